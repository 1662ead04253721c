"""A table that several feeds send: whose row counts, and what a complete table may take away.

A row belongs to the feed that sent it for the latest day; of two feeds on one day, to the one that
the contract names later, so that the order in which files arrive never matters.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, func, or_, select, update

from data_access.loading.incoming import same
from data_access.loading.manifest import Delivery
from data_access.loading.merge import changed_rows
from domain.terms import Feed
from domain.timeline import feed_timeline

IN_ORDER = [feed.value for feed in Feed]


class OtherFeed(NamedTuple):
    """Another feed of the same table, and the day it last sent the table whole."""

    feed: str
    complete_on: int | None


def other_feeds(connection: Connection, delivery: Delivery) -> list[OtherFeed]:
    """Empty for a table that one feed alone sends, as nearly every table is."""
    c = feed_timeline.c
    others = select(c.feed, c.complete_on).where(
        c.table_name == delivery.table, c.feed != delivery.feed
    )
    return [OtherFeed(*row) for row in connection.execute(others.order_by(c.feed))]


def set_aside_older(
    connection: Connection,
    incoming: Table,
    delivered: Table,
    delivery: Delivery,
    others: Sequence[OtherFeed],
) -> int:
    """Takes rows out of `incoming` that another feed has sent for a later day; says how many."""
    known_by = delivered.info.get("numbered_within") or [c.name for c in delivered.primary_key]
    later = or_(*(_is_later(delivered, other, delivery) for other in others))
    older = exists().where(same(incoming, delivered, known_by), later)
    accepted = select(func.count()).select_from(incoming).where(incoming.c.accepted == 1, older)
    found = connection.scalar(accepted) or 0
    connection.execute(delete(incoming).where(older))
    return found


def belongs_to(delivered: Table, others: Sequence[OtherFeed]) -> ColumnElement[bool]:
    """The row was last sent by one of these feeds."""
    sent_by = func.coalesce(delivered.c.sent_by, "")
    return sent_by.in_([other.feed for other in others])


def note_sender(
    connection: Connection, incoming: Table, delivered: Table, delivery: Delivery
) -> None:
    """Rows that came as they were known: sent by this feed now, and for this day."""
    c = delivered.c
    keys = [column.name for column in delivered.primary_key]
    came = exists().where(same(incoming, delivered, keys), incoming.c.accepted == 1)
    is_news = or_(
        c.sent_by.is_distinct_from(delivery.feed), func.coalesce(c.as_of_on, 0) < delivery.as_of_on
    )
    sender = {"sent_by": delivery.feed, "as_of_on": delivery.as_of_on}
    changed_rows(connection, update(delivered).where(came, is_news).values(sender))


def _is_later(delivered: Table, other: OtherFeed, delivery: Delivery) -> ColumnElement[bool]:
    """The known row is that feed's, for a later day than this delivery's.

    What a feed sent whole it has confirmed row by row, though no row was written again.
    """
    wins_ties = IN_ORDER.index(other.feed) > IN_ORDER.index(delivery.feed)
    first_later_day = delivery.as_of_on if wins_ties else delivery.as_of_on + 1
    is_theirs = delivered.c.sent_by == other.feed
    if other.complete_on is not None and other.complete_on >= first_later_day:
        return is_theirs
    return is_theirs & (delivered.c.as_of_on >= first_later_day)
