"""How every chart looks: colours for meanings, type, and the frame the marks stand in.

A chart is a plain Vega-Lite dictionary, built anew each time: that takes about a millisecond, less
than an Altair chart by far, and nothing that a viewer may see outlives the run. Its rows travel
inside it; its title stands outside, as the page's heading.
"""

from textwrap import wrap
from typing import Any

Spec = dict[str, Any]
Row = dict[str, Any]

MAIN = "#12436D"
CONCERN = "#C2410C"
NEUTRAL = "#8A949B"
INK = "#0B0C0C"
MUTED = "#505A5F"
WHITE = "#FFFFFF"
GRID = "#E4E8EB"
ROOM = "#DCE2E7"
"""What is within a limit: capacity, or time still allowed."""
PALE = "#BCD5EC"
"""A bar with a whisker across its end."""

SERIES = (MAIN, "#28A197", "#801650", "#F46A25")
SOLID, DASHED, DOTTED = (1, 0), (6, 3), (2, 3)
DASHES = (SOLID, DASHED, DOTTED, (8, 3, 2, 3))
"""Lines differ by dash as well as by colour; four is as many as can be told apart."""

LATE, VERY_LATE = "#F29A64", CONCERN
LEVELS = ("#F1DDE7", "#C27FA2", "#8F2A63", "#3A0A24")
"""Levels of risk, lowest first."""
LEVEL_EDGE = "#801650"
NOT_ASSESSED = "#F3F5F6"

FONT_SIZE = 13
CONFIG: Spec = {
    "mark": {"tooltip": None, "aria": False},
    "view": {"stroke": None},
    "text": {"color": INK, "fontSize": FONT_SIZE},
    "axis": {
        "aria": False,
        "labelColor": MUTED,
        "titleColor": MUTED,
        "labelFontSize": FONT_SIZE,
        "titleFontSize": FONT_SIZE,
        "titleFontWeight": "normal",
        "labelPadding": 6,
        "gridColor": GRID,
        "domainColor": NEUTRAL,
        "tickColor": NEUTRAL,
        "labelLimit": 0,
        "labelFlush": False,
    },
    "legend": {
        "aria": False,
        "labelColor": INK,
        "labelFontSize": FONT_SIZE,
        "labelLimit": 0,
        "symbolType": "square",
        "symbolSize": 130,
        "padding": 0,
        "labelPadding": 6,
        "columnPadding": 16,
        "rowPadding": 4,
        "offset": 12,
    },
}
"""Marks are silent unless made by `spoken` (charts/rows.py): a meaning is said once."""


def frame(rows: list[Row], *layers: Spec, height: int, bottom: int = 4) -> Spec:
    """The whole chart: marks over the same rows, as wide as where it stands.

    The rows lie in a layer of their own: Streamlit turns top-level data into a data frame, which
    costs more than the chart, and offers it as a table of our field names.
    """
    return {
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "top": 4, "right": 2, "bottom": bottom},
        "layer": [{"data": {"values": rows}, "layer": list(layers)}],
        "config": CONFIG,
    }


def sentence(words: str) -> Spec:
    """In place of a chart with nothing to draw: the reason, in words."""
    lines = wrap(words, 40)
    text = {
        "mark": {"type": "text", "align": "left", "baseline": "top", "color": MUTED},
        "encoding": {"x": {"value": 0}, "y": {"value": 0}, "text": {"value": lines}},
    }
    return frame([{}], text, height=20 * len(lines))


def once(layer: Spec) -> Spec:
    """A mark drawn one time and not for every row."""
    return {"data": {"values": [{}]}, **layer}


def text_width(words: str) -> int:
    """About how many pixels the words take; a little too many, so that nothing is cut."""
    return round(6.6 * len(words))
