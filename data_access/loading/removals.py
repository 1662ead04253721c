"""Rows that a complete table no longer holds, and whether others are left referring to them.

A removal that would leave a row of another table referring to nothing refuses the extract: what
nobody asked to have removed is never removed with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    String,
    Table,
    delete,
    func,
    insert,
    literal,
    select,
)

from data_access.loading.merge import changed_rows
from data_access.loading.references import key_of, references_of
from data_access.tables import DELIVERED
from domain.errors import BadExtract

REFERRED_TO = {target for table in DELIVERED.values() for _, target in references_of(table)}


@contextmanager
def removed_rows(connection: Connection) -> Iterator[Table]:
    """The keys removed by this load, until it ends."""
    removed = Table(
        "removed",
        MetaData(),
        Column("table_name", String, primary_key=True),
        Column("key", String, primary_key=True),
        prefixes=["TEMPORARY"],
    )
    removed.create(connection)
    yield removed
    removed.drop(connection)


def remove(
    connection: Connection, removed: Table, delivered: Table, gone: ColumnElement[bool]
) -> int:
    """Removes the rows for which `gone` holds, and keeps their keys if others can refer to them."""
    if delivered in REFERRED_TO:
        keys = select(literal(delivered.name), key_of(delivered)).where(gone)
        connection.execute(insert(removed).from_select(["table_name", "key"], keys))
    return changed_rows(connection, delete(delivered).where(gone))


def check_nothing_is_orphaned(connection: Connection, removed: Table) -> None:
    """Call it when every table of the extract is loaded."""
    shrunk = set(connection.scalars(select(removed.c.table_name).distinct()))
    for table in DELIVERED.values():
        for column, target in references_of(table):
            if target.name in shrunk:
                _check(connection, removed, column, target)


def _check(connection: Connection, removed: Table, column: Column[str], target: Table) -> None:
    orphaned = select(func.count(removed.c.key.distinct())).where(
        removed.c.table_name == target.name, removed.c.key == column
    )
    found = connection.scalar(orphaned)
    if found:
        raise BadExtract(
            f"{target.name} no longer holds {found:,} of its rows, but {column.table.name} still "
            f"refers to them. Send {column.table.name} without them in the same extract, or send "
            f"{target.name} as changes."
        )
