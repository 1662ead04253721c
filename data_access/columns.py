"""What a cell of a delivered table may hold, said once: for the database and for the loader."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator
from sqlalchemy import Column, Float, Integer, String

from data_access import meanings
from data_access.plain_text import PATTERN, no_error
from domain.terms import Term

REQUIRED = True
LONGEST_TEXT = 200
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
NOT_A_FORMULA = "not beginning with =, +, - or @"


@dataclass(frozen=True)
class Cell:
    """What is right in one column: `reads` is what pydantic reads a cell's text as.

    `reads_day_first` is for a column of days in a file that writes them DD/MM/YYYY.
    """

    reads: Any
    should_be: str
    required: bool = False
    refers_to: str = ""
    when_empty: str | None = None
    reads_day_first: Any = None


def cell_of(column: Column[Any]) -> Cell:
    cell: Cell = column.info["cell"]
    return cell


def key(name: str) -> Column[str]:
    """The table's own key, or a part of it."""
    should_be = f"a reference of this row's own, at most 200 characters, {NOT_A_FORMULA}"
    cell = Cell(_TEXT, should_be, required=True)
    return Column(name, String, primary_key=True, info={"cell": cell})


def text(name: str, required: bool = False, *, when_empty: str | None = None) -> Column[str]:
    should_be = f"plain text of at most {LONGEST_TEXT} characters, {NOT_A_FORMULA}"
    return _column(name, String, Cell(_TEXT, should_be, required, when_empty=when_empty))


def reference(
    name: str, table: str, required: bool = False, *, when_empty: str | None = None
) -> Column[str]:
    """The key of a row of another table (of `cases` itself, for a parent)."""
    cell = Cell(_TEXT, f"the reference of a row of {table}", required, table, when_empty)
    return _column(name, String, cell)


def code(name: str, terms: type[Term], required: bool = False) -> Column[str]:
    reads = Annotated[str, PlainValidator(meanings.one_of(terms))]
    return _column(name, String, Cell(reads, f"one of {', '.join(terms)}", required))


def truth(name: str, required: bool = False) -> Column[str]:
    reads = Annotated[str, PlainValidator(meanings.yes_or_no)]
    return _column(name, String, Cell(reads, "yes or no", required))


def day(name: str, required: bool = False) -> Column[int]:
    should_be = f"a day from {FIRST_DAY} to {LAST_DAY}, written YYYY-MM-DD like 2020-03-06"
    cell = Cell(_DAY, should_be, required, reads_day_first=_DAY_FIRST)
    return _column(name, Integer, cell)


def month(name: str, required: bool = False) -> Column[int]:
    should_be = "the first day of a month, written YYYY-MM-DD like 2020-03-01"
    first, day_first = (Annotated[reads, AfterValidator(_of_month)] for reads in _DAYS)
    return _column(name, Integer, Cell(first, should_be, required, reads_day_first=day_first))


def whole(name: str, least: int, most: int) -> Column[int]:
    reads = Annotated[int, Field(ge=least, le=most), BeforeValidator(meanings.whole)]
    return _column(name, Integer, Cell(reads, f"a whole number from {least} to {most}"))


def number(name: str, least: float, most: float, required: bool = False) -> Column[float]:
    reads = Annotated[float, Field(ge=least, le=most), BeforeValidator(meanings.number)]
    return _column(name, Float, Cell(reads, f"a number from {least:g} to {most:,.0f}", required))


_TEXT = Annotated[str, Field(max_length=LONGEST_TEXT, pattern=PATTERN), AfterValidator(no_error)]
_IN_RANGE = Field(ge=FIRST_DAY.toordinal(), le=LAST_DAY.toordinal())
_DAY = Annotated[int, _IN_RANGE, BeforeValidator(meanings.day)]
_DAY_FIRST = Annotated[int, _IN_RANGE, BeforeValidator(meanings.day_first)]
_DAYS: tuple[Any, Any] = (_DAY, _DAY_FIRST)


def _of_month(day: int) -> int:
    if date.fromordinal(day).day != 1:
        raise ValueError
    return day


def _column(name: str, kind: Any, cell: Cell) -> Column[Any]:
    may_be_null = not cell.required and cell.when_empty is None
    return Column(name, kind, nullable=may_be_null, info={"cell": cell})
