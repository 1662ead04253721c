"""A figure in five parts: its value, its base, its interval, its state and one caution."""

from typing import NamedTuple

from briefing.cautions import caution_of
from briefing.nouns import CASE, DAY, PERSON, POST, n_of_n, noun_of_unit
from briefing.states import HIDDEN, TOO_FEW
from charts.numbers import counted, per_cent, pounds, rounded, weeks
from disclosure.released import Figure, State, Step
from domain.counts import Kind
from measures.catalogue import measure_called

HIDDEN_VALUE = "hidden"
"""Short, to stand in large type; `state` says that it is fewer than 5, `caution` why."""
NOT_CLEARING = "not clearing"
NOTHING_TO_CLEAR = "nothing to clear"


class FigureWords(NamedTuple):
    """`value` is never empty; the others are, where there is nothing to say."""

    value: str
    base: str
    interval: str
    state: str
    caution: str


def figure_words(figure: Figure) -> FigureWords:
    """E.g. 5%, 3 of 56, 95% interval 2% to 15%; or the word for why there is no value."""
    return FigureWords(
        value=_value(figure),
        base=_base(figure),
        interval=_interval(figure),
        state=figure.state.label,
        caution=_caution(figure),
    )


def _value(figure: Figure) -> str:
    if figure.kind is Kind.WEEKS and figure.state is State.NOTHING:
        return NOT_CLEARING if figure.numerator else NOTHING_TO_CLEAR
    if figure.state is State.TOO_FEW and figure.kind is Kind.RATE:
        return _n_of_n(figure) or figure.state.label
    if figure.kind is Kind.MATURITY and _n_of_n(figure):
        return _n_of_n(figure) if figure.denominator else State.NOTHING.label
    if figure.state is State.HIDDEN:
        return HIDDEN_VALUE
    amount = figure.numerator if figure.kind is Kind.COUNT else figure.value
    if not figure.is_ok or amount is None:
        return figure.state.label or HIDDEN_VALUE
    return amount_words(amount, figure)


def amount_words(amount: float, figure: Figure) -> str:
    """A value of this figure's kind, with no more digits than its base supports."""
    match figure.kind:
        case Kind.RATE | Kind.ESTIMATE:
            return per_cent(amount, figure.denominator)
        case Kind.AMOUNT:
            return pounds(amount)
        case Kind.DAYS:
            return DAY.with_number(amount)
        case Kind.WEEKS:
            return weeks(_two_digits(amount))
        case Kind.RATIO:
            return counted(_two_digits(amount))
    return counted(amount)


def _two_digits(amount: float) -> float:
    """A ratio of small numbers: 4.6 but 14, never 14.3."""
    return float(rounded(amount, 0 if abs(amount) >= 10 else 1))


def _base(figure: Figure) -> str:
    """What the value is of: 3 of 56, cases, 62 cases over 5 posts."""
    if figure.state is State.HIDDEN:
        return f"of {counted(figure.denominator)}" if figure.denominator else ""
    if figure.state is State.NOT_RECEIVED:
        return ""
    match figure.kind:
        case Kind.RATE if figure.is_ok:
            return _n_of_n(figure)
        case Kind.ESTIMATE if figure.denominator:
            return f"{PERSON.with_number(figure.denominator)} followed"
        case Kind.AMOUNT if figure.denominator:
            return f"of {pounds(figure.denominator)}"
        case Kind.COUNT if figure.numerator is not None:
            return noun_of_unit(measure_called(figure.measure).unit_of_count).of(figure.numerator)
        case Kind.RATIO | Kind.WEEKS:
            return _ratio_base(figure)
    return ""


def _n_of_n(figure: Figure) -> str:
    if figure.numerator is None or figure.denominator is None:
        return ""
    return n_of_n(figure.numerator, figure.denominator)


def _ratio_base(figure: Figure) -> str:
    if figure.numerator is None:
        return ""
    if figure.kind is Kind.WEEKS:
        return ", ".join(_step_words(step) for step in figure.steps)
    posts = POST.with_number(figure.denominator or 0)
    return f"{CASE.with_number(figure.numerator)} over {posts}"


def _step_words(step: Step) -> str:
    count = State.HIDDEN.label if step.count is None else counted(step.count)
    return f"{count} {step.name[:1].lower()}{step.name[1:]}"


def _interval(figure: Figure) -> str:
    limits = interval_limits(figure)
    return f"95% interval {limits}" if limits else ""


def interval_limits(figure: Figure) -> str:
    """2% to 15%; nothing where the figure has no interval."""
    if not figure.is_ok or figure.lower is None or figure.upper is None:
        return ""
    return f"{amount_words(figure.lower, figure)} to {amount_words(figure.upper, figure)}"


def _caution(figure: Figure) -> str:
    """What the state warns of, else what the measure does."""
    if figure.state is State.HIDDEN:
        return HIDDEN
    if figure.state is State.TOO_FEW:
        return TOO_FEW
    return caution_of(measure_called(figure.measure)) if figure.is_ok else ""
