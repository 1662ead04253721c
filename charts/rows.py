"""Horizontal bars: a named row for each group, and room for words after the end of the longest."""

import json
from collections.abc import Iterable, Sequence
from textwrap import wrap

from charts.numbers import Limits
from charts.style import GRID, INK, MUTED, Row, Spec, text_width

LETTERS_A_LINE = 22
"""Longer names run over two lines, so that a phone keeps room for the bars."""
LINE, GAP = 15, 8
"""Pixels from line to line of a name, and between a bar and the words after it."""

End = tuple[float, str]
"""Where a row ends on the scale, and the words that follow there."""


def row_axis(labels: Sequence[str]) -> Spec:
    """The names down the left. Rows are numbered, so that two groups of one name stay two rows."""
    lines = [_lines(label) for label in labels]
    of_two_lines = [place for place, row in enumerate(lines) if len(row) > 1]
    raised = {"test": f"indexof({of_two_lines}, datum.value) >= 0", "value": -LINE / 2}
    return {
        "field": "row",
        "type": "ordinal",
        "scale": {
            "type": "band",
            "domain": list(range(len(labels))),
            "paddingInner": 0.35,
            "paddingOuter": 0.15,
        },
        "axis": {
            "labelExpr": f"{json.dumps(lines)}[datum.value]",
            "labelOffset": {"condition": raised, "value": 0},
            "labelColor": INK,
            "title": None,
            "domain": False,
            "ticks": False,
            "grid": False,
            "labelOverlap": False,
        },
    }


def height_of(labels: Sequence[str]) -> int:
    """High enough that no name touches the next."""
    most = max((len(_lines(label)) for label in labels), default=1)
    return len(labels) * (28 if most == 1 else LINE * most + 6)


def _lines(label: str) -> list[str]:
    return wrap(label, LETTERS_A_LINE) or [""]


def length(field: str, limits: Limits, ends: Iterable[End], axis: Spec | None = None) -> Spec:
    """The length of a bar: as long as leaves room for the words at the end of every row."""
    return {
        "field": field,
        "type": "quantitative",
        "scale": {
            "domain": list(limits),
            "nice": False,
            "range": [0, {"expr": pixels(limits, ends)}],
        },
        "axis": axis,
        "stack": None,
    }


def ends_of(rows: Iterable[Row]) -> list[End]:
    return [(row["end"], row["words"]) for row in rows if "end" in row]


def pixels(limits: Limits, ends: Iterable[End]) -> str:
    """How wide the whole scale is drawn, in Vega's words: the shortest that some row asks for."""
    low, high = limits
    places = [((end - low) / (high - low), text_width(words) + GAP + 4) for end, words in ends]
    asked = {f"(width - {needed}) / {place:.3f}" for place, needed in places if place > 0.05}
    return f"max(40, min({', '.join(['width', *sorted(asked)])}))"


def share_axis(top: float) -> Spec:
    """Per cent marks under rates, so that a range can be read."""
    return {
        "title": None,
        "labelExpr": "datum.value + '%'",
        "tickCount": 4 if top > 10 else 2,
        "gridColor": GRID,
        "domain": False,
        "ticks": False,
        "labelOverlap": "greedy",
    }


def spoken(**mark: object) -> Spec:
    """A mark that carries a meaning: it has a name for a screen reader (the row's `say`)."""
    return {**mark, "aria": True}


def spoken_as(titles: dict[str, str]) -> Spec:
    """What a spoken mark says, and its tooltip: title by field, nothing else of the row."""
    tooltip = [{"field": field, "title": title} for field, title in titles.items()]
    return {"description": {"field": "say"}, "tooltip": tooltip}


def words_at_the_end(y: Spec, x: Spec) -> Spec:
    """The words after the bar; alone in the row, and muted, where nothing is drawn."""
    return {
        "transform": [{"filter": "isValid(datum.end)"}],
        "mark": {"type": "text", "align": "left", "dx": GAP},
        "encoding": {
            "y": y,
            "x": {**x, "field": "end"},
            "text": {"field": "words"},
            "color": {"condition": {"test": "datum.is_muted", "value": MUTED}, "value": INK},
        },
    }


def whiskers(y: Spec, x: Spec) -> list[Spec]:
    """The 95% range of a rate, across the end of its bar."""
    drawn = [{"filter": "isValid(datum.upper)"}]
    line: Spec = {
        "transform": drawn,
        "mark": {"type": "rule", "strokeWidth": 1.5, "color": INK},
        "encoding": {"y": y, "x": {**x, "field": "lower"}, "x2": {"field": "upper"}},
    }
    ends = [_whisker_end(side, y, x, drawn) for side in ("lower", "upper")]
    return [line, *ends]


def _whisker_end(side: str, y: Spec, x: Spec, drawn: list[Spec]) -> Spec:
    return {
        "transform": drawn,
        "mark": {"type": "tick", "size": 9, "thickness": 1.5, "color": INK},
        "encoding": {"y": y, "x": {**x, "field": side}},
    }
