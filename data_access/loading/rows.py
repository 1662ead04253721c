"""The lines of a file as rows: the header says where each column stands, a cell gives its value."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column

from data_access.columns import Cell, cell_of
from data_access.loading.csv_lines import Line
from domain.errors import BadExtract

Row = dict[str, Any]
LONGEST_NAME = 40


class Fault(NamedTuple):
    """What is wrong with a row: the column, what is written there, and what would be right."""

    column: str
    value: str
    sentence: str


class ReadRow(NamedTuple):
    """A line as values by column, and the first thing wrong with it, if anything is."""

    line: int
    row: Row
    fault: Fault | None


class Place(NamedTuple):
    """Where a column of the contract stands in this file."""

    name: str
    cell: Cell
    at: int


def read_rows(
    file: str, columns: Sequence[Column[Any]], lines: Iterator[Line]
) -> Iterator[ReadRow]:
    """Every line after the header. A header that is not the contract's refuses the extract."""
    header = next(lines, (1, []))[1]
    places = _places(file, {column.name: cell_of(column) for column in columns}, header)
    empty = {column.name: cell_of(column).when_empty for column in columns}
    for line, cells in lines:
        if len(cells) == len(header):
            row = dict(empty)
            yield ReadRow(line, row, _fill(row, places, cells))
        else:
            yield ReadRow(line, dict(empty), _wrong_width(cells, header))


def _fill(row: Row, places: list[Place], cells: list[str]) -> Fault | None:
    """Reads every cell into the row; the first that is not right is the row's fault."""
    fault = None
    for name, cell, at in places:
        written = cells[at]
        if written:
            row[name] = cell.read(written)
            if row[name] is None and fault is None:
                fault = Fault(name, written, f"Write {cell.should_be}.")
        elif cell.required and fault is None:
            fault = Fault(name, "", f"This cell must be filled: write {cell.should_be}.")
    return fault


def _wrong_width(cells: list[str], header: list[str]) -> Fault:
    sentence = f"The line has {len(cells)} cells. Write one for each of the {len(header)} columns."
    return Fault("whole line", ",".join(cells), sentence)


def _places(file: str, cells: dict[str, Cell], header: list[str]) -> list[Place]:
    for name in header:
        if name not in cells:
            raise BadExtract(_unknown_column(file, name, list(cells)))
        if header.count(name) > 1:
            raise BadExtract(f"{file} has two columns called {name}. Send one.")
    missing = [name for name, cell in cells.items() if cell.required and name not in header]
    if missing:
        raise BadExtract(f"{file} has no column called {', '.join(missing)}. It must have one.")
    return [Place(name, cell, header.index(name)) for name, cell in cells.items() if name in header]


def _unknown_column(file: str, name: str, known: list[str]) -> str:
    called = f"a column called {name[:LONGEST_NAME]}" if name else "a column without a name"
    return f"{file} has {called}, which is not in the contract. There are: {', '.join(known)}."
