"""One unit whose tables come from five feeds, as in a partnership, one of them silent."""

from datetime import date, timedelta

from sqlalchemy import Engine

from sample_data.tables import FEEDS
from tests.pages.small_numbers import note_the_load
from tests.people import ANA, COLM, PIA, add
from tests.programme import Programme, emptied
from tests.two_units import AS_OF, two_units

NINE_DAYS_AGO = (date.fromisoformat(AS_OF) - timedelta(days=9)).isoformat()
EVERY_FEED = tuple(FEEDS)
WORDS = {feed: feed.replace("_", " ") for feed in FEEDS}


def partnership(engine: Engine, *, old: str = "", missing: str = "") -> Programme:
    """U1 of tests/two_units.py. The rows of a missing feed are there all the same: nothing that
    needs its tables may show them."""
    programme = Programme(engine)
    for feed, tables in FEEDS.items():
        for table in tables if feed != missing else ():
            programme.spoke(feed, table, NINE_DAYS_AGO if feed == old else AS_OF)
    programme.holds("units", [{"unit_id": "U1", "name": "Unit One", "launched_on": "2018-06-19"}])
    two_units(programme, "U1")
    note_the_load(engine)
    for account in (ANA, PIA, COLM):
        add(engine, account)
    return programme


def without_rows_of(programme: Programme, feed: str) -> Programme:
    """The same rows but those of the feed's tables, which nobody ever delivered.

    The unit itself stays: without it there is nothing to ask about.
    """
    other = emptied(programme.engine)
    other.never_received(*FEEDS[feed])
    gone = set(FEEDS[feed]) - {"units"}
    kept = {name: rows for name, rows in programme.stored.items() if name not in gone}
    other.store(kept)
    return other
