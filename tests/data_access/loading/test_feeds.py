"""Which feed spoke for which day, and extracts that come too late."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Engine, select

from data_access.loading.report import LoadReport
from domain.errors import BadExtract
from domain.timeline import feed_timeline
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]


def test_every_table_received_is_noted_with_its_feed_day_and_mode(
    sqlite_engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract.delivers("referrals", feed="police", as_of="2020-03-05", mode="changes"))
    with sqlite_engine.connect() as connection:
        known = connection.execute(select(feed_timeline).order_by(feed_timeline.c.feed)).all()
    assert known == [
        ("police", "referrals", 737489, "changes", None),
        ("unit", "units", 737490, "complete", 737490),
    ]


def test_an_older_table_refuses_the_extract(extract: DrawnExtract, load: Load) -> None:
    load(extract)
    with pytest.raises(
        BadExtract,
        match="referrals from unit is as of 2020-03-05, but what is loaded is as of 2020-03-06",
    ):
        load(extract.delivers("referrals", as_of="2020-03-05"))


def test_the_day_of_one_feed_says_nothing_of_another(extract: DrawnExtract, load: Load) -> None:
    load(extract)
    load(extract.delivers("referrals", feed="police", as_of="2020-03-01"))


def test_a_later_day_replaces_the_day_before(
    sqlite_engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract)
    load(extract.delivers("units", as_of="2020-03-13"))
    with sqlite_engine.connect() as connection:
        days = connection.execute(
            select(feed_timeline.c.table_name, feed_timeline.c.as_of_on).order_by("table_name")
        ).all()
    assert days == [("referrals", 737490), ("units", 737497)]


def test_a_day_that_has_not_come_refuses_the_extract_and_leaves_what_was_loaded(
    sqlite_engine: Engine, extract: DrawnExtract, load: Load, keys: Callable[[str], list[str]]
) -> None:
    load(extract)
    held = keys("referrals")
    with pytest.raises(
        BadExtract,
        match="units from unit is as of 2099-01-01, a day that has not come yet. "
        "Give the day the feed speaks for.",
    ):
        load(extract.delivers("units", as_of="2099-01-01"))
    assert keys("referrals") == held
    with sqlite_engine.connect() as connection:
        assert 2099 not in {
            date.fromordinal(day).year
            for (day,) in connection.execute(select(feed_timeline.c.as_of_on))
        }
