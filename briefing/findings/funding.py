"""Findings of funding."""

from briefing.states import cannot_be_counted
from charts.numbers import pounds, rounded
from disclosure.released import Figure, Released, State


def spend_against_profile(released: Released) -> str:
    """`£92,000 of the £200,000 grant is spent, £8,000 less than planned by now`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.numerator is None or not figure.denominator:
        return "No money is planned or spent on this fund line"
    spent = f"{pounds(figure.numerator)} of the {pounds(figure.denominator)} grant is spent"
    return spent + against_plan(figure)


def against_plan(figure: Figure) -> str:
    """How far the spend is from what was planned by the day asked."""
    planned = next((step.count for step in figure.steps if step.name == "Profiled to date"), None)
    if planned is None or figure.numerator is None:
        return ""
    behind = rounded(planned) - rounded(figure.numerator)
    if behind == 0:
        return ", as planned by now"
    size = pounds(float(abs(behind)))
    return f", {size} {'less' if behind > 0 else 'more'} than planned by now"
