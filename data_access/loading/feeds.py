"""Which feed has delivered which table, and for which day it speaks."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, and_, delete, insert, select

from data_access.loading.manifest import Delivery
from domain.errors import BadExtract
from domain.terms import FeedMode
from domain.timeline import feed_timeline


def check_not_older(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """An extract that is older than what is loaded would undo what has been learnt since."""
    loaded = {(feed, table): day for feed, table, day in connection.execute(_FEEDS)}
    for feed, table, as_of_on, _ in deliveries:
        known_on = loaded.get((feed, table), as_of_on)
        if as_of_on < known_on:
            raise BadExtract(
                f"{table} from {feed} is as of {date.fromordinal(as_of_on)}, but what is loaded is "
                f"as of {date.fromordinal(known_on)}. Send the latest."
            )


def check_has_come(deliveries: Sequence[Delivery], today: date) -> None:
    """A day that has not come would be asked about at once, and shut out every true one after it.

    A day's grace: east of Greenwich it is tomorrow already.
    """
    for feed, table, as_of_on, _ in deliveries:
        if as_of_on > today.toordinal() + 1:
            raise BadExtract(
                f"{table} from {feed} is as of {date.fromordinal(as_of_on)}, a day that has not "
                "come yet. Give the day the feed speaks for."
            )


def tables_received(connection: Connection, deliveries: Sequence[Delivery]) -> set[str]:
    """The tables that somebody has delivered, now or before."""
    before = {table for _, table, _ in connection.execute(_FEEDS)}
    return before | {delivery.table for delivery in deliveries}


def note_feeds(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """The day each feed now speaks for, and that on which it last sent the table whole."""
    c = feed_timeline.c
    for feed, table, as_of_on, mode in deliveries:
        known = and_(c.feed == feed, c.table_name == table)
        complete_on = connection.scalar(select(c.complete_on).where(known))
        connection.execute(delete(feed_timeline).where(known))
        now = {
            "feed": feed,
            "table_name": table,
            "as_of_on": as_of_on,
            "mode": mode,
            "complete_on": as_of_on if mode == FeedMode.COMPLETE else complete_on,
        }
        connection.execute(insert(feed_timeline).values(now))


_FEEDS = select(feed_timeline.c.feed, feed_timeline.c.table_name, feed_timeline.c.as_of_on)
