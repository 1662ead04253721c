"""Risk of open cases on one tool: a bar of 100% a domain, those not assessed included.

A tool at a time, in its own words: levels of two tools never stand on one scale.
"""

from typing import NamedTuple

from charts.allowed import groups, whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import label_of, noun_of
from charts.numbers import counted, per_cent
from charts.rows import height_of, row_axis, words_at_the_end
from charts.segments import Look, segment, segment_layers
from charts.style import LEVEL_EDGE, LEVELS, NEUTRAL, NOT_ASSESSED, Row, Spec, frame
from charts.words import Named, cell, missing_note, together
from disclosure.released import Figure, Released, State
from domain.terms import Tool

BREAKDOWN = "tool:domain:level"


class Scale(NamedTuple):
    """A domain of the tool, its levels from the highest down, then those not assessed."""

    label: str
    levels: tuple[Named, ...]

    @property
    def base(self) -> float | None:
        return self.levels[0].figure.denominator

    @property
    def is_whole(self) -> bool:
        """Every level has a share: a gap in a bar of 100% would give a hidden one away."""
        return all(one.amount is not None for one in self.levels)


def tools_in(released: Released) -> tuple[Tool, ...]:
    """The tools there is a figure for, in order: one chart each."""
    codes = {_code(figure, 0) for figure in groups(released, BREAKDOWN)}
    return tuple(tool for tool in Tool if tool in codes)


def risk_bars(released: Released, tool: Tool) -> Drawn:
    """One bar a domain of the tool."""
    scales = _scales(released, tool)
    title = f"{released.measure.title} by {tool.label}"
    if not scales:
        return nothing_to_draw(title, whole(released).state)
    note = missing_note(_states(scales), noun_of(BREAKDOWN))
    findings = [_finding(scale) for scale in scales if scale.is_whole]
    return Drawn(
        spec=_spec(scales),
        alt=together(f"{title}.", *findings, note),
        table=[_table_row(scale) for scale in scales],
        note=note,
    )


def _scales(released: Released, tool: Tool) -> list[Scale]:
    found: dict[str, list[Named]] = {}
    for figure in groups(released, BREAKDOWN):
        if _code(figure, 0) == tool:
            level = Named(label_of("level", _code(figure, 2)), figure)
            found.setdefault(_code(figure, 1), []).append(level)
    return [
        Scale(label_of("domain", code), _highest_first(levels)) for code, levels in found.items()
    ]


def _code(figure: Figure, part: int) -> str:
    return (figure.group or "").split(":")[part]


def _highest_first(levels: list[Named]) -> tuple[Named, ...]:
    """Released from the lowest up and not assessed at the end, where it stays."""
    assessed = [one for one in levels if _code(one.figure, 2) != "not_assessed"]
    return (*reversed(assessed), *(one for one in levels if one not in assessed))


def _finding(scale: Scale) -> str:
    parts = ", ".join(f"{one.label.lower()} {_share(one)}" for one in scale.levels)
    return f"{scale.label}: {parts} of {counted(scale.base or 0)}."


def _share(one: Named) -> str:
    return per_cent(one.amount or 0, one.figure.denominator)


def _states(scales: list[Scale]) -> list[State]:
    return [one.figure.state for scale in scales for one in scale.levels]


def _looks(scale: Scale) -> dict[str, Look]:
    """The darkest for the highest; the words on the two darkest are white."""
    assessed, not_assessed = scale.levels[:-1], scale.levels[-1]
    shades = LEVELS[: len(assessed)][::-1]
    looks = {
        one.label: Look(shade, LEVEL_EDGE, is_dark=shade in LEVELS[2:])
        for one, shade in zip(assessed, shades, strict=True)
    }
    return looks | {not_assessed.label: Look(NOT_ASSESSED, NEUTRAL)}


def _spec(scales: list[Scale]) -> Spec:
    labels = [scale.label for scale in scales]
    rows = [row for place, scale in enumerate(scales) for row in _rows(place, scale)]
    x: Spec = {
        "type": "quantitative",
        "scale": {"domain": [0, 100], "nice": False},
        "axis": None,
        "stack": None,
    }
    y = row_axis(labels)
    titles = {"label": "Domain", "kind": "Level", "count": "Cases", "words": "Share"}
    pixels = "(datum.to - datum.from) * width / 100"
    is_drawn = any(scale.is_whole for scale in scales)  # a key of nothing would puzzle
    layers = segment_layers(_looks(scales[0]), y, x, titles, pixels) if is_drawn else []
    return frame(rows, *layers, words_at_the_end(y, x), height=height_of(labels))


def _rows(place: int, scale: Scale) -> list[Row]:
    """The segments side by side; words in place of a bar of which part is hidden."""
    if not scale.is_whole:
        return [{"row": place, "words": _why(scale), "end": 0, "is_muted": True}]
    rows, reach = [], 0.0
    for one in scale.levels:
        share = one.amount or 0
        row = segment(place, scale.label, one.label, (reach, reach + share), _share(one))
        rows.append(row | {"count": counted(one.figure.numerator or 0)})
        reach += share
    return [row for row in rows if row["to"] > row["from"]]


def _why(scale: Scale) -> str:
    """The first reason; where only some levels are hidden, so is the bar."""
    states = [state for state in _states([scale]) if state is not State.OK]
    return f"in part {states[0].label}" if State.OK in _states([scale]) else states[0].label


def _table_row(scale: Scale) -> Row:
    levels = {one.label: cell(one.figure.numerator, one.figure.state) for one in scale.levels}
    return {"Domain": scale.label} | levels | {"Open cases": cell(scale.base, State.OK)}
