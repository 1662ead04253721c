"""The files of an extract, read and checked row by row before anything waits for the load.

Rows are put into temporary tables: whoever writes to the database meanwhile is not held up, however
long the reading takes. What has to be checked against known rows is checked later (load_table.py),
when no other load can come between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Table

from data_access.loading.extract import Extract
from data_access.loading.incoming import incoming_rows
from data_access.loading.manifest import Delivery
from data_access.loading.receive import Received, receive
from data_access.loading.refusals import Refusals
from data_access.loading.refused_lines import RefusedLines
from data_access.loading.rows import read_rows
from data_access.tables import DELIVERED, delivered_columns


@dataclass(frozen=True)
class Staged:
    """One table of an extract as it came: its rows beside their table, and those refused so far."""

    delivery: Delivery
    incoming: Table
    received: Received
    refusals: Refusals

    @property
    def delivered(self) -> Table:
        return DELIVERED[self.delivery.table]

    @property
    def takes_away(self) -> bool:
        """What the file does not hold is gone: it is whole, and the key of each row is known."""
        return self.delivery.is_complete and not self.received.without_key


def stage(
    connection: Connection,
    extract: Extract,
    deliveries: Sequence[Delivery],
    refused: RefusedLines,
    progress: Callable[[str], None],
) -> list[Staged]:
    """Every table of the extract, read; `refused` keeps the lines that are not right."""
    staged = []
    for delivery in deliveries:
        progress(f"Reading {delivery.table.replace('_', ' ')}")
        staged.append(_staged(connection, extract, delivery, refused))
    return staged


def _staged(
    connection: Connection, extract: Extract, delivery: Delivery, refused: RefusedLines
) -> Staged:
    delivered, file = DELIVERED[delivery.table], extract.file_names[delivery.table]
    refusals = Refusals(delivery.table, file, refused)
    rows = read_rows(file, delivered_columns(delivered), partial(extract.lines, delivery.table))
    incoming = incoming_rows(connection, delivered)
    received = receive(connection, incoming, delivered, rows, refusals)
    return Staged(delivery, incoming, received, refusals)
