"""The layers that every trend is made of: moments are numbered from the left."""

import json
from collections.abc import Sequence

from charts.lines import Line
from charts.numbers import Limits
from charts.series import Series, dates_to_name
from charts.style import GRID, MUTED, NEUTRAL, WHITE, Spec, once

PIXELS_A_POINT = 6
AS_COUNT = "format(datum.value, ',')"
AS_SHARE = "datum.value + '%'"
"""How the axis writes its numbers, in Vega's words."""


def line_layers(lines: Sequence[Line], limits: Limits, head: str, number: str) -> list[Spec]:
    """Lines, points, a wide target for the pointer, labels at the ends, and what is counted."""
    on = {"x": x_axis(lines[0].series), "y": y_axis(limits, number)}
    colour = _by_line([line.colour for line in lines])
    dash = _by_line([list(line.dash) for line in lines])
    return [
        {
            "mark": {"type": "line", "strokeWidth": 2.25},
            "encoding": {**on, "color": colour, "strokeDash": dash},
        },
        _points(on, colour, len(lines[0].series)),
        _target(on, lines),
        _end_labels(on, colour),
        head_layer(head),
        *([_nought()] if limits[0] < 0 else []),
    ]


def x_axis(series: Series, room: float = 0) -> Spec:
    """The moments from left to right, with `room` before the first and after the last."""
    dates = dates_to_name(series)
    return {
        "field": "place",
        "type": "quantitative",
        "scale": {"domain": _places(series, room), "nice": False, "zero": False},
        "axis": {
            "values": list(dates),
            "labelExpr": f"{json.dumps(dates)}[datum.value]",
            "labelOverlap": "parity",
            "labelSeparation": 8,
            "title": None,
            "grid": False,
            "domain": True,
            "ticks": True,
            "tickSize": 4,
        },
    }


def _places(series: Series, room: float) -> list[float]:
    """From the first to the last moment; a single one stands in the middle."""
    return [-room, len(series) - 1 + room] if len(series) > 1 else [-1, 1]


def y_axis(limits: Limits, number: str) -> Spec:
    """Upwards from nought, its numbers written by `number`."""
    return {
        "field": "amount",
        "type": "quantitative",
        "scale": {"domain": list(limits), "nice": False},
        "axis": {
            "title": None,
            "labelExpr": number,
            "tickCount": 4,
            "tickMinStep": 1,
            "gridColor": GRID,
            "domain": False,
            "ticks": False,
        },
    }


def _by_line(values: Sequence[object]) -> Spec:
    scale = {"domain": list(range(len(values))), "range": list(values)}
    return {"field": "line", "type": "nominal", "legend": None, "scale": scale}


def _points(on: Spec, colour: Spec, number: int) -> Spec:
    """A point each where there is room, and always one between two gaps or not over (hollow)."""
    has_room = f"datum.is_alone || width > {PIXELS_A_POINT * number}"
    sizes = [{"test": "datum.end || datum.is_part", "value": 46}, {"test": has_room, "value": 14}]
    hollow = {"condition": {"test": "datum.is_part", "value": WHITE}, **colour}
    return {
        "mark": {"type": "point", "filled": True, "strokeWidth": 1.5, "opacity": 1},
        "encoding": {
            **on,
            "fill": hollow,
            "stroke": colour,
            "size": {"condition": sizes, "value": 0},
        },
    }


def _target(on: Spec, lines: Sequence[Line]) -> Spec:
    """What the pointer meets: larger than the point, and unseen."""
    titles = {"when": "When", "words": "Number"} | ({"name": "What"} if lines[0].name else {})
    return {
        "mark": {"type": "point", "filled": True, "opacity": 0, "size": 220},
        "encoding": {
            **on,
            "tooltip": [{"field": field, "title": title} for field, title in titles.items()],
        },
    }


def _end_labels(on: Spec, colour: Spec) -> Spec:
    return {
        "transform": [{"filter": "datum.end"}],
        "mark": {
            "type": "text",
            "align": "left",
            "dx": 9,
            "dy": {"expr": "datum.shift"},
            "fontWeight": 600,
        },
        "encoding": {
            **on,
            "text": {"field": "end"},
            "color": colour,
        },
    }


def head_layer(head: str) -> Spec:
    """What is counted, above the axis: a title beside it would be turned on its side."""
    return once(
        {
            "mark": {"type": "text", "align": "left", "baseline": "bottom", "color": MUTED},
            "encoding": {"x": {"value": 0}, "y": {"value": -8}, "text": {"value": head}},
        }
    )


def _nought() -> Spec:
    nought = {"y": {"datum": 0, "type": "quantitative"}}
    return once({"mark": {"type": "rule", "color": NEUTRAL}, "encoding": nought})
