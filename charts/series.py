"""A series to draw: moments in order, each with when it was, its amount and the words for it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from charts.days import month, span
from charts.labels import label_of
from charts.numbers import counted
from charts.words import amount_of, missing_note, together, words_of
from disclosure.released import Figure, Point, State
from domain.period import span_of

DATES_AT_MOST = 5
WEEK, MONTH = ("week", "weeks"), ("month", "months")
SHORTEST_MONTH = 28


class Moment(NamedTuple):
    """A point of a series. `is_part` says that its week or month is not over."""

    start: date
    label: str
    amount: float | None
    words: str
    state: State = State.OK
    is_part: bool = False


Series = tuple[Moment, ...]


def series_of(figure: Figure, part: str | None = None) -> Series:
    """The points of a figure, or one named part of each."""
    usual = usual_days(figure)
    return tuple(_moment(point, part, usual) for point in figure.points)


def series_over(figures: Sequence[Figure], breakdown: str) -> Series:
    """Groups of time (week, month, quarter) as a series of their values."""
    return tuple(
        Moment(
            start=span_of(breakdown, figure.group or "")[0],
            label=label_of(breakdown, figure.group),
            amount=amount_of(figure),
            words=words_of(figure),
            state=figure.state,
            is_part=_is_cut(figure, breakdown),
        )
        for figure in figures
    )


def _is_cut(figure: Figure, breakdown: str) -> bool:
    """The period asked for, or the day asked, cuts this week, month or quarter short."""
    first, last = span_of(breakdown, figure.group or "")
    begins, ends = figure.start or first, min(figure.end or last, figure.as_of)
    return first < begins or ends < last


def part_names(figure: Figure) -> tuple[str, ...]:
    """The parts that the points are made of, in order."""
    return tuple(dict.fromkeys(part.name for point in figure.points for part in point.parts))


def usual_days(figure: Figure) -> int:
    """How many days a point stands for: 7 for a week, 28 to 31 for a month, 1 for a state."""
    return max((_days(point) for point in figure.points), default=1)


def noun_of_points(figure: Figure) -> tuple[str, str]:
    """Weeks or months, by how far the points lie apart; a state each Sunday is weekly too."""
    ends = [point.end for point in figure.points]
    apart = max(((later - sooner).days for sooner, later in pairwise(ends)), default=0)
    return MONTH if max(apart, usual_days(figure)) >= SHORTEST_MONTH else WEEK


def _moment(point: Point, part: str | None, usual: int) -> Moment:
    amount = point.count if part is None else _count_of(point, part)
    return Moment(
        start=point.start,
        label=span(point.start, point.end),
        amount=amount,
        words=State.HIDDEN.label if amount is None else counted(amount),
        state=State.HIDDEN if amount is None else State.OK,
        is_part=_days(point) < min(usual, SHORTEST_MONTH),
    )


def _count_of(point: Point, part: str) -> float | None:
    return next((one.count for one in point.parts if one.name == part), None)


def _days(point: Point) -> int:
    return (point.end - point.start).days + 1


def dates_to_name(series: Series) -> dict[int, str]:
    """The dates that the axis names, by place: firsts of a month, evenly spaced."""
    firsts = [place for place in range(len(series)) if _begins_a_month(series, place)]
    step = -(-len(firsts) // DATES_AT_MOST) or 1
    return {place: month(series[place].start) for place in firsts[::step]}


def _begins_a_month(series: Series, place: int) -> bool:
    return place == 0 or month(series[place - 1].start) != month(series[place].start)


def gaps_note(series: Series, noun: tuple[str, str]) -> str:
    """How many moments have no value, and which is not over: what the eye would read wrongly."""
    missing = missing_note((moment.state for moment in series), noun)
    parts = [one.label for one in series if one.is_part and one.amount is not None]
    cut_off = f"Not a whole {noun[0]}, drawn hollow: {' and '.join(parts)}."
    return together(missing, cut_off if parts else "")
