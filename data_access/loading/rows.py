"""The lines of a file as rows: the header says where each column stands, a model what a cell means.

A file is read once, and once more if it writes a day with strokes: what such a day means is told
from its column as a whole (day_first.py).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column

from data_access.loading.csv_lines import Line
from data_access.loading.day_first import day_first_columns
from data_access.loading.header import Header, read_header
from data_access.loading.row_model import Fault, NotRight, Row, RowModel

WHOLE_LINE = "whole line"
"""What is wrong with a line whose cells stand under other columns than their own."""


class ReadRow(NamedTuple):
    """A line as values by column, and the first thing wrong with it, if anything is."""

    line: int
    row: Row
    fault: Fault | None


def read_rows(
    file: str, columns: Sequence[Column[Any]], lines: Callable[[], Iterator[Line]]
) -> Iterator[ReadRow]:
    """Every line after the header. A header without the contract's columns refuses the extract."""
    opened = lines()
    header = read_header(file, columns, next(opened, (1, []))[1])
    read = _Reader(columns, header, lines)
    for line, cells in opened:
        row, fault = read.row_of(cells)
        yield ReadRow(line, row, _beyond_the_header(cells, header) or fault)


class _Reader:
    """Reads the cells of a line; when it first meets a day with strokes, it surveys the file."""

    def __init__(
        self, columns: Sequence[Column[Any]], header: Header, lines: Callable[[], Iterator[Line]]
    ) -> None:
        self._columns, self._header, self._lines = columns, header, lines
        self._model = RowModel(columns)
        self._is_surveyed = False

    def row_of(self, cells: list[str]) -> tuple[Row, Fault | None]:
        try:
            return self._model.read(self._header.written(cells)), None
        except NotRight as found:
            if found.slashed and not self._is_surveyed:
                self._survey()
                return self.row_of(cells)
            return found.row, found.fault

    def _survey(self) -> None:
        self._is_surveyed = True
        lines = self._lines()
        next(lines)  # the header
        self._model = RowModel(self._columns, day_first_columns(self._columns, self._header, lines))


def _beyond_the_header(cells: list[str], header: Header) -> Fault | None:
    if not any(cells[header.width :]):
        return None
    sentence = f"The line has {len(cells)} cells. Write one for each of the {header.width} columns."
    return Fault(WHOLE_LINE, ",".join(cells), sentence)
