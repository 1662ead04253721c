"""The accepted rows of a file join their table: what they replace, and what goes."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, Table, func, not_, select, true

from data_access.loading.manifest import Delivery
from data_access.loading.merge import merge, missing_from, no_longer_held
from data_access.loading.other_feeds import (
    OtherFeed,
    belongs_to,
    note_sender,
    other_feeds,
    set_aside_older,
)
from data_access.loading.removals import remove
from data_access.loading.staging import Staged
from data_access.loading.without_key import note_on_kept, rows_kept, set_aside_known
from data_access.tables import DELIVERED


class Joined(NamedTuple):
    """What the accepted rows of a file did to their table."""

    new: int
    changed: int
    unchanged: int
    removed: int
    notes: tuple[str, ...]


def join_table(connection: Connection, staged: Staged, removed: Table) -> Joined:
    """Call it once every row that is wrong is refused. `removed` keeps what the table loses."""
    delivery, incoming, delivered = staged.delivery, staged.incoming, staged.delivered
    others, without_key = other_feeds(connection, delivery), staged.received.without_key
    stay = _theirs_that_stay(connection, incoming, delivery, others)
    older = set_aside_older(connection, incoming, delivered, delivery, others) if others else 0
    not_theirs = not_(belongs_to(delivered, others)) if others else true()
    gone = no_longer_held(incoming, delivered, complete=delivery.is_complete, not_theirs=not_theirs)
    lost = kept = as_known = 0
    if gone is not None and without_key:
        kept = rows_kept(connection, delivered, gone)
        as_known = set_aside_known(connection, incoming, delivered)
    elif gone is not None:
        lost = remove(connection, removed, delivered, gone)
    new, changed, unchanged = merge(connection, incoming, delivered, delivery)
    if others or not delivery.is_complete:
        note_sender(connection, incoming, delivered, delivery)
    of_kept = note_on_kept(delivery.table, kept, as_known, without_key)
    notes = (*_notes(delivery.table, older, stay), *([of_kept] if of_kept else []))
    return Joined(new, changed, unchanged + older + as_known, lost, notes)


def _theirs_that_stay(
    connection: Connection, incoming: Table, delivery: Delivery, others: list[OtherFeed]
) -> int:
    """Rows of other feeds that a complete table does not hold."""
    if not others or not delivery.is_complete:
        return 0
    delivered = DELIVERED[delivery.table]
    theirs = (missing_from(incoming, delivered), belongs_to(delivered, others))
    return connection.scalar(select(func.count()).select_from(delivered).where(*theirs)) or 0


def _notes(table: str, older: int, stay: int) -> Iterator[str]:
    if older:
        yield (
            f"{table}: another feed has sent {older:,} of these rows for a later day. "
            "They stay as that feed sent them."
        )
    if stay:
        yield (
            f"{table}: {stay:,} rows that another feed sent are not in this complete table. "
            "They stay until that feed no longer holds them."
        )
