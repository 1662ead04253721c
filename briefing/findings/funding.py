"""Findings of funding."""

from typing import NamedTuple

from briefing.figure_words import figure_words
from briefing.nouns import IS, Noun, some_of
from briefing.said import with_interval
from briefing.states import cannot_be_counted
from charts.numbers import counted, pounds
from disclosure.digits import rounded
from disclosure.released import Figure, Released, State

WHOLE_TIME = Noun("whole-time post", "whole-time posts")


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


def forecast_outturn(released: Released) -> str:
    """`£190,000 is forecast against the £200,000 grant: £10,000 less`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.numerator is None or not figure.denominator:
        return "No money is planned or spent on this fund line"
    said = f"{pounds(figure.numerator)} is forecast against the {pounds(figure.denominator)} grant"
    less = rounded(figure.denominator) - rounded(figure.numerator)
    if less == 0:
        return f"{said}: all of it"
    return f"{said}: {pounds(float(abs(less)))} {'less' if less > 0 else 'more'}"


class CostWords(NamedTuple):
    """`25 (people) who (started direct work)`; `act` is one such thing where it is hidden."""

    things: Noun
    act: str


STARTS = CostWords(
    Noun("perpetrator who started direct work", "perpetrators who started direct work"),
    "each start of direct work",
)
COMPLETIONS = CostWords(
    Noun("perpetrator who completed direct work", "perpetrators who completed direct work"),
    "each completion of direct work",
)
REFERRALS = CostWords(Noun("referral", "referrals"), "each referral")


def cost_per_start(released: Released) -> str:
    """`£90,000 for 25 perpetrators who started direct work: £3,600 (95% interval …) each`."""
    return cost_finding(released, STARTS)


def cost_per_completion(released: Released) -> str:
    """`£90,000 for 18 perpetrators who completed direct work: £5,000 (95% interval …) each`."""
    return cost_finding(released, COMPLETIONS)


def cost_per_referral(released: Released) -> str:
    """`£90,000 for 120 referrals: £750 (95% interval £627 to £905) each`."""
    return cost_finding(released, REFERRALS)


def cost_finding(released: Released, words: CostWords) -> str:
    """The pounds, what was done with them, and the cost of each as a range."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.numerator is None or figure.denominator is None:
        return f"What {words.act} cost is hidden: the numbers are too small"
    if not figure.numerator:
        return "No spending is booked on a fund line in whole months of the period"
    spent = f"{pounds(figure.numerator)} for {words.things.with_number(figure.denominator)}"
    if figure.state is State.NOTHING:
        return spent
    if figure.state is State.TOO_FEW:
        return f"{spent}: too few for a cost of each"
    return f"{spent}: {with_interval(figure)} each"


def posts_filled(released: Released) -> str:
    """`11.5 of 13 whole-time posts are filled (88%)`."""
    figure = released.whole
    if figure.numerator is None or figure.denominator is None:
        return cannot_be_counted(released)
    filled, funded = figure.numerator, figure.denominator
    if not funded:
        return f"No posts are funded; {WHOLE_TIME.with_number(filled)} {IS.after(filled)} filled"
    share = f" ({figure_words(figure).value})" if figure.is_ok else ""
    if filled > funded:
        more = f"{WHOLE_TIME.with_number(filled)} {IS.after(filled)} filled"
        return f"{more}, and {counted(funded)} {IS.after(funded)} funded{share}"
    return f"{some_of(filled, funded, WHOLE_TIME, IS)} filled{share}"
