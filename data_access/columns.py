"""What a cell of a delivered table may hold, said once: for the database and for the loader."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Float, Integer, String

from domain.terms import Term

Value = str | int | float
REQUIRED = True
LONGEST_TEXT = 200
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]+)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Cell:
    """What is right in one column: `read` gives a text's value, None for one that is not right."""

    read: Callable[[str], Value | None]
    should_be: str
    required: bool = False
    refers_to: str = ""
    when_empty: str | None = None


def cell_of(column: Column[Any]) -> Cell:
    cell: Cell = column.info["cell"]
    return cell


def key(name: str) -> Column[str]:
    """The table's own key, or a part of it."""
    cell = Cell(_text, "a reference of this row's own, at most 200 characters", required=True)
    return Column(name, String, primary_key=True, info={"cell": cell})


def text(name: str, required: bool = False, *, when_empty: str | None = None) -> Column[str]:
    should_be = f"plain text of at most {LONGEST_TEXT} characters"
    return _column(name, String, Cell(_text, should_be, required, when_empty=when_empty))


def reference(
    name: str, table: str, required: bool = False, *, when_empty: str | None = None
) -> Column[str]:
    """The key of a row of another table (of `cases` itself, for a parent)."""
    cell = Cell(_text, f"the reference of a row of {table}", required, table, when_empty)
    return _column(name, String, cell)


def code(name: str, terms: type[Term], required: bool = False) -> Column[str]:
    codes: dict[str, Value] = {term.value: term.value for term in terms}
    return _column(name, String, Cell(codes.get, f"one of {', '.join(codes)}", required))


def truth(name: str, required: bool = False) -> Column[str]:
    answers: dict[str, Value] = {"yes": "yes", "no": "no"}
    return _column(name, String, Cell(answers.get, "yes or no", required))


def day(name: str, required: bool = False) -> Column[int]:
    should_be = f"a day from {FIRST_DAY} to {LAST_DAY}, written YYYY-MM-DD like 2020-03-06"
    return _column(name, Integer, Cell(_ordinal, should_be, required))


def month(name: str, required: bool = False) -> Column[int]:
    should_be = "the first day of a month, written YYYY-MM-DD like 2020-03-01"
    return _column(name, Integer, Cell(_first_of_month, should_be, required))


def whole(name: str, least: int, most: int) -> Column[int]:
    def read(cell: str) -> int | None:
        number = int(cell) if _WHOLE.fullmatch(cell) else None
        return number if number is not None and least <= number <= most else None

    return _column(name, Integer, Cell(read, f"a whole number from {least} to {most}"))


def number(name: str, least: float, most: float, required: bool = False) -> Column[float]:
    def read(cell: str) -> float | None:
        number = float(cell) if _NUMBER.fullmatch(cell) else None
        return number if number is not None and least <= number <= most else None

    return _column(name, Float, Cell(read, f"a number from {least:g} to {most:,.0f}", required))


@lru_cache(maxsize=100_000)  # a large extract names the same few thousand days over and over
def _ordinal(cell: str) -> int | None:
    try:
        found = date.fromisoformat(cell) if _DAY.fullmatch(cell) else None
    except ValueError:  # such as 2020-02-30
        return None
    return found.toordinal() if found and FIRST_DAY <= found <= LAST_DAY else None


def _first_of_month(cell: str) -> int | None:
    return _ordinal(cell) if cell.endswith("-01") else None


def _text(cell: str) -> str | None:
    return None if len(cell) > LONGEST_TEXT or _CONTROL.search(cell) else cell


def _column(name: str, kind: Any, cell: Cell) -> Column[Any]:
    may_be_null = not cell.required and cell.when_empty is None
    return Column(name, kind, nullable=may_be_null, info={"cell": cell})
