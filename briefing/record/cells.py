"""Released figures and the rows of tables, as cells of the record: number, mark or words.

A number is read back from its words, so that the spreadsheet has no digit that the page has not.
"""

import re
from collections.abc import Sequence

from briefing.record.document import Cell, Figure, Mark, Number, Table
from briefing.releases.figures import NOBODY, NOT_SHOWN, Said
from charts.style import Row
from disclosure.releases.record import TableState

NUMBER = re.compile(r"(-?)£?(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)(?: days?| weeks?)?\Z", re.ASCII)
MARK_OF = {NOT_SHOWN: Mark.HIDDEN, NOBODY: Mark.NOTHING, "": Mark.NOTHING}
MARKS = {
    TableState.PUBLISHED: Mark.HIDDEN,
    TableState.NOT_PUBLISHED: Mark.HIDDEN,
    TableState.NOT_RECEIVED: Mark.NOT_AVAILABLE,
}
"""For a number that is not there, by the state of its table."""


def cell_of(words: str) -> Cell:
    """A cell from its words: `44.1%`, `£1,200`, `12 days`, `not shown`, or any other."""
    if words in MARK_OF:
        return MARK_OF[words]
    found = NUMBER.match(words)
    if not found:
        return words
    sign, whole, rest, per_cent = found.groups()
    amount = float(f"{sign}{whole.replace(',', '')}{rest or ''}")
    return Number(words, amount, len((rest or ".")[1:]) if per_cent else None)


def figure_of(said: Said) -> Figure:
    """A number of a release with its base and its limits, or the mark for why there is none."""
    is_said = said.is_shown or said.is_few
    value = cell_of(said.value) if is_said else MARKS[said.state]
    return Figure(
        label=said.label,
        value=value,
        unit="per cent" if said.value.endswith("%") else "",
        base=said.base,
        lower=cell_of(said.lower),
        upper=cell_of(said.upper),
        note="" if value is Mark.HIDDEN else said.why,  # the mark says it
        is_greyed=said.is_greyed,
    )


def table_of(title: str, rows: Sequence[Row], note: str = "") -> Table | None:
    """Rows as a table; the first cell of each names it, and is never a number."""
    if not rows:
        return None
    head = tuple(dict.fromkeys(name for row in rows for name in row))
    return Table(title, head, tuple(_cells(row, head) for row in rows), note)


def _cells(row: Row, head: Sequence[str]) -> tuple[Cell, ...]:
    first, *others = (str(row.get(name, "")) for name in head)
    return (first or "Not named", *map(cell_of, others))
