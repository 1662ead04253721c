"""The layers of a survival curve: band, steps, headline, and who is still followed under it."""

import json
from collections.abc import Sequence

from charts.line_layers import AS_SHARE
from charts.numbers import nice_top
from charts.style import DOTTED, GRID, INK, MAIN, MUTED, Row, Spec, once

HEIGHT = 220
FOLLOWED_HEAD, FOLLOWED = 68, 88
"""Pixels under the axis: where the row of people still followed has its head and its numbers."""


def curve_layers(
    rows: Sequence[Row], title: str, followed: str = "People still followed"
) -> list[Spec]:
    """Steps in their band where every day is known; where only some days are released, points."""
    on = {"x": _x(rows, title), "y": _y(rows)}
    is_every_day = any(row["month"] is None for row in rows)
    course = _steps(on) if is_every_day else _points(on)
    return [*course, _target(on), *_headline(on), *_followed(on, followed)]


def _x(rows: Sequence[Row], title: str) -> Spec:
    months = {row["day"]: row["month"] for row in rows if row["month"]}
    return {
        "field": "day",
        "type": "quantitative",
        "scale": {"domain": [0, rows[-1]["day"]], "nice": False},
        "axis": {
            "values": list(months),
            "labelExpr": f"{json.dumps(months)}[datum.value]",
            "labelOverlap": False,
            "title": title,
            "titleAnchor": "start",
            "titleAlign": "left",
            "grid": False,
            "domain": True,
            "ticks": True,
            "tickSize": 4,
        },
    }


def _y(rows: Sequence[Row]) -> Spec:
    highest = max(row["upper"] or row["estimate"] or 0 for row in rows)
    return {
        "field": "estimate",
        "type": "quantitative",
        "scale": {"domain": [0, nice_top(highest)], "nice": False},
        "axis": {
            "title": None,
            "labelExpr": AS_SHARE,
            "tickCount": 4,
            "gridColor": GRID,
            "domain": False,
            "ticks": False,
        },
    }


def _steps(on: Spec) -> list[Spec]:
    band = {"type": "area", "interpolate": "step-after", "color": MAIN, "opacity": 0.16}
    line = {"type": "line", "interpolate": "step-after", "color": MAIN, "strokeWidth": 2.25}
    return [{"mark": band, "encoding": _range(on)}, {"mark": line, "encoding": on}]


def _points(on: Spec) -> list[Spec]:
    """The share of each day with its range; the line between them is no more than a guide."""
    line = {"type": "line", "color": MAIN, "strokeWidth": 1.5, "strokeDash": DOTTED}
    whisker = {"type": "rule", "color": MAIN, "strokeWidth": 1.5}
    point = {"type": "point", "filled": True, "size": 40, "opacity": 1, "color": MAIN}
    return [
        {"mark": line, "encoding": on},
        {"mark": whisker, "encoding": _range(on)},
        {"mark": point, "encoding": on},
    ]


def _range(on: Spec) -> Spec:
    return {**on, "y": {**on["y"], "field": "lower"}, "y2": {"field": "upper"}}


def _target(on: Spec) -> Spec:
    """What the pointer meets: larger than the curve, and unseen."""
    titles = {"when": "By", "words": "Share", "range": "95% range"}
    tooltip = [{"field": field, "title": title} for field, title in titles.items()]
    target = {"type": "point", "filled": True, "opacity": 0, "size": 220}
    return {"mark": target, "encoding": {**on, "tooltip": tooltip}}


def _headline(on: Spec) -> list[Spec]:
    """The day the measure is about, marked, and written above the curve."""
    only = [{"filter": "isValid(datum.headline)"}]
    point = {"type": "point", "filled": True, "size": 60, "opacity": 1, "color": MAIN}
    words = {"type": "text", "align": "right", "baseline": "bottom", "dx": -4, "dy": -8}
    return [
        {"transform": only, "mark": point, "encoding": on},
        {
            "transform": only,
            "mark": {**words, "color": MAIN, "fontWeight": 600},
            "encoding": {**on, "text": {"field": "headline"}},
        },
    ]


def _followed(on: Spec, words: str) -> list[Spec]:
    """Each number below its day, under the words for what it is of."""
    head = {"type": "text", "align": "left", "color": MUTED}
    return [
        once(
            {
                "mark": head,
                "encoding": {
                    "x": {"value": 0},
                    "y": {"value": {"expr": f"height + {FOLLOWED_HEAD}"}},
                    "text": {"value": words},
                },
            }
        ),
        {
            "transform": [{"filter": "isValid(datum.followed)"}],
            "mark": {"type": "text", "color": INK},
            "encoding": {
                "x": on["x"],
                "y": {"value": {"expr": f"height + {FOLLOWED}"}},
                "text": {"field": "followed"},
            },
        },
    ]
