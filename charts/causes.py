"""Known causes on a series: a rule at the day, its words, and the same in note and table."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from charts.allowed import groups, whole
from charts.days import day
from charts.labels import Names
from charts.style import INK, MUTED, Row, Spec
from disclosure.released import Figure, Released
from domain.known_causes import KnownCause
from domain.period import span_of

HEAD = "Known cause"
LINE, ABOVE = 15, -24
"""Pixels from one name to the next, and from the top of the plot to the lowest, over its head."""
ROOM_OF_A_NAME = {"expr": "width / 2"}
"""A name is on the side of its rule that has at least half of the plot; the day comes first in it,
so that on a narrow screen the end of the name is left out, and never the day."""
MOST_NAMED = 4
"""Rules with a name; a partnership of many units has a launch for each. The note has them all."""


class Mark(NamedTuple):
    """A cause and the place of the first moment that it can be seen in."""

    place: int
    cause: KnownCause


def marks(released: Released, breakdown: str | None = None, of: Figure | None = None) -> list[Mark]:
    """The causes inside a series: of a split by time, else of the points of a figure."""
    spans = _spans(released, breakdown, of or whole(released))
    if not spans:
        return []
    first, last = spans[0][0], spans[-1][1]
    inside = [cause for cause in released.causes if first < cause.on <= last]
    return [Mark(_place(cause.on, spans), cause) for cause in inside]


def _spans(released: Released, breakdown: str | None, of: Figure) -> list[tuple[date, date]]:
    if breakdown is None:
        return [(point.start, point.end) for point in of.points]
    return [span_of(breakdown, one.group or "") for one in groups(released, breakdown)]


def _place(on: date, spans: Sequence[tuple[date, date]]) -> int:
    return next(place for place, (_, end) in enumerate(spans) if on <= end)


def cause_words(cause: KnownCause, names: Names | None = None) -> str:
    """What happened, a launched unit by its name."""
    name = (names or {}).get(cause.unit_id)
    return f"{name} was launched" if name else cause.words


def cause_name(cause: KnownCause, names: Names | None = None) -> str:
    """The short form, to stand in a chart."""
    name = (names or {}).get(cause.unit_id)
    return f"{name} launched" if name else cause.name


def causes_note(found: Sequence[Mark], names: Names | None = None) -> str:
    """`Known cause: 1 Apr 2020, …`: before and after such a day are not the same series."""
    said = [f"{day(cause.on)}, {cause_words(cause, names)}" for _, cause in found]
    head = "Known cause" if len(said) == 1 else "Known causes"
    return f"{head}: {'; '.join(said)}." if said else ""


def with_causes(
    rows: Sequence[Row], found: Sequence[Mark], names: Names | None = None
) -> list[Row]:
    """The rows of a table with a column of the causes, if there are any."""
    if not found:
        return list(rows)
    said: dict[int, str] = {}
    for place, cause in found:
        words = f"{day(cause.on)}: {cause_words(cause, names)}"
        said[place] = "; ".join(part for part in (said.get(place), words) if part)
    return [row | {HEAD: said.get(place, "")} for place, row in enumerate(rows)]


def cause_layers(
    found: Sequence[Mark], x: Spec, last: int, names: Names | None = None
) -> list[Spec]:
    """A rule before the first moment of each cause; above the plot its name, where few have one."""
    if not found:
        return []
    rows = _rows(found, last, names)
    on = {"x": {**x, "field": "at"}}
    rule = {"type": "rule", "color": INK, "strokeDash": [2, 2], "strokeWidth": 1.25}
    layers: list[Spec] = [{"mark": rule, "encoding": on}]
    for side, dx in (("left", -2), ("right", 2)):
        text = {"type": "text", "align": side, "baseline": "bottom", "dx": dx, "color": MUTED}
        text["limit"] = ROOM_OF_A_NAME
        y = {"field": "top", "type": "quantitative", "scale": None, "axis": None}
        encoding = {**on, "y": y, "text": {"field": "name"}}
        shown = [{"filter": f"datum.side === '{side}'"}]
        layers.append({"transform": shown, "mark": text, "encoding": encoding})
    return [{"data": {"values": rows}, **layer} for layer in layers]


def _rows(found: Sequence[Mark], last: int, names: Names | None) -> list[Row]:
    """One row a rule, the earliest highest. Where there are many, launches go without a name."""
    together = {place: list(marks) for place, marks in groupby(found, key=lambda one: one.place)}
    named = [place for place, those in together.items() if _has_name(those, len(together))]
    return [
        {
            "at": max(place - 0.5, 0),
            "top": ABOVE - LINE * (len(named) - 1 - named.index(place)) if place in named else 0,
            "side": "left" if place <= last / 2 else "right",
            "name": _name([one.cause for one in those], names) if place in named else "",
        }
        for place, those in together.items()
    ]


def _has_name(those: Sequence[Mark], rules: int) -> bool:
    return rules <= MOST_NAMED or not all(one.cause.unit_id for one in those)


def _name(causes: Sequence[KnownCause], names: Names | None) -> str:
    """One by its name; several of one moment by their number."""
    when = day(causes[0].on)
    if len(causes) == 1:
        return f"{when}: {cause_name(causes[0], names)}"
    return f"{when}: {len(causes)} known causes"
