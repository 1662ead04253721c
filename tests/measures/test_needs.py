"""A measure names every table it is counted from: without the others its counts are the same."""

import pytest

from disclosure.released import State
from domain.measure import Freshness
from measures.catalogue import CATALOGUE
from sample_data.tables import FEEDS
from tests.pages.feeds_of_one_unit import EVERY_FEED, partnership, without_rows_of
from tests.two_units import AS_OF


def reads(key: str) -> set[str]:
    measure = CATALOGUE[key]
    return {*measure.needs, *measure.also_reads}


@pytest.mark.parametrize("feed", EVERY_FEED)
def test_what_does_not_name_a_table_of_the_feed_is_counted_as_before(sqlite_engine, feed):
    programme = partnership(sqlite_engine)
    untouched = [
        key
        for key, measure in CATALOGUE.items()
        if not reads(key) & set(FEEDS[feed]) and not isinstance(measure, Freshness)
    ]
    before = {key: programme.count(key, AS_OF).counts for key in untouched}
    other = without_rows_of(programme, feed)
    after = {key: other.count(key, AS_OF).counts for key in untouched}
    assert [key for key in untouched if before[key] != after[key]] == []


@pytest.mark.parametrize("feed", EVERY_FEED)
def test_what_needs_a_table_of_the_feed_is_not_received_and_has_no_number(sqlite_engine, feed):
    other = without_rows_of(partnership(sqlite_engine), feed)
    for key, measure in CATALOGUE.items():
        if set(measure.needs) & set(FEEDS[feed]):
            for figure in other.ask(key, AS_OF).figures:
                shown = (figure.state, figure.numerator, figure.value)
                assert shown == (State.NOT_RECEIVED, None, None), key


def test_every_feed_is_needed_by_something():
    assert all(any(reads(key) & set(tables) for key in CATALOGUE) for tables in FEEDS.values())
