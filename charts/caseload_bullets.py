"""Caseload against capacity: who carries more than was agreed?"""

from typing import NamedTuple

from charts.allowed import whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import Names, noun_of
from charts.numbers import counted, nice_top, per_cent
from charts.rows import (
    ends_of,
    height_of,
    length,
    row_axis,
    spoken,
    spoken_as,
    words_at_the_end,
)
from charts.style import CONCERN, GRID, INK, MAIN, ROOM, Row, Spec, frame, sentence
from charts.words import Named, cell, missing_note, named_groups, states_of, together
from disclosure.released import Figure, Released, State
from disclosure.thresholds import SMALLEST_BASE

BREAKDOWN = "lead"
CAPACITY = "Case capacity"


class Load(NamedTuple):
    """What one lead carries, and may carry."""

    label: str
    figure: Figure
    cases: float | None
    capacity: float | None

    @property
    def per_cent(self) -> str:
        """The share in words; of a capacity under 10 only the numbers are said."""
        is_enough = (self.capacity or 0) >= SMALLEST_BASE
        return per_cent(self.share, None) if is_enough and self.share is not None else ""

    @property
    def share(self) -> float | None:
        """Cases as a share of capacity, in per cent."""
        if self.cases is None or not self.capacity:
            return None
        return 100 * self.cases / self.capacity

    @property
    def is_carrying(self) -> bool:
        """Cases or room for them: advocates and analysts in post have neither."""
        return self.cases != 0 or self.capacity is not None

    @property
    def is_over(self) -> bool:
        return self.share is not None and self.share > 100

    @property
    def words(self) -> str:
        """26 of 20 (130%)."""
        if self.cases is None:
            return self.figure.state.label
        if self.share is None:
            return f"{counted(self.cases)}, no capacity set"
        of_capacity = f"{counted(self.cases)} of {counted(self.capacity or 0)}"
        return f"{of_capacity}{f' ({self.per_cent})' if self.per_cent else ''}"


def caseload_bullets(released: Released, *, names: Names | None = None) -> Drawn:
    """One row a lead, the fullest first: cases over a grey bar and mark for the capacity."""
    named = named_groups(released, BREAKDOWN, names)
    title = "Cases against capacity, by lead"
    if not named:
        return nothing_to_draw(title, whole(released).state)
    loads = sorted(map(_load, named), key=lambda one: (one.share is None, -(one.share or 0)))
    carrying = [one for one in loads if one.is_carrying]
    note = together(
        missing_note(states_of(named), noun_of(BREAKDOWN)), _left_out(len(loads) - len(carrying))
    )
    return Drawn(
        spec=_spec(carrying) if carrying else sentence("Nobody carries a case."),
        alt=together(f"{title}.", _finding(loads), note),
        table=[_table_row(one) for one in loads],
        note=note,
    )


def _load(one: Named) -> Load:
    capacity = next((step.count for step in one.figure.steps if step.name == CAPACITY), None)
    return Load(one.label, one.figure, one.figure.numerator, capacity)


def _left_out(number: int) -> str:
    posts = "1 post" if number == 1 else f"{number} posts"
    return f"Left out: {posts} without cases or a capacity." if number else ""


def _finding(loads: list[Load]) -> str:
    over = [one for one in loads if one.is_over]
    set_for = [one for one in loads if one.share is not None]
    if not over:
        return f"None of {len(set_for)} is over capacity." if set_for else "No capacity is set."
    named = "; ".join(f"{one.label}, {one.words}" for one in over)
    return f"{len(over)} of {len(set_for)} over capacity: {named}."


def _spec(loads: list[Load]) -> Spec:
    labels = [one.label for one in loads]
    rows = [_row(place, one) for place, one in enumerate(loads)]
    top = nice_top(max(row["end"] for row in rows))
    y = row_axis(labels)
    x = length("cases", (0, top), ends_of(rows), _axis())
    layers = [_room(y, x), _cases(y, x), _mark(y, x), words_at_the_end(y, x)]
    return frame(rows, *layers, height=height_of(labels))


def _row(place: int, one: Load) -> Row:
    row: Row = {
        "row": place,
        "label": one.label,
        "words": one.words,
        "say": f"{one.label}: {one.words}",
        "is_muted": one.cases is None,
        "is_over": one.is_over,
        "end": max(one.cases or 0, one.capacity or 0),
    }
    shown = {"cases": one.cases, "capacity": one.capacity}
    return row | {key: amount for key, amount in shown.items() if amount is not None}


def _axis() -> Spec:
    return {"title": None, "tickCount": 4, "tickMinStep": 1, "gridColor": GRID, "domain": False}


def _room(y: Spec, x: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.capacity)"}],
        "mark": {"type": "bar", "color": ROOM, "size": 17},
        "encoding": {"y": y, "x": {**x, "field": "capacity"}},
    }


def _cases(y: Spec, x: Spec) -> Spec:
    colour = {"condition": {"test": "datum.is_over", "value": CONCERN}, "value": MAIN}
    return {
        "transform": [{"filter": "isValid(datum.cases)"}],
        "mark": spoken(type="bar", size=9),
        "encoding": {
            "y": y,
            "x": x,
            "color": colour,
            **spoken_as({"label": "Lead", "words": "Cases of capacity"}),
        },
    }


def _mark(y: Spec, x: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.capacity)"}],
        "mark": {"type": "tick", "color": INK, "size": 20, "thickness": 2.5},
        "encoding": {"y": y, "x": {**x, "field": "capacity"}},
    }


def _table_row(one: Load) -> Row:
    why = one.figure.state.label
    none = "none" if one.share is None else State.TOO_FEW.label
    return {
        "Lead": one.label,
        "Cases": cell(one.cases, one.figure.state),
        "Capacity": counted(one.capacity) if one.capacity is not None else why or "not set",
        "Share of capacity": one.per_cent or why or none,
        "Whole-time equivalent": cell(one.figure.denominator, one.figure.state),
    }
