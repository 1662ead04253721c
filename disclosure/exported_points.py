"""Steps, points of a series and days of a curve as rows of a file, with their control limits."""

from typing import Any

from disclosure.control_series import ControlPoint, ControlSeries, Segment
from disclosure.released import CurvePoint, Figure, Point, Released, Step
from domain.period import span_of
from measures.methods.control_limits import Word

Row = dict[str, Any]
PLACES = 3
SIGNAL_FIELDS = ("mean", "lower_limit", "upper_limit", "signal")


def points_of(released: Released, figure: Figure) -> list[Row]:
    """The series of the whole, or the curve; of a week or month of a split, its one point."""
    if figure.curve:
        return [_day(day) for day in figure.curve]
    if figure.by in ("week", "month"):
        control = released.control(by=figure.by)
        return [_group(figure, control)] if control else []
    return [_point(released, point) for point in figure.points]


def number_of(number: float | None) -> float | None:
    """A whole number as an int; pounds and posts keep their fraction."""
    if number is None:
        return None
    return int(number) if float(number).is_integer() else round(number, PLACES)


def share_of(share: float | None) -> float | None:
    return None if share is None else round(float(share), PLACES)


def step_row(step: Step) -> Row:
    return {"name": step.name, "count": number_of(step.count)}


def _point(released: Released, point: Point) -> Row:
    row: Row = {
        "from": point.start.isoformat(),
        "to": point.end.isoformat(),
        "count": number_of(point.count),
        **_limits(released.control(), point),
    }
    parts = [step_row(part) | _limits(released.control(part.name), point) for part in point.parts]
    return row | ({"parts": parts} if parts else {})


def _group(figure: Figure, control: ControlSeries) -> Row:
    first, last = span_of(figure.by or "", figure.group or "")
    found = control.segment_of(first)
    return {
        "from": first.isoformat(),
        "to": last.isoformat(),
        "value": share_of(found[1].value) if found else None,
        **_judged(found),
    }


def _limits(control: ControlSeries | None, point: Point) -> Row:
    """Of a flow every point has the fields, empty where nothing is said; of a state none has."""
    return _judged(control.segment_of(point.start)) if control else {}


def _judged(found: tuple[Segment, ControlPoint] | None) -> Row:
    if found is None:
        return dict.fromkeys(SIGNAL_FIELDS)
    segment, point = found
    is_signal = point.word is not None and point.word is not Word.NO_CHANGE
    return {
        "mean": share_of(segment.mean),
        "lower_limit": share_of(segment.lower),
        "upper_limit": share_of(segment.upper),
        "signal": point.word.value if point.word and is_signal else None,
    }


def _day(day: CurvePoint) -> Row:
    return {
        "day": day.day,
        "at_risk": day.at_risk,
        "events": day.events,
        "value": share_of(day.estimate),
        "lower": share_of(day.lower),
        "upper": share_of(day.upper),
        "is_grid": day.is_grid,
    }
