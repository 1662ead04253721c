"""A figure in five parts: its value, its base, its interval, its state and one caution."""

from collections.abc import Callable
from typing import NamedTuple

from briefing.cautions import caution_of
from briefing.nouns import DAY, PERSON, POST, Noun, n_of_n, noun_of_unit
from briefing.states import HIDDEN, TOO_FEW
from charts.numbers import counted, pounds
from charts.words import limits_words, no_value_words, value_words
from disclosure.digits import two_digits
from disclosure.released import Figure, State, Step
from domain.counts import Kind
from domain.measure import Ratio
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
    if figure.state in (State.TOO_FEW, State.TOO_EARLY) and figure.kind in N_OF_N:
        return _n_of_n(figure) or figure.state.label
    if figure.kind is Kind.MATURITY and _n_of_n(figure):
        return _n_of_n(figure) if figure.denominator else State.NOTHING.label
    if figure.state is State.HIDDEN:
        return HIDDEN_VALUE
    amount = figure.numerator if figure.kind is Kind.COUNT else figure.value
    if not figure.is_ok or amount is None:
        return no_value_words(figure) or HIDDEN_VALUE
    return value_words(amount, figure)


def _base(figure: Figure) -> str:
    """What the value is of: 3 of 56, cases, 62 cases over 5 posts."""
    if figure.state is State.HIDDEN:
        return f"of {counted(figure.denominator)}" if figure.denominator else ""
    if figure.state is State.NOT_RECEIVED:
        return ""
    if figure.kind in (Kind.RATE, Kind.WITHIN):
        return _n_of_n(figure) if figure.is_ok else ""
    if figure.kind is Kind.QUANTILE:
        return f"of {_things(figure).with_number(figure.numerator or 0)}"
    if figure.kind is Kind.COUNT:
        return "" if figure.numerator is None else _things(figure).of(figure.numerator)
    return _BASES[figure.kind](figure) if figure.kind in _BASES and figure.denominator else ""


def _things(figure: Figure) -> Noun:
    return noun_of_unit(measure_called(figure.measure).unit_of_count)


def _amount_words(figure: Figure) -> str:
    """What a share is of, where it is not of its own things: people of places."""
    measure = measure_called(figure.measure)
    words = measure.amount_words if isinstance(measure, Ratio) else ""
    return f"{words[:1].lower()}{words[1:]}" or _things(figure).several


def _person_years(figure: Figure) -> str:
    years = counted(two_digits(figure.denominator or 0))
    return f"{counted(figure.numerator or 0)} in {years} person-years"


def _spent(figure: Figure) -> str:
    things = _things(figure).with_number(figure.denominator or 0)
    return f"{pounds(figure.numerator or 0)} over {things}"


def _n_of_n(figure: Figure) -> str:
    if figure.numerator is None or figure.denominator is None:
        return ""
    return n_of_n(figure.numerator, figure.denominator)


def _ratio_base(figure: Figure) -> str:
    """62 cases over 5 posts: the things of a ratio over the amount they are of."""
    if figure.numerator is None:
        return ""
    over = POST.with_number(figure.denominator or 0)
    return f"{_things(figure).with_number(figure.numerator)} over {over}"


def _weeks_base(figure: Figure) -> str:
    return ", ".join(_step_words(step) for step in figure.steps)


def _step_words(step: Step) -> str:
    count = State.HIDDEN.label if step.count is None else counted(step.count)
    return f"{count} {step.name[:1].lower()}{step.name[1:]}"


_BASES: dict[Kind, Callable[[Figure], str]] = {
    Kind.SHARE: lambda figure: f"{_n_of_n(figure)} {_amount_words(figure)}",
    Kind.MEDIAN: lambda figure: f"{_n_of_n(figure)} so far",
    Kind.PER_PERSON_YEARS: _person_years,
    Kind.COST: _spent,
    Kind.ESTIMATE: lambda figure: f"{PERSON.with_number(figure.denominator or 0)} followed",
    Kind.AMOUNT: lambda figure: f"of {pounds(figure.denominator or 0)}",
    Kind.DAYS: lambda figure: f"of {DAY.with_number(figure.denominator or 0)}",
    Kind.RATIO: _ratio_base,
    Kind.WEEKS: _weeks_base,
}
"""What the value of each kind is of, where it has a base."""
N_OF_N = (Kind.RATE, Kind.WITHIN, Kind.MEDIAN)
"""Kinds that say n of N where their base gives no value."""


def _interval(figure: Figure) -> str:
    limits = interval_limits(figure)
    return f"95% interval {limits}" if limits else ""


def interval_limits(figure: Figure) -> str:
    """2% to 15%; nothing where the figure has no interval."""
    return limits_words(figure)


def _caution(figure: Figure) -> str:
    """What the state warns of, else what the measure does."""
    if figure.state is State.HIDDEN:
        return HIDDEN
    if figure.state is State.TOO_FEW:
        return TOO_FEW
    return caution_of(measure_called(figure.measure)) if figure.is_ok else ""
