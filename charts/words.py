"""The sentences of a chart: what a figure says, which are the extremes, what is missing and why."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from charts.allowed import groups
from charts.labels import Names, label_of
from charts.numbers import counted, days, per_cent, pounds, weeks
from disclosure.digits import SHARES, base_of, supported
from disclosure.released import Figure, Released, State
from domain.counts import Kind

MATURING = "Still maturing"
NOT_REACHED = "not reached"
"""A median that half never came to, or the end of its interval."""


class Sayable(Protocol):
    """Something with a name, an amount (None where there is none to show) and the words for it."""

    @property
    def label(self) -> str: ...
    @property
    def amount(self) -> float | None: ...
    @property
    def words(self) -> str: ...


class Named(NamedTuple):
    """A figure by the name of its group."""

    label: str
    figure: Figure

    @property
    def amount(self) -> float | None:
        return amount_of(self.figure)

    @property
    def words(self) -> str:
        return words_of(self.figure)


def named_groups(
    released: Released, breakdown: str, names: Names | None = None
) -> tuple[Named, ...]:
    """The groups of a breakdown with their labels, in the order to show them."""
    return tuple(
        Named(label_of(breakdown, figure.group, names), figure)
        for figure in groups(released, breakdown)
    )


def amount_of(figure: Figure) -> float | None:
    """What a bar is as long as: the number of a count, the share of a rate."""
    if figure.kind in (Kind.COUNT, Kind.MATURITY):
        return figure.numerator
    return figure.value


def is_share(figure: Figure) -> bool:
    return figure.kind in SHARES


def value_words(value: float, figure: Figure) -> str:
    """A value of this figure's kind, with no more digits than its base supports."""
    match figure.kind:
        case kind if kind in SHARES:
            return per_cent(value, base_of(figure))
        case Kind.AMOUNT | Kind.COST:
            return pounds(supported(value, figure))
        case Kind.DAYS | Kind.MEDIAN | Kind.QUANTILE:
            return days(value)
        case Kind.WEEKS:
            return weeks(supported(value, figure))
    return counted(supported(value, figure))


def words_of(figure: Figure) -> str:
    """18 of 56 (32%), 41, £1,200; or the plain word for why there is no number."""
    amount = amount_of(figure)
    n_of_n = _n_of_n(figure)
    if figure.is_ok and amount is not None:
        words = value_words(amount, figure)
        return f"{n_of_n} ({words})" if n_of_n and figure.kind is Kind.RATE else n_of_n or words
    return f"{n_of_n}: {figure.state.label}" if n_of_n else no_value_words(figure)


def no_value_words(figure: Figure) -> str:
    """Why there is no value; a median may be counted whole and still have none."""
    is_unreached = figure.kind is Kind.MEDIAN and figure.is_ok
    return NOT_REACHED if is_unreached else figure.state.label


def _n_of_n(figure: Figure) -> str:
    if figure.kind not in (Kind.RATE, Kind.MATURITY) or not figure.denominator:
        return ""
    if figure.numerator is None:
        return ""
    said = f"{counted(figure.numerator)} of {counted(figure.denominator)}"
    maturing = still_maturing(figure)
    return said if maturing is None else f"{said}, {counted(maturing)} still maturing"


def still_maturing(figure: Figure) -> float | None:
    """Of a follow-up, those not followed for the whole of the window yet."""
    return next((step.count for step in figure.steps if step.name == MATURING), None)


def interval_words(figure: Figure) -> str:
    """The 95% range, or the word of the state."""
    return limits_words(figure) or figure.state.label or "none"


def limits_words(figure: Figure) -> str:
    """2% to 15%; 32 days to not reached; nothing where the figure has no interval."""
    limits = (figure.lower, figure.upper)
    is_open = figure.kind is Kind.MEDIAN and limits != (None, None)
    if not figure.is_ok or (None in limits and not is_open):
        return ""
    return " to ".join(
        NOT_REACHED if limit is None else value_words(limit, figure) for limit in limits
    )


def cell(number: float | None, state: State) -> str:
    """A number in a table, or the word for why it is not there."""
    return counted(number) if number is not None else state.label or State.HIDDEN.label


def value_cell(figure: Figure) -> str:
    """The value in a table, or the word for why it is not there."""
    amount = amount_of(figure)
    return no_value_words(figure) if amount is None else value_words(amount, figure)


def unit_words(figure: Figure) -> str:
    """What is counted, as the head of a column: Referrals, Days, Cases per whole-time post."""
    words = "per cent" if is_share(figure) else figure.unit
    return words[:1].upper() + words[1:]


def extremes(said: Iterable[Sayable], most: str = "Most", least: str = "Fewest") -> str:
    """The largest and the smallest, by name; nothing hidden is compared."""
    known = [one for one in said if one.amount is not None]
    if not known:
        return ""
    top = max(known, key=lambda one: one.amount or 0)
    low = min(known, key=lambda one: one.amount or 0)
    if len(known) == 1:
        return f"{top.label}: {top.words}."
    if top.amount == low.amount:
        return f"All {len(known)} are at {top.words}."
    return f"{most}: {top.label}, {top.words}. {least}: {low.label}, {low.words}."


def missing_note(states: Iterable[State], noun: tuple[str, str]) -> str:
    """How many have no value, and why: one sentence for each reason."""
    counts = Counter(states)
    reasons = [state for state in State if state is not State.OK and counts[state]]
    return together(*(_missing(state, counts[state], noun) for state in reasons))


def _missing(state: State, number: int, noun: tuple[str, str]) -> str:
    groups = f"{number} {noun[0] if number == 1 else noun[1]}"
    if state is not State.HIDDEN:
        return f"{groups}: {state.label}."
    rule = State.HIDDEN.label.partition(": ")[2]
    verb = "is" if number == 1 else "are"
    return f"{groups} {verb} hidden for privacy ({rule}, or would give one away)."


def states_of(named: Iterable[Named]) -> list[State]:
    return [one.figure.state for one in named]


def together(*sentences: str) -> str:
    """Sentences one after the other, the empty ones left out."""
    return " ".join(sentence for sentence in sentences if sentence)
