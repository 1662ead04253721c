"""Released figures as files: rows for machines as JSON and CSV, and a workbook for people."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from disclosure.exported_points import number_of, points_of, share_of, step_row
from disclosure.released import Figure, Released, State
from disclosure.workbook import xlsx_of
from domain.counts import Kind

Row = dict[str, Any]

FIELDS = (
    "measure",
    "by",
    "group",
    "numerator",
    "denominator",
    "value",
    "lower",
    "upper",
    "unit",
    "from",
    "to",
    "as_of",
    "state",
    "steps",
    "points",
)
"""What `manage.py figures` gives, in this order."""

SAYS_NOTHING = frozenset({State.HIDDEN, State.NOT_RECEIVED})


def rows_of(released: Released) -> list[Row]:
    """One row a figure, with the fields of `manage.py figures`; None where there is no number."""
    return [{**_row(figure), "points": points_of(released, figure)} for figure in released.figures]


def json_of(released: Iterable[Released]) -> str:
    """The rows of several measures as one JSON list."""
    rows = [row for one in released for row in rows_of(one)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def csv_of(*released: Released) -> bytes:
    """The same rows as CSV that a spreadsheet opens as text: nothing in it is a formula."""
    return table_csv([row for one in released for row in rows_of(one)], FIELDS)


def table_csv(rows: Sequence[Row], fields: Sequence[str]) -> bytes:
    """Rows as CSV for a spreadsheet, under these headings."""
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_cell(field) for field in fields])
    for row in rows:
        writer.writerow([_cell(row.get(field)) for field in fields])
    return text.getvalue().encode("utf-8-sig")  # Excel takes a file without the mark for Latin-1


def _row(figure: Figure) -> Row:
    numbers = _numbers(figure)
    return {
        "measure": figure.measure,
        "by": figure.by,
        "group": figure.group,
        **numbers,
        "unit": figure.unit,
        "from": figure.start.isoformat() if figure.start else None,
        "to": figure.end.isoformat() if figure.end else None,
        "as_of": figure.as_of.isoformat(),
        "state": figure.state.value,
        "steps": [step_row(step) for step in figure.steps],
    }


def _numbers(figure: Figure) -> Row:
    """A second lock: a figure that says nothing has no number, even if one was left in."""
    is_share = figure.kind in (Kind.RATE, Kind.ESTIMATE, Kind.WITHIN, Kind.SHARE)
    read = share_of if is_share else number_of
    shown = figure.state not in SAYS_NOTHING
    return {
        "numerator": number_of(figure.numerator) if shown else None,
        "denominator": number_of(figure.denominator),
        "value": read(figure.value) if shown else None,
        "lower": read(figure.lower) if shown else None,
        "upper": read(figure.upper) if shown else None,
    }


NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?\Z")
BEGINS_A_FORMULA = tuple("=+-@＝＋－＠|%")  # noqa: RUF001  the wide forms are read as formulas too


def _cell(value: object) -> object:
    """Text that a spreadsheet would run is led by an apostrophe; lists are compact JSON."""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not isinstance(value, str):
        return value
    text = re.sub(r"[\r\n\t]+", " ", value)
    return f"'{text}" if _is_formula(text.strip()) else text


def _is_formula(text: str) -> bool:
    """A sign alone (the unit %) and a plain number are none."""
    return len(text) > 1 and text.startswith(BEGINS_A_FORMULA) and not NUMBER.match(text)


__all__ = ["FIELDS", "csv_of", "json_of", "rows_of", "table_csv", "xlsx_of"]
