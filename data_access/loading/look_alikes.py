"""References of one table that differ only in capital and small letters."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, select

from data_access.loading.references import key_of


def look_alikes(connection: Connection, incoming: Table, delivered: Table) -> Iterator[str]:
    """A sentence, if there are any: they are different rows to us, and perhaps to nobody else."""
    if len(delivered.primary_key) > 1:
        return  # its rows have no reference of their own
    key = incoming.c[key_of(delivered).name]
    alike = select(func.lower(key)).group_by(func.lower(key)).having(func.count() > 1)
    found = connection.scalar(select(func.count()).select_from(alike.subquery()))
    if found:
        yield (
            f"{delivered.name} has {found:,} references that are written in two ways, with capital "
            "and with small letters. They were loaded as different rows: check that they are."
        )
