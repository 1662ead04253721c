"""What else the administrator should know of a load: sentences under its report."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Column

from data_access.loading.extract import Extract
from data_access.loading.header import read_header
from data_access.loading.manifest import COLUMNS, MANIFEST, Delivery
from data_access.loading.references import references_of
from data_access.tables import DELIVERED, delivered_columns
from domain.printable import printable

MOST_NAMED = 10
"""Of the unknown columns of one file."""
LONGEST_NAME = 40


def notes_on(
    extract: Extract, deliveries: Sequence[Delivery], received: Collection[str]
) -> Iterator[str]:
    yield from _not_announced(extract, deliveries)
    yield from _unknown_columns(extract, deliveries)
    yield from _not_checked(deliveries, received)


def _not_announced(extract: Extract, deliveries: Sequence[Delivery]) -> Iterator[str]:
    named = {MANIFEST, *(delivery.table for delivery in deliveries)}
    for table, file in extract.file_names.items():
        if table not in named:
            yield f"{file[:LONGEST_NAME]} was not loaded: the manifest does not name it."


def _unknown_columns(extract: Extract, deliveries: Sequence[Delivery]) -> Iterator[str]:
    """What stands in such a column is not read, not stored, and not told here."""
    expected: dict[str, Sequence[Column[Any]]] = {MANIFEST: COLUMNS}
    expected.update({d.table: delivered_columns(DELIVERED[d.table]) for d in deliveries})
    for table, columns in expected.items():
        file = extract.file_names[table]
        header = read_header(file, columns, next(extract.lines(table))[1])
        for name in header.unknown[:MOST_NAMED]:
            called = f"called {printable(name[:LONGEST_NAME])}" if name else "without a name"
            yield f"{file} has a column {called}, which the contract does not know: it was ignored."
        more = len(header.unknown) - MOST_NAMED
        if more > 0:
            yield f"{file} has {more:,} more columns that the contract does not know."


def _not_checked(deliveries: Sequence[Delivery], received: Collection[str]) -> Iterator[str]:
    unknown = {
        target.name
        for delivery in deliveries
        for _, target in references_of(DELIVERED[delivery.table])
        if target.name not in received
    }
    for table in sorted(unknown):
        yield f"References to {table} were not checked: {table} has never been received."
