"""An extract in which every reference, name and line of money is a picture, a link and a script."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Engine, String

from data_access.access_log import TERMINAL
from data_access.columns import cell_of
from data_access.loading import load_extract
from data_access.tables import DELIVERED
from tests.drawn_rows import Cell, whole
from tests.extracts import write_csv
from tests.programme import Programme
from tests.two_units import AS_OF, two_units

MARKUP = (
    "![x](http://evil.example/a.png) [x](javascript:alert(1)) <img src=x onerror=alert(1)> "
    ":red[x] $x$ :fire: www.evil.example"
)
READS_AS_MORE = ("![x", "[x](", "<img", ":red[", "$x$", ":fire:", "http://evil", "www.evil")
"""What of it would be read as more than words, once what is escaped has been left out."""


def hostile(cell: str) -> str:
    return f"{cell} {MARKUP}"


U1, U2 = hostile("U1"), hostile("U2")


class Drawn(Programme):
    """Drawn, and not stored: it is loaded as a partner's own extract is."""

    def build(self) -> None:
        self.stored = whole(self.tables)


def load_hostile(engine: Engine, folder: Path) -> None:
    """Two units with everything in them, every text of theirs hostile, through the loader."""
    drawn = two_units(Drawn(engine), "U1", "U2")
    rows = {table: [dict(_cells(table, row)) for row in drawn.stored[table]] for table in DELIVERED}
    for row in rows["units"]:
        row["name"] = hostile(f"Name of {row['unit_id'][:2]}")
    folder.mkdir()
    sent = [table for table in DELIVERED if rows[table]]
    feeds = [{"feed": "unit", "table": one, "as_of": AS_OF, "mode": "complete"} for one in sent]
    write_csv(folder / "manifest.csv", feeds)
    for table in sent:
        write_csv(folder / f"{table}.csv", rows[table])
    report = load_extract(engine, folder, by=TERMINAL)
    assert report.total.refused == 0, report.refused


def _cells(table: str, row: dict[str, Cell]) -> Iterator[tuple[str, str]]:
    for column in DELIVERED[table].c:
        value = row.get(column.name)
        if "cell" in column.info and value is not None:
            yield column.name, _written(column, value)


def _written(column: Column[Any], value: Cell) -> str:
    if column.name.endswith("_on") or column.name == "month":
        return date.fromordinal(int(value or 0)).isoformat()
    return hostile(str(value)) if _is_text(column) else str(value)


def _is_text(column: Column[Any]) -> bool:
    """A key, a reference or plain text: not one of a list of codes."""
    should_be = cell_of(column).should_be
    return isinstance(column.type, String) and "reference" in should_be or "text" in should_be
