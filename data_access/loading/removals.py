"""Rows that a complete table no longer holds, and whether others are left referring to them.

A removal that would leave a row of another table referring to nothing refuses the extract: what
nobody asked to have removed is never removed with it. People are the exception (erasure.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    String,
    Table,
    case,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
)

from data_access.loading.merge import changed_rows
from data_access.loading.references import key_of, references_of
from data_access.tables import DELIVERED, PEOPLE
from domain.errors import BadExtract

REFERRED_TO = {target for table in DELIVERED.values() for _, target in references_of(table)}


@contextmanager
def removed_rows(connection: Connection) -> Iterator[Table]:
    """The keys removed by this load, until it ends; `erased` is 1 for people and what is theirs."""
    removed = Table(
        "removed",
        MetaData(),
        Column("table_name", String, primary_key=True),
        Column("key", String, primary_key=True),
        Column("erased", Integer),
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
        erased = literal(1) if delivered in PEOPLE else belongs_to_erased(removed, delivered)
        keys = select(literal(delivered.name), key_of(delivered), erased).where(gone)
        connection.execute(insert(removed).from_select(["table_name", "key", "erased"], keys))
    return changed_rows(connection, delete(delivered).where(gone))


def belongs_to_erased(removed: Table, delivered: Table) -> ColumnElement[int]:
    """1 for a row that cannot be without somebody who is erased, else 0."""
    whose = [
        refers_to_erased(removed, column, target)
        for column, target in references_of(delivered)
        if not column.nullable
    ]
    return case((or_(false(), *whose), 1), else_=0)


def refers_to_erased(removed: Table, column: Column[str], target: Table) -> ColumnElement[bool]:
    c = removed.c
    return exists().where(c.table_name == target.name, c.key == column, c.erased == 1)


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
