"""One table of an extract: its file read, checked, and merged into what is known."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, Table

from data_access.loading.extract import Extract
from data_access.loading.incoming import incoming_rows
from data_access.loading.manifest import Delivery
from data_access.loading.merge import merge, no_longer_held
from data_access.loading.receive import receive
from data_access.loading.references import refuse_nowhere
from data_access.loading.refusals import Refusals
from data_access.loading.removals import remove
from data_access.loading.report import RefusedRow, TableCounts
from data_access.loading.rows import read_rows
from data_access.tables import DELIVERED, delivered_columns


class LoadedTable(NamedTuple):
    """What came of one table, and the rows of it that were refused."""

    counts: TableCounts
    refused: list[RefusedRow]


def load_table(
    connection: Connection,
    extract: Extract,
    delivery: Delivery,
    received: Collection[str],
    removed: Table,
) -> LoadedTable:
    """Loads one table. `received` are the tables there are, `removed` keeps what this one loses."""
    delivered = DELIVERED[delivery.table]
    file = extract.file_names[delivery.table]
    refusals = Refusals(file)
    rows = read_rows(file, delivered_columns(delivered), extract.lines(delivery.table))
    with incoming_rows(connection, delivered) as incoming:
        rows_received = receive(connection, incoming, delivered, rows, refusals)
        refuse_nowhere(connection, incoming, delivery, received, refusals)
        refusals.check_share_of(rows_received)
        gone = no_longer_held(incoming, delivered, complete=delivery.is_complete)
        lost = remove(connection, removed, delivered, gone) if gone is not None else 0
        new, changed, unchanged = merge(connection, incoming, delivered)
    counts = TableCounts(
        delivery.table, rows_received, new, changed, unchanged, lost, refusals.count
    )
    return LoadedTable(counts, refusals.listed)
