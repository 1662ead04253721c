"""How wide the lines of a file are: a spreadsheet leaves empty cells behind where nothing is."""

from collections.abc import Iterator

from data_access.loading.csv_lines import Line
from domain.errors import BadExtract

MOST_COLUMNS = 1_000
"""No table of the contract has twenty; a partner's own system may add many more."""


def as_wide_as_the_header(file: str, lines: Iterator[Line]) -> Iterator[Line]:
    """The lines without the empty cells beyond the header's last name. What is filled there stays:
    it is a cell without a column, which whoever reads the rows refuses.
    """
    width = 0
    for number, cells in lines:
        filled = _filled(cells, width)
        if filled > MOST_COLUMNS:
            raise BadExtract(
                f"{file}, line {number}: there are {filled:,} columns. An extract has at most "
                f"{MOST_COLUMNS:,}."
            )
        width = width or filled
        yield number, cells[:filled]


def _filled(cells: list[str], at_least: int) -> int:
    """How many cells there are up to the last that is filled, or up to a width."""
    filled = len(cells)
    while filled > at_least and not cells[filled - 1]:
        filled -= 1
    return filled
