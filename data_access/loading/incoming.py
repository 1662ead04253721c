"""The rows of one file on their way in: a temporary table beside the one that they are for.

Every row with a readable key of its own is there, refused ones too: a row that is refused is still
one that its table holds, so what was known of it stays.
"""

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    MetaData,
    String,
    Table,
    and_,
    update,
)

from data_access.tables import record_columns

CHUNK = 5_000
"""Rows, or lines, sent to the database at a time."""


def incoming_rows(connection: Connection, delivered: Table) -> Table:
    """The delivered table's columns, the line in the file, and whether the row is accepted; of a
    reference also what is left of it without the difference of capital and small letters.

    It goes with the connection.
    """
    keys = {column.name for column in delivered.primary_key}
    columns = [
        Column(column.name, column.type, primary_key=column.name in keys)
        for column in record_columns(delivered)
    ]
    if len(keys) == 1:
        columns.append(Column("folded", String))
    incoming = Table(
        f"incoming_{delivered.name}",
        MetaData(),
        *columns,
        Column("line", Integer),
        Column("accepted", Integer),
        prefixes=["TEMPORARY"],
    )
    incoming.create(connection)
    return incoming


def same(left: FromClause, right: FromClause, columns: Sequence[str]) -> ColumnElement[bool]:
    """The two rows agree in these columns, none of which is ever NULL."""
    return and_(*(left.c[name] == right.c[name] for name in columns))


def refuse_lines(connection: Connection, incoming: Table, lines: Sequence[int]) -> None:
    for start in range(0, len(lines), CHUNK):
        these = lines[start : start + CHUNK]
        connection.execute(
            update(incoming).where(incoming.c.line.in_(these)).values(accepted=0),
        )
