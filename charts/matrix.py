"""A matrix: at which level each case was first assessed and is now, on one tool and domain."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.allowed import groups, whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import label_of
from charts.numbers import counted
from charts.rows import spoken, spoken_as
from charts.style import CONCERN, INK, MAIN, MUTED, NEUTRAL, Row, Spec, frame
from charts.words import cell, together
from disclosure.released import Figure, Released, State
from domain.terms import SCALES

BREAKDOWN = "tool:domain:change"
LOWER, SAME, HIGHER = "lower", "the same", "higher"
COLOURS = {LOWER: MAIN, SAME: NEUTRAL, HIGHER: CONCERN}
CELL_HEIGHT, FAINTEST, STRONGEST = 34, 0.08, 0.5
"""A cell's colour deepens with its number, never so far that ink on it cannot be read."""


class Cell(NamedTuple):
    """Cases first at one level and now at another; the places count from the lowest level."""

    first: int
    now: int
    figure: Figure | None

    @property
    def amount(self) -> float | None:
        """A pair of levels that no case has is not among the figures: it is nought."""
        return self.figure.numerator if self.figure else 0

    @property
    def way(self) -> str:
        if self.first == self.now:
            return SAME
        return LOWER if self.now < self.first else HIGHER

    @property
    def words(self) -> str:
        state = self.figure.state if self.figure else State.OK
        return cell(self.amount, state)


def scales_moved(released: Released) -> tuple[str, ...]:
    """The tools and domains on which anybody was assessed twice, in order: one matrix each."""
    found = [(figure.group or "").rpartition(":")[0] for figure in groups(released, BREAKDOWN)]
    return tuple(dict.fromkeys(found))


def matrix(released: Released, scale: str) -> Drawn:
    """First level down the side, the highest on top; the latest along the top."""
    cells = _cells(released, scale)
    levels = [label_of("level", level) for level in _levels(scale)]
    title = f"{released.measure.title}, {label_of('tool:domain', scale)}"
    if not cells:
        return nothing_to_draw(title, whole(released).state)
    return Drawn(
        spec=_spec(cells, levels),
        alt=together(f"{title}.", _finding(cells)),
        table=[_table_row(cells, levels, first) for first in reversed(range(len(levels)))],
    )


def _cells(released: Released, scale: str) -> list[Cell]:
    """Every pair of levels of the scale, those of nobody too; none if nobody was assessed twice."""
    found = {one.group: one for one in groups(released, BREAKDOWN)}
    codes = _levels(scale)
    figures = {
        (first, now): found.get(f"{scale}:{codes[first]}>{codes[now]}")
        for first in range(len(codes))
        for now in range(len(codes))
    }
    if not any(figures.values()):
        return []
    return [Cell(first, now, figure) for (first, now), figure in figures.items()]


def _levels(scale: str) -> tuple[str, ...]:
    tool, _, domain = scale.partition(":")
    return SCALES.get((tool, domain), ())


def _finding(cells: Sequence[Cell]) -> str:
    if any(one.amount is None for one in cells):
        return "Some of the numbers are hidden."
    ways = (LOWER, SAME, HIGHER)
    sums = {way: sum(one.amount or 0 for one in cells if one.way == way) for way in ways}
    return f"{', '.join(f'{counted(number)} {way}' for way, number in sums.items())}."


def _spec(cells: Sequence[Cell], levels: Sequence[str]) -> Spec:
    rows = [_row(one, levels) for one in cells]
    most = max((one.amount or 0 for one in cells), default=0) or 1
    x = {**_axis("now", levels), "axis": {**_labels("Latest"), "orient": "top"}}
    y = {**_axis("first", levels[::-1]), "axis": _labels("First")}
    titles = {"first": "First assessed", "now": "Latest", "words": "Cases"}
    fill = {
        "field": "way",
        "type": "nominal",
        "scale": {"domain": list(COLOURS), "range": list(COLOURS.values())},
        "legend": None,
    }
    shade = {
        "field": "amount",
        "type": "quantitative",
        "scale": {"domain": [0, most], "range": [FAINTEST, STRONGEST]},
        "legend": None,
    }
    box = {
        "mark": spoken(type="rect", stroke="white", strokeWidth=2),
        "encoding": {"x": x, "y": y, "fill": fill, "fillOpacity": shade, **spoken_as(titles)},
    }
    number = {
        "mark": {"type": "text", "fontWeight": 600, "color": INK},
        "encoding": {"x": x, "y": y, "text": {"field": "words"}},
    }
    return frame(rows, box, number, height=CELL_HEIGHT * len(levels))


def _axis(field: str, levels: Sequence[str]) -> Spec:
    return {"field": field, "type": "ordinal", "scale": {"domain": list(levels)}}


def _labels(title: str) -> Spec:
    return {
        "title": title,
        "labelAngle": 0,
        "labelColor": INK,
        "titleColor": MUTED,
        "domain": False,
        "ticks": False,
    }


def _row(one: Cell, levels: Sequence[str]) -> Row:
    first, now = levels[one.first], levels[one.now]
    return {
        "first": first,
        "now": now,
        "way": one.way,
        "amount": one.amount or 0,
        "words": one.words,
        "say": f"First {first}, latest {now}: {one.words}",
    }


def _table_row(cells: Sequence[Cell], levels: Sequence[str], first: int) -> Row:
    """A row a first level, a column a latest level."""
    of_row = {one.now: one.words for one in cells if one.first == first}
    latest = {f"Now {level.lower()}": of_row[now] for now, level in enumerate(levels)}
    return {"First assessed": levels[first]} | latest
