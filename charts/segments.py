"""Bars made of segments: a number on each where there is room, and a key over the chart."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.rows import spoken, spoken_as
from charts.style import INK, WHITE, Row, Spec, text_width


class Look(NamedTuple):
    """How a kind of segment is filled, and whether words on it must be white."""

    fill: str
    edge: str = WHITE
    is_dark: bool = False


def segment(row: int, label: str, kind: str, span: tuple[float, float], words: str) -> Row:
    """One segment from here to there, with the number on it and how many pixels that takes."""
    return {
        "row": row,
        "label": label,
        "kind": kind,
        "from": span[0],
        "to": span[1],
        "words": words,
        "needs": text_width(words) + 4,
        "say": f"{label}, {kind}: {words}",
    }


def segment_layers(
    looks: Mapping[str, Look], y: Spec, x: Spec, titles: dict[str, str], pixels: str
) -> list[Spec]:
    """The segments and the numbers on them; `pixels` is the length of one, in Vega's words."""
    only = [{"filter": "isValid(datum.from)"}]
    return [
        {
            "transform": only,
            "mark": spoken(type="bar", strokeWidth=1),
            "encoding": {
                "y": y,
                "x": {**x, "field": "from"},
                "x2": {"field": "to"},
                "fill": _by_kind(looks, [look.fill for look in looks.values()]),
                "stroke": _by_kind(looks, [look.edge for look in looks.values()]),
                **spoken_as(titles),
            },
        },
        {
            "transform": [*only, {"calculate": "(datum.from + datum.to) / 2", "as": "middle"}],
            "mark": {"type": "text", "fontWeight": 600},
            "encoding": {
                "y": y,
                "x": {**x, "field": "middle"},
                "text": {"field": "words"},
                "color": _where(_is_dark(looks), WHITE, INK),
                "opacity": _where(f"{pixels} > datum.needs", 1, 0),
            },
        },
    ]


def _by_kind(looks: Mapping[str, Look], values: list[str]) -> Spec:
    scale = {"domain": list(looks), "range": values}
    return {"field": "kind", "type": "nominal", "scale": scale, "legend": _key(list(looks))}


def _is_dark(looks: Mapping[str, Look]) -> str:
    dark = [kind for kind, look in looks.items() if look.is_dark]
    return f"indexof({json.dumps(dark)}, datum.kind) >= 0"


def _where(test: str, value: object, otherwise: object) -> Spec:
    return {"condition": {"test": test, "value": value}, "value": otherwise}


def _key(kinds: Sequence[str]) -> Spec:
    """Over the chart: in one line where it fits, else in two columns, or one."""
    widths = sorted(text_width(kind) + 40 for kind in kinds)
    columns = f"width > {sum(widths)} ? {len(kinds)} : width > {sum(widths[-2:])} ? 2 : 1"
    return {
        "orient": "top",
        "direction": "horizontal",
        "columns": {"expr": columns},
        "title": None,
        "symbolStrokeWidth": 1,
    }
