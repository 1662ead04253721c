"""Rows that refer to a row that is nowhere: neither in this extract nor known already.

Tables are loaded in an order in which a row's references come before it, so a row that refers to
a refused row finds nothing and is refused too. Only cases refer to each other, and are asked again
until no more of them fall.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, exists, or_, select

from data_access.columns import cell_of
from data_access.loading.incoming import refuse_lines
from data_access.loading.staging import Staged
from data_access.tables import DELIVERED, delivered_columns


def references_of(table: Table) -> list[tuple[Column[Any], Table]]:
    """The columns that hold the key of a row of another table, and that table."""
    return [
        (column, DELIVERED[cell_of(column).refers_to])
        for column in delivered_columns(table)
        if cell_of(column).refers_to
    ]


def key_of(table: Table) -> Column[Any]:
    """The one column that others refer to a row by."""
    return table.primary_key.columns[0]


def refuse_nowhere(connection: Connection, staged: Staged, received: Collection[str]) -> None:
    """Refuses what refers to nothing. Call it before the rows join their table.

    A reference to a table that nobody has ever delivered is let be: not received is not empty.
    """
    to_itself = []
    for column, target in references_of(staged.delivered):
        if target is staged.delivered:
            to_itself.append(column)
        elif target.name in received:
            known = exists().where(key_of(target) == staged.incoming.c[column.name])
            _refuse(connection, staged, column, known)
    for column in to_itself:
        held = _held_by_its_own_table(staged, column)
        while _refuse(connection, staged, column, held):
            pass  # each round may leave others referring to a row that has just been refused


def _held_by_its_own_table(staged: Staged, column: Column[Any]) -> ColumnElement[bool]:
    """In this file and accepted; or known, and not about to be removed by a complete table.

    A complete table removes no row that another feed sent.
    """
    incoming, delivered = staged.incoming, staged.delivered
    key = key_of(delivered)
    other = incoming.alias("other")
    reference, its_key = incoming.c[column.name], other.c[key.name]
    accepted = exists().where(and_(its_key == reference, other.c.accepted == 1))
    known: ColumnElement[bool] = exists().where(key == reference)
    if staged.takes_away:
        theirs = delivered.c.sent_by != staged.delivery.feed
        another_sent_it = exists().where(key == reference, theirs)
        known = and_(known, or_(exists().where(its_key == reference), another_sent_it))
    return or_(accepted, known)


def _refuse(
    connection: Connection, staged: Staged, column: Column[Any], held: ColumnElement[bool]
) -> bool:
    """Refuses the rows whose reference is not held; says whether there were any."""
    nowhere = _nowhere(connection, staged.incoming, column, held)
    sentence = (
        f"There is no such row in {cell_of(column).refers_to}, or it was itself refused. "
        "Send it, or mend this cell."
    )
    for line, value in nowhere:
        staged.refusals.add(line, column.name, value, sentence)
    refuse_lines(connection, staged.incoming, [line for line, _ in nowhere])
    return bool(nowhere)


def _nowhere(
    connection: Connection, incoming: Table, column: Column[Any], held: ColumnElement[bool]
) -> list[tuple[int, str]]:
    reference = incoming.c[column.name]
    filled = and_(reference.is_not(None), reference != "")
    found = connection.execute(
        select(incoming.c.line, reference)
        .where(and_(incoming.c.accepted == 1, filled, ~held))
        .order_by(incoming.c.line)
    )
    return [(line, value) for line, value in found]
