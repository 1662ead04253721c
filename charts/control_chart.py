"""A control chart: a flow by week or month, its limits, and the word that each point has.

The words are made with the release (disclosure/signals.py); the chart only colours them.
"""

from collections.abc import Sequence

from charts import control_layers as layers
from charts.allowed import groups, whole
from charts.causes import Mark, cause_layers, causes_note, marks, with_causes
from charts.control_words import (
    WAYS,
    assurance_words,
    control_note,
    level_words,
    says,
    usual_words,
)
from charts.days import day, span
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import Names
from charts.line_layers import AS_COUNT, AS_SHARE, head_layer, x_axis, y_axis
from charts.numbers import Limits, nice_top
from charts.series import MONTH, WEEK, Moment, Series, gaps_note, series_of, series_over
from charts.style import Row, Spec, frame
from charts.words import together, unit_words
from disclosure.control_series import ControlPoint, ControlSeries, Segment
from disclosure.released import Figure, Released, State

HEIGHT, ROOM = 240, 0.5
Judged = Sequence[tuple[Moment, Segment | None, ControlPoint | None]]
"""Each moment with its segment and its point; without them it is a gap, or not a whole one."""


def control_chart(
    released: Released, part: str = "", by: str = "", *, names: Names | None = None
) -> Drawn:
    """The points of the whole, a named part of them, or a split by week or month."""
    figure = whole(released)
    series = series_over(groups(released, by), by) if by else series_of(figure, part or None)
    title = ", ".join(words for words in (released.measure.title, part.lower()) if words)
    if not any(one.amount is not None for one in series):
        return nothing_to_draw(title, _why(series, figure))
    control, found = released.control(part, by), marks(released, by or None)
    noun = MONTH if by == "month" else WEEK
    unit = _things(released) if part else unit_words(figure)
    judged = _judged(series, control)
    note = together(control_note(control), causes_note(found, names), gaps_note(series, noun))
    return Drawn(
        spec=_spec(judged, control, found, f"{unit} a {noun[0]}", names),
        alt=together(f"{title}, by {noun[0]}, as a control chart.", _said(control), note),
        table=with_causes(_table(judged, control, unit), found, names),
        note=note,
    )


def _things(released: Released) -> str:
    """A part counts things, even where the whole is a share of them."""
    return released.measure.unit_of_count.label.capitalize()


def _why(series: Series, figure: Figure) -> State:
    """Points may all be hidden although their sum is not."""
    return next((one.state for one in series if one.state is not State.OK), figure.state)


def _judged(series: Series, control: ControlSeries | None) -> Judged:
    found = [control.segment_of(one.start) if control else None for one in series]
    return [(one, *(pair or (None, None))) for one, pair in zip(series, found, strict=True)]


def _spec(
    judged: Judged,
    control: ControlSeries | None,
    found: Sequence[Mark],
    head: str,
    names: Names | None,
) -> Spec:
    series = tuple(moment for moment, _, _ in judged)
    is_share = control is not None and control.is_share
    limits = _limits(series, control)
    x, y = x_axis(series, ROOM), y_axis(limits, AS_SHARE if is_share else AS_COUNT)
    flat = layers.levels(control, {one.start: place for place, one in enumerate(series)})
    return frame(
        [_row(place, *one) for place, one in enumerate(judged)],
        *layers.band(flat, x, y),
        *layers.steps(flat, x, y),
        *layers.target_line(control, y),
        *cause_layers(found, x, len(series) - 1, names),
        *layers.course({"x": x, "y": y}),
        *layers.labels(control, len(series) - 1 + ROOM, x, y, limits, HEIGHT),
        head_layer("Per cent" if is_share else head),
        height=HEIGHT,
    )


def _limits(series: Series, control: ControlSeries | None) -> Limits:
    """From nought to above the highest point, limit or target."""
    amounts = [one.amount or 0 for one in series]
    amounts += [one.upper or 0 for one in control.segments] if control else []
    return 0.0, nice_top(max(*amounts, (control.target or 0) if control else 0, 1))


def _row(place: int, one: Moment, segment: Segment | None, point: ControlPoint | None) -> Row:
    return {
        "place": place,
        "amount": one.amount,
        "when": one.label,
        "words": one.words,
        "word": point.word.value if point and point.word else "",
        "says": says(point) if point else "",
        "is_part": one.is_part,
    }


def _said(control: ControlSeries | None) -> str:
    """What is usual now, what was not, and whether a target can be counted on."""
    if control is None or control.last is None:
        return ""
    usual = usual_words(control.last, control)
    if not usual:
        return ""
    mean = level_words(control.last.mean or 0, control)
    now = f"Mean {mean}, usual {usual}, from {day(control.last.start)}."
    return together(now, *_signals(control), assurance_words(control))


def _signals(control: ControlSeries) -> list[str]:
    """`Concern upwards: 6 Jan to 23 Feb 2020.` for each run of points that are signals."""
    said = [
        f"{run.word.label.capitalize()} {WAYS[run.side]}: "
        f"{span(run.points[0].start, run.points[-1].end)}."
        for run in control.runs
        if run.word and run.side
    ]
    return said or ["No sign of change."]


def _table(judged: Judged, control: ControlSeries | None, unit: str) -> list[Row]:
    """A row a point: when, its value, the mean and limits it is judged by, what it says."""
    return [
        {
            "When": one.label,
            unit: one.words,
            "Mean": _mean(segment, control),
            "Limits": usual_words(segment, control) if segment and control else "",
            "What it says": says(point) if point else "",
        }
        for one, segment, point in judged
    ]


def _mean(segment: Segment | None, control: ControlSeries | None) -> str:
    if segment is None or segment.mean is None or control is None:
        return ""
    return level_words(segment.mean, control)
