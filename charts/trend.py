"""Trends: a number week by week or month by month, hidden points left as gaps."""

from collections.abc import Sequence

from charts.allowed import groups, whole
from charts.causes import cause_layers, causes_note, marks, with_causes
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import Names, noun_of
from charts.line_layers import AS_COUNT, AS_SHARE, line_layers, x_axis
from charts.lines import Line, limits_of, rows_of
from charts.numbers import Limits
from charts.series import (
    Series,
    gaps_note,
    noun_of_points,
    part_names,
    series_of,
    series_over,
    usual_days,
)
from charts.style import DASHES, SERIES, Row, frame
from charts.words import Named, extremes, is_share, named_groups, together, unit_words
from disclosure.released import Figure, Released, State

HEIGHT, SMALL = 220, 110


def trend(released: Released, breakdown: str | None = None, *, names: Names | None = None) -> Drawn:
    """The points of the whole, or the values of a breakdown by week, month or quarter."""
    if breakdown is None:
        return _drawn(released, [Line(series_of(whole(released)))], names=names)
    series = series_over(groups(released, breakdown), breakdown)
    return _drawn(released, [Line(series)], over=breakdown, names=names)


def trend_of_parts(released: Released, *, names: Names | None = None) -> Drawn:
    """What the points are made of, a line each: opened and closed."""
    figure = whole(released)
    looks = zip(part_names(figure), SERIES, DASHES, strict=False)
    lines = [Line(series_of(figure, part), part, colour, dash) for part, colour, dash in looks]
    return _drawn(released, lines, names=names)


def small_trends(
    released: Released, breakdown: str, *, names: Names | None = None
) -> tuple[tuple[str, Drawn], ...]:
    """One small trend a group, all on one scale; its label goes over it as a heading."""
    named = named_groups(released, breakdown, names)
    lines = [Line(series_of(one.figure)) for one in named]
    limits = limits_of(lines)
    return tuple(
        (one.label, _drawn(released, [line], of=one, limits=limits, height=SMALL, names=names))
        for one, line in zip(named, lines, strict=True)
    )


def _drawn(
    released: Released,
    lines: Sequence[Line],
    *,
    over: str | None = None,
    limits: Limits | None = None,
    of: Named | None = None,
    height: int = HEIGHT,
    names: Names | None = None,
) -> Drawn:
    title = f"{released.measure.title}, {of.label}" if of else released.measure.title
    if not any(line.last is not None for line in lines):
        return nothing_to_draw(title, _why(lines, of.figure if of else released.whole))
    noun = noun_of(over) if over else noun_of_points(of.figure if of else released.whole)
    limits, found = limits or limits_of(lines), marks(released, over, of.figure if of else None)
    x = x_axis(lines[0].series)
    layers = [
        *line_layers(lines, limits, _head(released, noun), _axis_words(released)),
        *cause_layers(found, x, len(lines[0].series) - 1, names),
    ]
    note = together(gaps_note(_least_known(lines), noun), causes_note(found, names))
    return Drawn(
        spec=frame(rows_of(lines, height, limits), *layers, height=height),
        alt=together(f"{title}, by {noun[0]}.", *map(_finding, lines), note),
        table=with_causes(_table(lines, unit_words(released.whole)), found, names),
        note=note,
    )


def _why(lines: Sequence[Line], figure: Figure) -> State:
    """Points may all be hidden although their sum is not."""
    return next((one.state for line in lines for one in line.series), figure.state)


def _least_known(lines: Sequence[Line]) -> Series:
    """Of each moment the line that says least: it is a gap if one of them is."""
    moments = zip(*(line.series for line in lines), strict=True)
    return tuple(min(row, key=lambda one: one.amount is not None) for row in moments)


def _head(released: Released, noun: tuple[str, str]) -> str:
    """Referrals a week; of a state on a day, only what is counted."""
    is_flow = usual_days(released.whole) > 1
    return f"{unit_words(released.whole)} a {noun[0]}" if is_flow else unit_words(released.whole)


def _axis_words(released: Released) -> str:
    return AS_SHARE if is_share(released.whole) else AS_COUNT


def _finding(line: Line) -> str:
    """From where to where, and the extremes; a week that is not over is not compared."""
    known = [one for one in line.series if one.amount is not None and not one.is_part]
    if not known:
        return ""
    first, last = known[0], known[-1]
    course = f"{line.name} from {first.words} ({first.label}) to {last.words} ({last.label})."
    return together(_capital(course.strip()), extremes(known))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _table(lines: Sequence[Line], unit: str) -> list[Row]:
    """A row a moment, a column a line."""
    moments: list[Series] = list(zip(*(line.series for line in lines), strict=True))
    heads = [line.name or unit for line in lines]
    return [
        {"When": row[0].label} | {head: one.words for head, one in zip(heads, row, strict=True)}
        for row in moments
    ]
