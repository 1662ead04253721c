"""Rows of a file whose key cannot be read: each may be any of the rows that are known already.

So none of those is taken to be gone because the file does not hold it: to lose a person for a
typing mistake is worse than to keep somebody until the table is sent again.
"""

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, func, select

from data_access.loading.incoming import same


def rows_kept(connection: Connection, delivered: Table, gone: ColumnElement[bool]) -> int:
    """How many known rows would have gone."""
    return connection.scalar(select(func.count()).select_from(delivered).where(gone)) or 0


def set_aside_known(connection: Connection, incoming: Table, delivered: Table) -> int:
    """Of numbered rows, takes those out of `incoming` whose group is known; says how many.

    A row that cannot be read has no place among them, so the others may stand in the wrong ones.
    """
    group = delivered.info.get("numbered_within")
    if not group:
        return 0
    known = exists().where(same(incoming, delivered, group))
    accepted = select(func.count()).select_from(incoming).where(incoming.c.accepted == 1, known)
    found = connection.scalar(accepted) or 0
    connection.execute(delete(incoming).where(known))
    return found


def note_on_kept(table: str, kept: int, set_aside: int, without_key: int) -> str:
    """What the sender should know of it; nothing if no row was kept for that reason."""
    why = f"because {without_key:,} of its rows came without a key that can be read"
    mend = "Mend them and send the whole table again."
    if set_aside:
        return f"{table}: what was known already stays as it was known, {why}. {mend}"
    if kept:
        return f"{table}: {kept:,} rows that are not in the file were kept, {why}. {mend}"
    return ""
