"""Where people stopped: what the partnership can act on, what it cannot, and who is on the way."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.allowed import whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import noun_of
from charts.numbers import nice_top
from charts.rows import (
    ends_of,
    height_of,
    length,
    row_axis,
    spoken,
    spoken_as,
    words_at_the_end,
)
from charts.style import MAIN, NEUTRAL, PALE, Row, Spec, frame
from charts.words import Named, cell, missing_note, named_groups, together
from disclosure.released import Figure, Released

BREAKDOWN = "outcome"


class Heading(NamedTuple):
    """What stands over a block of reasons, so that its colour is not all that tells it apart."""

    words: str
    colour: str
    codes: tuple[str, ...]


HEADINGS = (
    Heading(
        "The partnership can act",
        MAIN,
        (
            "declined",
            "disengaged",
            "unsuitable",
            "planned_partial",
            "closed_before_start",
            "closed_without_offer",
        ),
    ),
    Heading(
        "Outside its control",
        NEUTRAL,
        ("custody", "transferred", "died", "no_suspect_identified"),
    ),
    Heading(
        "Still in progress",
        PALE,
        ("in_progress", "waiting_to_start", "awaiting_answer", "not_yet_offered"),
    ),
    Heading("Reason not recorded", NEUTRAL, ("not_recorded",)),
)


class Reason(NamedTuple):
    """A place or reason, and how many people: the number matters here, not the share."""

    label: str
    figure: Figure

    @property
    def amount(self) -> float | None:
        return self.figure.numerator

    @property
    def words(self) -> str:
        return cell(self.amount, self.figure.state)


class Block(NamedTuple):
    heading: Heading
    reasons: tuple[Reason, ...]


def reasons(released: Released) -> Drawn:
    """People who have not completed, by where they are or why they left, in three blocks."""
    named = named_groups(released, BREAKDOWN)
    title = "People who have not completed, by where they are or why they left"
    blocks = _blocks(named)
    if not blocks:
        return nothing_to_draw(title, whole(released).state)
    shown = [one for block in blocks for one in block.reasons]
    note = missing_note(
        (one.figure.state for one in shown if one.amount is None), noun_of(BREAKDOWN)
    )
    return Drawn(
        spec=_spec(blocks),
        alt=together(f"{title}.", *map(_finding, blocks), note),
        table=[_table_row(block, one) for block in blocks for one in block.reasons],
        note=note,
    )


def _blocks(named: Sequence[Named]) -> list[Block]:
    """Each heading's reasons, the most frequent first; what applies to nobody is left out."""
    blocks = [Block(heading, _under(named, heading)) for heading in HEADINGS]
    return [block for block in blocks if block.reasons]


def _under(named: Sequence[Named], heading: Heading) -> tuple[Reason, ...]:
    mine = [Reason(*one) for one in named if one.figure.group in heading.codes]
    found = [one for one in mine if one.amount != 0]
    return tuple(sorted(found, key=lambda one: (one.amount is None, -(one.amount or 0))))


def _finding(block: Block) -> str:
    """The most frequent, which comes first; nothing where even that is hidden."""
    first = block.reasons[0]
    if first.amount is None:
        return ""
    return f"{block.heading.words}: {first.label}, {first.words}, is the most frequent."


def _spec(blocks: Sequence[Block]) -> Spec:
    rows = _rows(blocks)
    labels = [row.get("label", "") for row in rows]
    y = row_axis(labels)
    top = nice_top(max(row.get("amount", 0) for row in rows))
    x = length("amount", (0, top), ends_of(rows))
    layers = [_bar(y, x), words_at_the_end(y, x), _headings(y)]
    return frame(rows, *layers, height=height_of(labels))


def _rows(blocks: Sequence[Block]) -> list[Row]:
    rows: list[Row] = []
    for block in blocks:
        rows.append({"row": len(rows), "heading": block.heading.words})
        for one in block.reasons:
            rows.append(_row(len(rows), block.heading, one))
    return rows


def _row(place: int, heading: Heading, one: Reason) -> Row:
    row: Row = {
        "row": place,
        "label": one.label,
        "kind": heading.words,
        "words": one.words,
        "say": f"{heading.words}. {one.label}: {one.words}",
        "is_muted": one.amount is None,
        "end": one.amount or 0,
    }
    return row if one.amount is None else row | {"amount": one.amount}


def _bar(y: Spec, x: Spec) -> Spec:
    words, colours = zip(*((one.words, one.colour) for one in HEADINGS), strict=True)
    return {
        "transform": [{"filter": "isValid(datum.amount)"}],
        "mark": spoken(type="bar", stroke=MAIN, strokeWidth=1),
        "encoding": {
            "y": y,
            "x": x,
            "fill": {
                "field": "kind",
                "type": "nominal",
                "legend": None,
                "scale": {"domain": words, "range": colours},
            },
            **spoken_as({"kind": "Kind", "label": "Where or why", "words": "People"}),
        },
    }


def _headings(y: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.heading)"}],
        "mark": {"type": "text", "align": "left", "fontWeight": 600, "dy": 4},
        "encoding": {"y": y, "x": {"value": 0}, "text": {"field": "heading"}},
    }


def _table_row(block: Block, one: Reason) -> Row:
    return {
        "Kind": block.heading.words,
        "Where or why": one.label,
        "People": one.words,
    }
