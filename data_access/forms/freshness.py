"""How long ago each feed last spoke."""

from sqlalchemy import func, select

from data_access.tally import Run
from domain.counts import Count, FeedAge, Kind
from domain.measure import Freshness
from domain.question import Question
from domain.terms import Feed
from domain.timeline import feed_timeline


def counted_freshness(measure: Freshness, q: Question, run: Run) -> list[Count]:
    """Days since each feed spoke for all its tables; the whole is the oldest of them."""
    if q.by is not None:
        return []  # the whole already comes with each feed
    c = feed_timeline.c
    oldest = run(select(c.feed, func.min(c.as_of_on)).group_by(c.feed))
    spoke = {feed: q.as_of_on - day for feed, day in oldest}
    ages = {feed.value: spoke.get(feed.value) for feed in Feed}
    received = [max(0, days) for days in ages.values() if days is not None]
    whole = Count(Kind.DAYS, max(received, default=None))
    each = [
        Count(Kind.DAYS, None if days is None else max(0, days), by="feed", group=feed)
        for feed, days in ages.items()
    ]
    return [whole, *each]


def feeds_needed(
    tables: tuple[str, ...], also: tuple[str, ...], q: Question, run: Run
) -> tuple[FeedAge, ...]:
    """Each feed of the tables a measure needs, with its age; None where none has delivered it.

    Those that it also reads are among them once they have been delivered.
    """
    c = feed_timeline.c
    rows = run(select(c.feed, c.table_name, c.as_of_on).where(c.table_name.in_((*tables, *also))))
    found = [
        FeedAge(feed, table, max(0, q.as_of_on - day), is_later=day > q.as_of_on)
        for feed, table, day in rows
    ]
    absent = set(tables) - {one.table for one in found}
    return tuple(sorted(found)) + tuple(FeedAge("", table, None) for table in sorted(absent))


def silent_feeds(needed: tuple[FeedAge, ...], run: Run) -> tuple[str, ...]:
    """Where a table has never come, the feeds that have never sent anything and may owe it."""
    if all(one.days is not None for one in needed):
        return ()
    spoke = {feed for (feed,) in run(select(feed_timeline.c.feed).distinct())}
    return tuple(feed.value for feed in Feed if feed not in spoke)
