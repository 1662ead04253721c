"""The manifest: which feed delivers which table, for which day, whole or as changes."""

from functools import partial
from typing import NamedTuple

from data_access.columns import REQUIRED, code, day, text, truth
from data_access.loading.extract import Extract
from data_access.loading.refusals import refused_row
from data_access.loading.rows import read_rows
from data_access.tables import DELIVERED, MUST_BE_RECEIVED
from domain.errors import BadExtract
from domain.terms import Feed, FeedMode

MANIFEST = "manifest"
COLUMNS = (
    code("feed", Feed, REQUIRED),
    text("table", REQUIRED),
    day("as_of", REQUIRED),
    code("mode", FeedMode, REQUIRED),
    truth("synthetic"),
)


class Delivery(NamedTuple):
    """A line of the manifest: one table as one feed delivers it."""

    feed: str
    table: str
    as_of_on: int
    mode: str

    @property
    def is_complete(self) -> bool:
        return self.mode == FeedMode.COMPLETE


def read_manifest(extract: Extract) -> list[Delivery]:
    """The deliveries in the order to load them. Anything wrong here refuses the extract."""
    if MANIFEST not in extract.file_names:
        raise BadExtract("There is no manifest.csv in the extract.")
    file = extract.file_names[MANIFEST]
    deliveries: dict[str, Delivery] = {}
    for line, row, fault in read_rows(file, COLUMNS, partial(extract.lines, MANIFEST)):
        if fault:
            raise BadExtract(str(refused_row(file, line, *fault)))
        delivery = Delivery(row["feed"], row["table"].lower(), row["as_of"], row["mode"])
        if delivery.table in deliveries:
            raise BadExtract(f"The manifest names two tables called {delivery.table}. Send one.")
        deliveries[delivery.table] = delivery
    _check_tables(extract, deliveries)
    return [deliveries[table] for table in DELIVERED if table in deliveries]


def says_synthetic(extract: Extract) -> bool:
    """Whether every line says that nobody in its table is real. One that says nothing says no."""
    lines = read_rows(extract.file_names[MANIFEST], COLUMNS, partial(extract.lines, MANIFEST))
    return all(row.get("synthetic") == "yes" for _, row, _ in lines)


def _check_tables(extract: Extract, deliveries: dict[str, Delivery]) -> None:
    for table in MUST_BE_RECEIVED:
        if table not in deliveries:
            raise BadExtract(f"The manifest does not name {table}, which every extract must hold.")
    for table in deliveries:
        if table not in DELIVERED:
            raise BadExtract(f"The manifest names {table[:40]}, which is no table of the contract.")
        if table not in extract.file_names:
            raise BadExtract(f"The manifest names {table}, but there is no {table}.csv.")
