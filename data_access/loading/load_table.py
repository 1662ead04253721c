"""One table of an extract: its file read, checked, and merged into what is known."""

from collections.abc import Collection
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, Table

from data_access.loading.extract import Extract
from data_access.loading.incoming import incoming_rows
from data_access.loading.join_table import join_table
from data_access.loading.look_alikes import look_alikes
from data_access.loading.manifest import Delivery
from data_access.loading.receive import receive
from data_access.loading.references import refuse_nowhere
from data_access.loading.refusals import Refusals
from data_access.loading.refused_lines import RefusedLines
from data_access.loading.report import RefusedRow, TableCounts
from data_access.loading.rows import read_rows
from data_access.tables import DELIVERED, delivered_columns


class LoadedTable(NamedTuple):
    """What came of one table, the rows of it that were refused, and what else to know of it."""

    counts: TableCounts
    refused: list[RefusedRow]
    notes: tuple[str, ...]


def load_table(
    connection: Connection,
    extract: Extract,
    delivery: Delivery,
    received: Collection[str],
    removed: Table,
    refused: RefusedLines,
) -> LoadedTable:
    """Loads one table. `received` are the tables there are, `removed` keeps what this one loses,
    and `refused` the lines that are not right.
    """
    delivered = DELIVERED[delivery.table]
    file = extract.file_names[delivery.table]
    refusals = Refusals(delivery.table, file, refused)
    rows = read_rows(file, delivered_columns(delivered), partial(extract.lines, delivery.table))
    with incoming_rows(connection, delivered) as incoming:
        rows_received, without_key = receive(connection, incoming, delivered, rows, refusals)
        takes_away = delivery.is_complete and not without_key
        refuse_nowhere(connection, incoming, delivery, received, refusals, takes_away=takes_away)
        refusals.check_share_of(rows_received)
        notes = tuple(look_alikes(connection, incoming, delivered))
        joined = join_table(connection, incoming, delivery, removed, without_key)
    counts = TableCounts(
        delivery.table,
        rows_received,
        joined.new,
        joined.changed,
        joined.unchanged,
        joined.removed,
        refusals.count,
    )
    return LoadedTable(counts, refusals.listed, (*notes, *joined.notes))
