"""Control limits and signals of flows, by "Signals over time" in measures.md.

Made after hiding, from what is left: a mean is an equation in its points, so a series with a
hidden point has none. A stock has none either: it is autocorrelated.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from disclosure.control_series import ControlPoint, ControlSeries, NoLimits, Segment
from disclosure.released import Figure, Point, State
from domain.known_causes import KnownCause
from domain.measure import Direction, Flow, Measure, NetFlow, Rate, Ratio
from domain.period import monday_of, span_of
from measures.methods.control_limits import Limits, assurance, control_limits, too_rare, word
from measures.methods.poisson import event_rate

WEEK, MONTH = "week", "month"
LAST_DAY_OF_A_WEEK = 6
ALL = 100.0
SAYS_NOTHING = (State.HIDDEN, State.NOT_RECEIVED)


class _Whole(NamedTuple):
    """A whole week or month before it is judged; without a value it is hidden."""

    start: date
    end: date
    value: float | None
    numerator: float
    base: float | None = None


def control_series(
    measure: Measure,
    figures: Sequence[Figure],
    causes: Sequence[KnownCause] = (),
    target: float | None = None,
) -> tuple[ControlSeries, ...]:
    """Every series of flows among the figures, each judged by itself."""
    return tuple(
        _judged(series, wholes, causes, target, _direction(measure, series))
        for series, wholes in _series(measure, figures)
    )


def _series(
    measure: Measure, figures: Sequence[Figure]
) -> Iterator[tuple[ControlSeries, list[_Whole]]]:
    """The points of the whole, their named parts, and splits by week or month."""
    points = () if figures[0].state in SAYS_NOTHING else figures[0].points
    if isinstance(measure, Flow) and points:
        yield ControlSeries(WEEK), _of_points(points)
    if isinstance(measure, NetFlow | Ratio):
        for name in dict.fromkeys(part.name for point in points for part in point.parts):
            yield ControlSeries(WEEK, part=name), _of_points(points, name)
    if isinstance(measure, Flow | Rate):
        for by in (WEEK, MONTH):
            groups = [one for one in figures if one.by == by]
            if groups:
                series = ControlSeries(by, by=by, is_share=isinstance(measure, Rate))
                yield series, _of_groups(groups)


def _of_points(points: Sequence[Point], part: str = "") -> list[_Whole]:
    """Weeks from Monday to Sunday; the parts of weeks at either end are left out."""
    return [
        _Whole(point.start, point.end, count, count or 0)
        for point in points
        if monday_of(point.start) == point.start
        and (point.end - point.start).days == LAST_DAY_OF_A_WEEK
        for count in [_count_of(point, part)]
    ]


def _count_of(point: Point, part: str) -> float | None:
    if not part:
        return point.count
    return next((one.count for one in point.parts if one.name == part), None)


def _of_groups(groups: Sequence[Figure]) -> list[_Whole]:
    """Weeks or months that nothing cuts short, and whose base gives a rate."""
    found = []
    for one in groups:
        first, last = span_of(one.by or "", one.group or "")
        is_whole = (one.start or first) <= first and last <= min(one.end or last, one.as_of)
        if is_whole and (one.is_ok or one.state is State.HIDDEN):
            value = one.value if one.is_ok else None
            found.append(_Whole(first, last, value, one.numerator or 0, one.denominator))
    return found


def _direction(measure: Measure, series: ControlSeries) -> Direction:
    """The measure's own. A part has none: more cases opened is neither better nor worse."""
    return Direction.CONTEXT if series.part else measure.direction


def _judged(
    series: ControlSeries,
    wholes: Sequence[_Whole],
    causes: Sequence[KnownCause],
    target: float | None,
    direction: Direction,
) -> ControlSeries:
    points = [
        ControlPoint(one.start, one.end, one.value, one.numerator, one.base)
        for one in wholes
        if one.value is not None
    ]
    if len(points) < len(wholes):
        return replace(series, no_limits=NoLimits.HIDDEN)
    if not points:
        return replace(series, no_limits=NoLimits.TOO_SHORT)
    segments = _segments(points, causes, series.is_share, direction)
    aim = _as_per_cent(target) if series.is_share else None
    last = segments[-1]
    return replace(
        series,
        segments=segments,
        target=aim,
        assurance=assurance(_limits_of(last), aim, direction),
        no_limits=last.no_limits if all(one.no_limits for one in segments) else None,
    )


def _as_per_cent(target: float | None) -> float | None:
    """A target is set as a share up to 1, or as per cent."""
    return ALL * target if target is not None and target <= 1 else target


def _segments(
    points: list[ControlPoint], causes: Sequence[KnownCause], is_share: bool, direction: Direction
) -> tuple[Segment, ...]:
    """The points cut where a known cause falls; a series too rare for limits is one piece."""
    if not is_share and too_rare([point.value for point in points]):
        return (_segment(points, (), is_share, direction),)
    begun = _begun_by(points, causes)
    cuts = sorted({0, *begun, len(points)})
    return tuple(
        _segment(points[start:end], tuple(begun.get(start, ())), is_share, direction)
        for start, end in pairwise(cuts)
    )


def _begun_by(
    points: Sequence[ControlPoint], causes: Sequence[KnownCause]
) -> dict[int, list[KnownCause]]:
    """The place that a cause begins a segment at: the week or month in which it fell."""
    begun: dict[int, list[KnownCause]] = {}
    for cause in causes:
        place = next((at for at, point in enumerate(points) if cause.on <= point.end), 0)
        if place:
            begun.setdefault(place, []).append(cause)
    return begun


def _segment(
    points: Sequence[ControlPoint],
    causes: tuple[KnownCause, ...],
    is_share: bool,
    direction: Direction,
) -> Segment:
    values = [point.value for point in points]
    if not is_share and too_rare(values):
        rate = event_rate(int(sum(values)), len(values))
        return Segment(tuple(points), causes, no_limits=NoLimits.RARE, rare=rate)
    found = control_limits(values, at_least=0, at_most=ALL if is_share else None)
    if found.mean is None:
        return Segment(tuple(points), causes, no_limits=NoLimits.TOO_SHORT)
    judged = tuple(
        replace(point, signal=one.signal, word=word(one.signal, direction))
        for point, one in zip(points, found.points, strict=True)
    )
    return Segment(judged, causes, found.mean, found.lower, found.upper, found.dropped)


def _limits_of(segment: Segment) -> Limits:
    return Limits(segment.mean, segment.lower, segment.upper, segment.dropped, ())
