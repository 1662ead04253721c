"""Released figures as files: rows for machines as JSON and CSV, and a workbook for people."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from disclosure.digits import SHARES
from disclosure.exported_points import number_of, points_of, share_of, step_row
from disclosure.old_data import missing_tables
from disclosure.released import Figure, Released, State
from disclosure.sheets import table_xlsx
from disclosure.workbook import xlsx_of

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
WHERE_OLD = ("stale", "missing")
"""Only where there is something to say: which feeds are too old, and which tables never came."""

SAYS_NOTHING = frozenset({State.HIDDEN, State.NOT_RECEIVED})


def rows_of(released: Released) -> list[Row]:
    """One row a figure, with the fields of `manage.py figures`; None where there is no number."""
    old = _old(released)
    return [
        {**_row(figure), "points": points_of(released, figure), **old}
        for figure in released.figures
    ]


def _old(released: Released) -> Row:
    """Fields beside the fixed ones: a reader that knows only those reads on as before."""
    stale = [{"feed": one.feed, "days": one.days} for one in released.stale_feeds]
    missing = missing_tables(released)
    return {name: said for name, said in zip(WHERE_OLD, (stale, missing), strict=True) if said}


def json_of(released: Iterable[Released]) -> str:
    """The rows of several measures as one JSON list."""
    rows = [row for one in released for row in rows_of(one)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def csv_of(*released: Released) -> bytes:
    """The same rows as CSV that a spreadsheet opens as text: nothing in it is a formula."""
    rows = [row for one in released for row in rows_of(one)]
    said = [name for name in WHERE_OLD if any(name in row for row in rows)]
    return table_csv(rows, [*FIELDS, *said])


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
    """A second lock: a figure that says nothing has no number, even if one was left in.

    This file is for machines, which check it: three decimals of a share, whatever is on screen.
    """
    is_shown = figure.state not in SAYS_NOTHING
    read = share_of if figure.kind in SHARES else number_of
    made = {"value": figure.value, "lower": figure.lower, "upper": figure.upper}
    return {
        "numerator": number_of(figure.numerator) if is_shown else None,
        "denominator": number_of(figure.denominator),
        **{name: read(number) if is_shown else None for name, number in made.items()},
    }


NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?\Z")
BEGINS_A_FORMULA = tuple("=+-@|%＝＋－＠﹢﹣﹦﹫−｜％")
"""The wide, small and minus forms are read as the plain ones by some spreadsheets."""
UNSEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'\"‘’“”]+")
"""What a spreadsheet may drop before it reads a cell: spaces, marks without width, quotes."""


def _cell(value: object) -> object:
    """Text that a spreadsheet would run is led by an apostrophe; lists are compact JSON."""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not isinstance(value, str):
        return value
    text = re.sub(r"[\x00-\x1f\x7f]+", " ", value)
    return f"'{text}" if _is_formula(text.rstrip()) else text


def _is_formula(text: str) -> bool:
    """A sign alone (the unit %) and a plain number are none."""
    seen = UNSEEN.sub("", text, count=1) if UNSEEN.match(text) else text
    return len(seen) > 1 and seen.startswith(BEGINS_A_FORMULA) and not NUMBER.match(text)


__all__ = ["FIELDS", "csv_of", "json_of", "rows_of", "table_csv", "table_xlsx", "xlsx_of"]
