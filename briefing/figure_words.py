"""A figure in five parts: its value, its base, its interval, its state and one caution."""

from typing import NamedTuple

from briefing.bases import base_words, is_n_of_n, so_many_of
from briefing.cautions import caution_of
from briefing.states import HIDDEN, TOO_FEW
from charts.words import limits_words, no_value_words, value_words
from disclosure.released import Figure, State
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
    """E.g. 5%, 3 of 56 perpetrators, 95% interval 2% to 15%; or why there is no value."""
    return FigureWords(
        value=_value(figure),
        base=base_words(figure),
        interval=_interval(figure),
        state=figure.state.label,
        caution=_caution(figure),
    )


def _value(figure: Figure) -> str:
    if figure.kind is Kind.WEEKS and figure.state is State.NOTHING:
        return NOT_CLEARING if figure.numerator else NOTHING_TO_CLEAR
    if is_n_of_n(figure):
        return so_many_of(figure)
    if figure.kind is Kind.MATURITY and figure.denominator == 0:
        return State.NOTHING.label
    if figure.state is State.HIDDEN:
        return HIDDEN_VALUE
    amount = figure.numerator if figure.kind is Kind.COUNT else figure.value
    if not figure.is_ok or amount is None:
        return no_value_words(figure) or HIDDEN_VALUE
    return value_words(amount, figure)


def _interval(figure: Figure) -> str:
    limits = limits_words(figure)
    return f"95% interval {limits}" if limits else ""


def _caution(figure: Figure) -> str:
    """What the state warns of, else what the measure does."""
    if figure.state is State.HIDDEN:
        return HIDDEN
    if figure.state is State.TOO_FEW:
        return TOO_FEW
    return caution_of(measure_called(figure.measure), figure.by) if figure.is_ok else ""
