"""Which columns of a file write their days DD/MM/YYYY, told from the column as a whole.

05/03/2021 is 5 March to one system and 3 May to another. A column has shown that it puts the day
first where some of its days can be read in no other way (13/03/2021), and none only the other way
round. A column that has shown nothing, or both, is not guessed at.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Column

from data_access.columns import cell_of
from data_access.loading.csv_lines import Line
from data_access.loading.header import Header
from data_access.meanings import is_slashed, turned

DAY, MONTH, EITHER = "day", "month", "either"
MONTHS = 12


def day_first_columns(
    columns: Sequence[Column[Any]], header: Header, lines: Iterator[Line]
) -> frozenset[str]:
    """The columns that are day-first beyond doubt in all the lines after the header."""
    days = {
        column.name: TypeAdapter(cell_of(column).reads_day_first)
        for column in columns
        if cell_of(column).reads_day_first
    }
    first: dict[str, set[str]] = {name: set() for name in days}
    for _, cells in lines:
        for name, text in header.written(cells).items():
            if name in days and is_slashed(text):
                first[name].add(_must_be_first(days[name], text))
    return frozenset(name for name, found in first.items() if DAY in found and MONTH not in found)


def _must_be_first(days: TypeAdapter[int], written: str) -> str:
    """What the first part of a day with strokes can only be, if it can be only one thing."""
    as_written, other_way = _is_day(days, written), _is_day(days, turned(written))
    if as_written and not other_way:
        return DAY
    second = int(written.split("/")[1])
    return MONTH if second > MONTHS or (other_way and not as_written) else EITHER


def _is_day(days: TypeAdapter[int], written: str) -> bool:
    try:
        days.validate_python(written)
    except ValidationError:
        return False
    return True
