"""Incoming rows into their table: row by row and by key, and only where something differs."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Table,
    and_,
    delete,
    exists,
    false,
    func,
    insert,
    or_,
    select,
)

from data_access.loading.incoming import same


class Merged(NamedTuple):
    """How many rows of a table are new, changed and as they were."""

    new: int
    changed: int
    unchanged: int


def no_longer_held(
    incoming: Table, delivered: Table, *, complete: bool
) -> ColumnElement[bool] | None:
    """What to remove: all that a complete table does not hold, and what numbered rows replace."""
    missing = ~exists().where(same(incoming, delivered, _keys(delivered)))
    if complete:
        return missing
    group = delivered.info.get("numbered_within")
    return and_(missing, exists().where(same(incoming, delivered, group))) if group else None


def merge(connection: Connection, incoming: Table, delivered: Table) -> Merged:
    """A changed row is taken out and put in again: plain statements that serve every engine."""
    accepted = connection.scalar(
        select(func.count()).select_from(incoming).where(incoming.c.accepted == 1)
    )
    changed = changed_rows(connection, _take_out_changed(incoming, delivered))
    put_in = changed_rows(connection, _put_in_unknown(incoming, delivered))
    return Merged(put_in - changed, changed, (accepted or 0) - put_in)


def changed_rows(connection: Connection, statement: Delete | Insert) -> int:
    """Runs it and says how many rows it touched."""
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount


def _take_out_changed(incoming: Table, delivered: Table) -> Delete:
    keys = _keys(delivered)
    values = [column.name for column in delivered.columns if column.name not in keys]
    differs = [incoming.c[name].is_distinct_from(delivered.c[name]) for name in values]
    found = exists().where(
        same(incoming, delivered, keys), incoming.c.accepted == 1, or_(false(), *differs)
    )
    return delete(delivered).where(found)


def _put_in_unknown(incoming: Table, delivered: Table) -> Insert:
    names = [column.name for column in delivered.columns]
    known = exists().where(same(incoming, delivered, _keys(delivered)))
    rows: Any = select(*(incoming.c[name] for name in names))
    return insert(delivered).from_select(names, rows.where(incoming.c.accepted == 1, ~known))


def _keys(delivered: Table) -> list[str]:
    return [column.name for column in delivered.primary_key]
