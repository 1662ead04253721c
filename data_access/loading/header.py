"""The header of a file: where the columns of the contract stand in it, in any order and case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from sqlalchemy import Column

from data_access.columns import cell_of
from domain.errors import BadExtract

PROBLEM = "problem"
"""The column that our workbook of refused rows adds to a table. It may come back with the rows."""


@dataclass(frozen=True)
class Header:
    """Each column's place in a line, and the names that the contract does not know."""

    width: int
    places: tuple[tuple[str, int], ...]
    unknown: tuple[str, ...]

    def written(self, cells: Sequence[str]) -> dict[str, str]:
        """What is written under each column that is filled. A short line ends in empty cells."""
        if len(cells) < self.width:
            cells = [*cells, *[""] * (self.width - len(cells))]
        if not "".join(cells).isascii():
            cells = [in_one_spelling(cell) for cell in cells]
        return {name: cells[at] for name, at in self.places if cells[at]}


def read_header(file: str, columns: Iterable[Column[Any]], names: Sequence[str]) -> Header:
    """A header that names a column twice, or not one that must be filled, refuses the extract."""
    written = [in_one_spelling(name) for name in names]
    found = [name.lower() for name in written]
    cells = {column.name: cell_of(column) for column in columns}
    for name in cells:
        if found.count(name) > 1:
            raise BadExtract(f"{file} has two columns called {name}. Send one.")
    missing = [name for name, cell in cells.items() if cell.required and name not in found]
    if missing:
        raise BadExtract(f"{file} has no column called {', '.join(missing)}. It must have one.")
    places = tuple((name, found.index(name)) for name in cells if name in found)
    unknown = tuple(name for name in written if name.lower() not in {*cells, PROBLEM})
    return Header(len(names), places, unknown)


def in_one_spelling(text: str) -> str:
    """The same characters to a computer as to a person, without space around (of any width)."""
    return normalize("NFC", text).strip()
