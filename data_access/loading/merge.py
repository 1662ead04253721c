"""Incoming rows into their table: row by row and by key, and only where something differs."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    and_,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
)

from data_access.loading.incoming import same
from data_access.loading.manifest import Delivery
from data_access.tables import record_columns


class Merged(NamedTuple):
    """How many rows of a table are new, changed and as they were."""

    new: int
    changed: int
    unchanged: int


def missing_from(incoming: Table, delivered: Table) -> ColumnElement[bool]:
    """The known row is not in the file."""
    return ~exists().where(same(incoming, delivered, _keys(delivered)))


def no_longer_held(
    incoming: Table, delivered: Table, *, complete: bool, not_theirs: ColumnElement[bool]
) -> ColumnElement[bool] | None:
    """What to remove: all that a complete table does not hold, and what numbered rows replace.

    `not_theirs` says which rows a complete table speaks for, where several feeds send it.
    """
    missing = missing_from(incoming, delivered)
    group = delivered.info.get("numbered_within")
    replaced = exists().where(same(incoming, delivered, group)) if group else false()
    if complete:
        return and_(missing, or_(not_theirs, replaced))
    return and_(missing, replaced) if group else None


def merge(connection: Connection, incoming: Table, delivered: Table, delivery: Delivery) -> Merged:
    """A changed row is taken out and put in again: plain statements that serve every engine."""
    accepted = connection.scalar(
        select(func.count()).select_from(incoming).where(incoming.c.accepted == 1)
    )
    changed = changed_rows(connection, _take_out_changed(incoming, delivered))
    put_in = changed_rows(connection, _put_in_unknown(incoming, delivered, delivery))
    return Merged(put_in - changed, changed, (accepted or 0) - put_in)


def changed_rows(connection: Connection, statement: Delete | Insert | Update) -> int:
    """Runs it and says how many rows it touched."""
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount


def _take_out_changed(incoming: Table, delivered: Table) -> Delete:
    keys = _keys(delivered)
    values = [column.name for column in record_columns(delivered) if column.name not in keys]
    differs = [incoming.c[name].is_distinct_from(delivered.c[name]) for name in values]
    found = exists().where(
        same(incoming, delivered, keys), incoming.c.accepted == 1, or_(false(), *differs)
    )
    return delete(delivered).where(found)


def _put_in_unknown(incoming: Table, delivered: Table, delivery: Delivery) -> Insert:
    names = [column.name for column in record_columns(delivered)]
    known = exists().where(same(incoming, delivered, _keys(delivered)))
    sender = (literal(delivery.feed), literal(delivery.as_of_on))
    rows: Any = select(*(incoming.c[name] for name in names), *sender)
    unknown = rows.where(incoming.c.accepted == 1, ~known)
    return insert(delivered).from_select([*names, "sent_by", "as_of_on"], unknown)


def _keys(delivered: Table) -> list[str]:
    return [column.name for column in delivered.primary_key]
