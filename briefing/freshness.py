"""How old each table of each feed is, in words: the silent ones first."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from briefing.nouns import DAY, starting
from briefing.periods import day_words
from charts.labels import label_of
from data_access.loads import Feed
from data_access.tables import DELIVERED
from disclosure.released import STALE_AFTER

NOT_KNOWN, NEVER = "Not known", "never received"


class TableAge(NamedTuple):
    """A table of a feed; `is_silent` where it is too old, or never came at all."""

    feed: str
    table: str
    speaks_for: str
    state: str
    is_silent: bool


def table_ages(feeds: Sequence[Feed], as_of: date) -> list[TableAge]:
    """Every table of the contract: those never received, then from the oldest to the latest."""
    received = {feed.table for feed in feeds}
    never = [
        TableAge(NOT_KNOWN, _table(table), NEVER, NEVER, True)
        for table in DELIVERED
        if table not in received
    ]
    return [*never, *(_age(feed, as_of) for feed in sorted(feeds, key=lambda one: one.as_of))]


def _age(feed: Feed, as_of: date) -> TableAge:
    days = max(0, feed.days_old(as_of))
    said = f"{DAY.with_number(days)} old"
    speaks_for = day_words(feed.as_of)
    return TableAge(
        label_of("feed", feed.feed), _table(feed.table), speaks_for, said, days > STALE_AFTER
    )


def _table(name: str) -> str:
    return starting(name.replace("_", " "))
