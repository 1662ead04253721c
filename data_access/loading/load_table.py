"""One table of an extract, its rows read already: checked against what is known, and merged."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, Table

from data_access.loading.join_table import join_table
from data_access.loading.look_alikes import look_alikes
from data_access.loading.references import refuse_nowhere
from data_access.loading.report import RefusedRow, TableCounts
from data_access.loading.staging import Staged


class LoadedTable(NamedTuple):
    """What came of one table, the rows of it that were refused, and what else to know of it."""

    counts: TableCounts
    refused: list[RefusedRow]
    notes: tuple[str, ...]


def load_table(
    connection: Connection, staged: Staged, received: Collection[str], removed: Table
) -> LoadedTable:
    """Loads one table. `received` are the tables there are, and `removed` keeps what this loses."""
    refuse_nowhere(connection, staged, received)
    notes = tuple(look_alikes(connection, staged.incoming, staged.delivered))
    joined = join_table(connection, staged, removed)
    counts = TableCounts(
        staged.delivery.table,
        staged.received.rows,
        joined.new,
        joined.changed,
        joined.unchanged,
        joined.removed,
        staged.refusals.count,
    )
    return LoadedTable(counts, staged.refusals.listed, (*notes, *joined.notes))
