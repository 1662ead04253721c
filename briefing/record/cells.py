"""Released figures and the rows of a chart's table, as cells of the record: number, mark or words.

A number is read back from its words, so that the spreadsheet has no digit that the page has not.
"""

import re
from collections.abc import Sequence

from briefing.bases import is_n_of_n
from briefing.figure_words import figure_words
from briefing.record.document import Cell, Figure, Mark, Number, Table
from briefing.titles import card_title
from charts.style import Row
from charts.words import limits_words, unit_words
from disclosure.old_data import stale_words
from disclosure.released import Figure as ReleasedFigure
from disclosure.released import Released, State

NUMBER = re.compile(r"(-?)£?(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)(?: days?| weeks?)?\Z", re.ASCII)
MARKS = {
    State.HIDDEN: Mark.HIDDEN,
    State.TOO_FEW: Mark.TOO_FEW,
    State.TOO_EARLY: Mark.NOT_AVAILABLE,
    State.NOT_RECEIVED: Mark.NOT_AVAILABLE,
    State.NOTHING: Mark.NOTHING,
}
MARK_OF = {state.label: mark for state, mark in MARKS.items()} | {"": Mark.NOTHING}


def cell_of(words: str) -> Cell:
    """A cell from its words: `44.1%`, `£1,200`, `12 days`, `too few to say`, or any other."""
    if words in MARK_OF:
        return MARK_OF[words]
    found = NUMBER.match(words)
    if not found:
        return words
    sign, whole, rest, per_cent = found.groups()
    amount = float(f"{sign}{whole.replace(',', '')}{rest or ''}")
    return Number(words, amount, len((rest or ".")[1:]) if per_cent else None)


def figure_of(released: Released, figure: ReleasedFigure | None = None, label: str = "") -> Figure:
    """The whole of a measure, or one of its groups under a name of its own."""
    shown = figure or released.whole
    words = figure_words(shown)
    lower, upper = _limits(shown)
    old = "" if shown.state is State.NOT_RECEIVED else stale_words(released)
    return Figure(
        label=label or card_title(released.measure),
        value=cell_of(words.value) if shown.is_ok or is_n_of_n(shown) else MARKS[shown.state],
        unit=unit_words(shown).lower(),
        base=words.base,
        lower=lower,
        upper=upper,
        note=" ".join(filter(None, (_said(shown.state.label), old))),
        is_greyed=released.is_greyed(shown),
    )


def _limits(figure: ReleasedFigure) -> tuple[Cell, Cell]:
    lower, _, upper = limits_words(figure).partition(" to ")
    return cell_of(lower), cell_of(upper)


def _said(state: str) -> str:
    return f"{state[:1].upper()}{state[1:]}." if state else ""


def table_of(title: str, rows: Sequence[Row], note: str = "") -> Table | None:
    """The rows of a chart's table; the first cell of each names it, and is never a number."""
    if not rows:
        return None
    head = tuple(dict.fromkeys(name for row in rows for name in row))
    return Table(title, head, tuple(_cells(row, head) for row in rows), note)


def _cells(row: Row, head: Sequence[str]) -> tuple[Cell, ...]:
    first, *others = (str(row.get(name, "")) for name in head)
    return (first or "Not named", *map(cell_of, others))
