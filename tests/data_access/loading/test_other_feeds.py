"""One table from several feeds: the order in which their files arrive changes nothing."""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select

from data_access.loading import load_extract
from data_access.loading.report import LoadReport
from data_access.tables import DELIVERED, record_columns, victims
from domain.timeline import TIMELINE, feed_timeline, metadata
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import counts
from tests.extracts import DrawnExtract

Send = Callable[..., LoadReport]
FEEDS = ("police", "health", "unit")
DAYS = ("2020-03-01", "2020-03-02", "2020-03-03")
LAST_DAY = "2020-03-04"


@pytest.fixture
def send(sqlite_engine: Engine, tmp_path: Path) -> Send:
    """`send("police", "2020-03-05", V1="female")` loads the victims of a feed for a day."""

    def load(feed: str, as_of: str, mode: str = "complete", **sex_of: str) -> LoadReport:
        extract = DrawnExtract(tmp_path / "sent")
        extract.tables["victims"] = [{"victim_id": k, "sex": v} for k, v in sex_of.items()]
        extract.delivers("victims", feed=feed, as_of=as_of, mode=mode)
        return load_extract(sqlite_engine, extract.written(), by=ANA)

    return load


@pytest.fixture
def sexes(sqlite_engine: Engine) -> Callable[[], dict[str, str]]:
    """What is known of each victim."""

    def known() -> dict[str, str]:
        with sqlite_engine.connect() as connection:
            asked = select(victims.c.victim_id, victims.c.sex).order_by(victims.c.victim_id)
            return dict(connection.execute(asked).all())  # type: ignore[arg-type]

    return known


Sexes = Callable[[], dict[str, str]]


def test_a_row_for_an_earlier_day_does_not_replace_a_later_one(send: Send, sexes: Sexes) -> None:
    send("health", "2020-03-06", V1="female")
    report = send("police", "2020-03-05", V1="male", V2="male")
    assert sexes() == {"V1": "female", "V2": "male"}
    assert counts(report, "victims") == ("victims", 2, 1, 0, 1, 0, 0)
    assert report.notes[-1] == (
        "victims: another feed has sent 1 of these rows for a later day. "
        "They stay as that feed sent them."
    )


def test_a_row_for_a_later_day_replaces_it(send: Send, sexes: Sexes) -> None:
    send("health", "2020-03-05", V1="female")
    send("police", "2020-03-06", V1="male")
    assert sexes() == {"V1": "male"}


@pytest.mark.parametrize("first", ["police", "unit"])
def test_of_two_feeds_on_one_day_the_one_named_later_counts(
    send: Send, sexes: Sexes, first: str
) -> None:
    answers = {"police": "male", "unit": "female"}
    second = "unit" if first == "police" else "police"
    for feed in (first, second):
        send(feed, "2020-03-06", V1=answers[feed])
    assert sexes() == {"V1": "female"}


def test_a_complete_table_removes_only_what_its_own_feed_sent(send: Send, sexes: Sexes) -> None:
    send("health", "2020-03-05", V1="female", V2="female")
    report = send("police", "2020-03-06", V3="male")
    assert sexes() == {"V1": "female", "V2": "female", "V3": "male"}
    assert report.notes[-1] == (
        "victims: 2 rows that another feed sent are not in this complete table. "
        "They stay until that feed no longer holds them."
    )
    report = send("health", "2020-03-07", V2="female")
    assert sexes() == {"V2": "female", "V3": "male"}
    assert counts(report, "victims").removed == 1


def test_a_row_belongs_to_the_feed_that_sent_it_last_even_unchanged(
    send: Send, sexes: Sexes
) -> None:
    send("health", "2020-03-05", V1="female", V2="female")
    send("police", "2020-03-06", V1="female")
    send("health", "2020-03-07", V2="female")
    assert sexes() == {"V1": "female", "V2": "female"}
    send("police", "2020-03-08")
    assert sexes() == {"V2": "female"}


def test_changes_confirm_what_they_name_for_their_day(send: Send, sexes: Sexes) -> None:
    send("health", "2020-03-01", "changes", V1="female", V2="female")
    send("health", "2020-03-05", "changes", V1="female")
    send("police", "2020-03-03", "changes", V1="male", V2="male")
    assert sexes() == {"V1": "female", "V2": "male"}


def test_a_complete_table_confirms_every_row_it_holds(send: Send, sexes: Sexes) -> None:
    send("health", "2020-03-01", V1="female")
    send("health", "2020-03-05", V1="female")
    send("police", "2020-03-03", "changes", V1="male")
    assert sexes() == {"V1": "female"}


def test_hand_overs_of_one_day_are_one_feeds_or_anothers_never_mixed(
    sqlite_engine: Engine, tmp_path: Path
) -> None:
    def send_holdings(feed: str, as_of: str, agencies: str) -> None:
        extract = DrawnExtract(tmp_path / feed).has("cases", "case_id\nC1")
        extract.has("holdings", f"agency\n{agencies}")
        extract.delivers("holdings", feed=feed, as_of=as_of)
        load_extract(sqlite_engine, extract.written(), by=ANA)

    send_holdings("health", "2020-03-06", "police\nhealth")
    send_holdings("police", "2020-03-05", "probation\ncps\nhousing")
    c = DELIVERED["holdings"].c
    with sqlite_engine.connect() as connection:
        known = connection.scalars(select(c.agency).order_by(c.place)).all()
    assert known == ["police", "health"]


Version = tuple[str, str, str]
"""The feed and the day on which a referral was sent, and the area it then had."""


@st.composite
def versions(draw: st.DrawFn) -> dict[int, list[Version]]:
    """A few referrals, each sent one to three times, by any feed on any day."""
    sent = st.tuples(
        st.sampled_from(FEEDS), st.sampled_from(DAYS), st.sampled_from(["halton", "warrington"])
    )
    once_a_day = st.lists(sent, min_size=1, max_size=3, unique_by=lambda one: one[:2])
    return draw(st.dictionaries(st.integers(1, 6), once_a_day, min_size=1, max_size=6))


def arrivals(drawn: dict[int, list[Version]]) -> dict[str, list[tuple[str, dict[int, str]]]]:
    """By feed, its extracts in the order of their days: which referral had which area."""
    sent: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for nth, times in drawn.items():
        for feed, day, area in times:
            sent[feed, day][nth] = area
    by_feed = defaultdict(list)
    for (feed, day), areas in sorted(sent.items()):
        by_feed[feed].append((day, areas))
    return by_feed


def known_at_last(drawn: dict[int, list[Version]]) -> dict[int, str]:
    """Of each referral, what was sent for the latest day (on one day: by the later feed)."""
    latest = {n: max(t, key=lambda one: (one[1], FEEDS.index(one[0]))) for n, t in drawn.items()}
    return {nth: area for nth, (_, _, area) in latest.items()}


def extract_of(folder: Path, areas: dict[int, str], feed: str, day: str, mode: str) -> Path:
    """Each referral with its case, and what hangs on it: the area says how they differ."""
    extract = DrawnExtract(folder)
    extract.tables["referrals"] = []
    for nth, area in areas.items():
        agencies = ("police", "health") if area == "halton" else ("cps",)
        extract.has("referrals", f"referral_id area\nR{nth} {area}")
        extract.has("cases", f"case_id referral_id\nC{nth} R{nth}")
        for agency in agencies:
            extract.has("holdings", f"case_id agency\nC{nth} {agency}")
        level = "high" if area == "halton" else "low"
        extract.has("risk_assessments", f"assessment_id case_id level\nA{nth} C{nth} {level}")
    for table in extract.tables:
        extract.delivers(table, feed=feed, as_of=day, mode=mode)
    return extract.written()


def records(engine: Engine) -> dict[str, list[Any]]:
    asked = {name: select(*record_columns(table)) for name, table in DELIVERED.items()}
    asked |= {table.name: select(table) for table in TIMELINE}
    with engine.connect() as connection:
        return {name: sorted(connection.execute(rows), key=repr) for name, rows in asked.items()}


def empty(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in (*DELIVERED.values(), feed_timeline, metadata.tables["snapshots"]):
            connection.execute(delete(table))
        connection.execute(delete(metadata.tables["case_states"]))


@given(drawn=versions(), data=st.data())
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_changes_in_any_order_that_the_days_allow_give_the_records_of_one_complete_extract(
    kept_engine: Engine,
    tmp_path_factory: pytest.TempPathFactory,
    drawn: dict[int, list[Version]],
    data: st.DataObject,
) -> None:
    empty(kept_engine)
    waiting = arrivals(drawn)
    while waiting:
        feed = data.draw(st.sampled_from(sorted(waiting)), label="whose file comes next")
        day, areas = waiting[feed].pop(0)
        if not waiting[feed]:
            del waiting[feed]
        folder = tmp_path_factory.mktemp("sent")
        load_extract(kept_engine, extract_of(folder, areas, feed, day, "changes"), by=ANA)
    piecemeal = records(kept_engine)
    empty(kept_engine)
    at_last = extract_of(
        tmp_path_factory.mktemp("whole"), known_at_last(drawn), "unit", LAST_DAY, "complete"
    )
    load_extract(kept_engine, at_last, by=ANA)
    assert piecemeal == records(kept_engine)
