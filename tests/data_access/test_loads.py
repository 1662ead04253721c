"""What has been loaded: now, by which feed, and before."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.access_log import TERMINAL
from data_access.loading import load_extract
from data_access.loads import Feed, current_load, feeds, load_history, report
from domain.errors import NotFound
from tests.extracts import DrawnExtract


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    return DrawnExtract(tmp_path / "extract")


def test_before_the_first_load_there_is_nothing(engine: Engine) -> None:
    assert current_load(engine) is None
    assert feeds(engine) == []
    assert load_history(engine) == []


def test_the_current_load_is_the_last_and_its_day_the_latest_of_any_feed(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, extract.written(), by=TERMINAL)
    later = extract.delivers("units", as_of="2020-03-09").written()
    told = load_extract(engine, later, by=TERMINAL)
    current = current_load(engine)
    assert current is not None
    assert current.load_id == told.load_id
    assert current.loaded_at == told.loaded_at
    assert current.data_as_of == date(2020, 3, 9)


def test_every_table_received_has_its_feed_and_day(engine: Engine, extract: DrawnExtract) -> None:
    extract.delivers("referrals", feed="police", as_of="2020-03-05", mode="changes")
    load_extract(engine, extract.written(), by=TERMINAL)
    assert feeds(engine) == [
        Feed("police", "referrals", date(2020, 3, 5), "changes"),
        Feed("unit", "units", date(2020, 3, 6), "complete"),
    ]
    assert [feed.days_old(date(2020, 3, 6)) for feed in feeds(engine)] == [1, 0]


def test_the_history_holds_the_reports_the_latest_first(
    engine: Engine, extract: DrawnExtract
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 ?")
    first = load_extract(engine, extract.written(), by=TERMINAL)
    second = load_extract(engine, extract.written(), by=TERMINAL)
    assert load_history(engine) == [second.to_keep(), first.to_keep()]
    assert load_history(engine, most=1) == [second.to_keep()]
    assert report(engine, first.load_id) == first.to_keep()


def test_a_load_that_never_was_is_not_found(engine: Engine) -> None:
    with pytest.raises(NotFound, match="There is no load 9"):
        report(engine, 9)
