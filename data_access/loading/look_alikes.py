"""References of one table that differ only in capital and small letters.

Letters are compared as Python folds them, which knows those of every language; a database may know
only A to Z.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, exists, func, select

from data_access.loading.references import key_of

AT_A_TIME = 100_000
"""New references held in memory to be looked for among the known ones."""
CHECK = "They were loaded as different rows: check that they are."


def look_alikes(connection: Connection, incoming: Table, delivered: Table) -> Iterator[str]:
    """A sentence, if there are any: they are different rows to us, and perhaps to nobody else.

    Call it before the rows join their table.
    """
    if "folded" not in incoming.c:
        return  # its rows have no reference of their own
    if found := _in_the_file(connection, incoming):
        yield (
            f"{delivered.name} has {found:,} references that are written in two ways, with capital "
            f"and with small letters. {CHECK}"
        )
    if found := _known_otherwise(connection, incoming, delivered):
        yield (
            f"{delivered.name} has {found:,} references that were known already with other capital "
            f"and small letters. {CHECK}"
        )


def _in_the_file(connection: Connection, incoming: Table) -> int:
    folded = incoming.c.folded
    accepted = select(folded).where(incoming.c.accepted == 1)
    alike = accepted.group_by(folded).having(func.count() > 1).subquery()
    return connection.scalar(select(func.count()).select_from(alike)) or 0


def _known_otherwise(connection: Connection, incoming: Table, delivered: Table) -> int:
    """How many known references that are not in the file look like one that is new."""
    key, in_file = key_of(delivered), incoming.c[key_of(delivered).name]
    not_in_file = select(key).where(~exists().where(in_file == key))
    if connection.scalar(not_in_file.limit(1)) is None:
        return 0
    new = select(incoming.c.folded).where(incoming.c.accepted == 1, ~exists().where(key == in_file))
    found = 0
    for some in connection.scalars(new, execution_options=_in_parts()).partitions():
        folded = set(some)
        known = connection.scalars(not_in_file, execution_options=_in_parts())
        found += sum(reference.casefold() in folded for reference in known)
    return found


def _in_parts() -> dict[str, int]:
    return {"yield_per": AT_A_TIME}
