"""A release is made once, of everything before it as well, and stands for ever."""

import pytest
from sqlalchemy import create_engine, delete, text
from sqlalchemy.exc import DatabaseError, OperationalError

from briefing.releases.answers import answers
from briefing.releases.deciding import allow
from briefing.releases.earlier import earlier_releases
from briefing.releases.prepare import prepare_release
from briefing.releases.previews import choices
from briefing.releases.publishing import publish_release
from briefing.releases.reading import shelf
from data_access.access_log import TERMINAL
from data_access.release_store import PublishedMeanwhile, reading, writing
from data_access.release_tables import release_groups
from disclosure.releases.record import TableState, content_of, fingerprint_of
from disclosure.suppression.audit import audit
from disclosure.suppression.system import System
from domain.errors import BadQuestion, DataUnavailable
from tests.people import log_of
from tests.programme import emptied
from tests.releases_drawn import (
    LAST_YEAR,
    NOON,
    THIS_YEAR,
    a_store,
    made,
    publish,
    publish_first,
    two_years,
)

REOFFENDING = "reoffending_as_reported"


@pytest.fixture
def store(monkeypatch, tmp_path):
    return a_store(monkeypatch, tmp_path)


@pytest.fixture
def records(sqlite_engine, store):
    return two_years(sqlite_engine).engine


def test_few_people_are_hidden_and_others_so_that_they_cannot_be_worked_out(records):
    release = made(records, LAST_YEAR).release
    assert release.table("referrals_received").number("base") == 60
    assert release.table(REOFFENDING).number(REOFFENDING) is None  # three of thirty
    came = release.table("uptake", "area")
    assert any(came.number("uptake", area) is None for area in came.groups)


def test_a_headline_of_a_few_is_said_to_be_few_and_never_split(records):
    release = made(records, LAST_YEAR).release
    totals = release.table(REOFFENDING)
    assert (totals.number("base"), totals.fewer_than(REOFFENDING)) == (30, 5)
    assert totals.fewer_than("base") is None
    assert {cell.part for cell in release.table(REOFFENDING, "area").cells} == {"base"}
    first = answers(release)[4]
    assert first.sentence.startswith("Of those worked with, fewer than 5 of 30 perpetrators have")
    assert (first.rows[0].figure.value, first.rows[0].figure.is_shown) == (
        "fewer than 5 of 30",
        False,
    )


def test_what_was_said_is_kept_so_that_the_next_release_knows_it(records):
    publish_first(records)
    publish(records, THIS_YEAR)
    [kept] = [one for one in earlier_releases(records).kept if one.unit == "perpetrators"]
    assert (f"{REOFFENDING} 2018/19 (1)", "all", REOFFENDING) in kept.few
    assert len({name[0] for name in kept.few}) >= 2


def test_after_every_release_nothing_can_be_worked_out_from_all_of_them(records):
    publish_first(records)
    publish(records, THIS_YEAR)
    for kept in earlier_releases(records).kept:
        counts = dict(kept.groups)
        system = System(
            counts,
            tuple(one.linked(counts) for one in kept.tables),
            few=frozenset(kept.few),
            many=frozenset(kept.many),
        )
        assert audit(system, dict(kept.numbers)) == ()


def test_what_differs_only_in_hidden_numbers_is_published_byte_for_byte_alike(records):
    three = content_of(made(records, LAST_YEAR).release)
    two = two_years(emptied(records).engine, again=(1, 3, 201, 203, 207)).engine
    assert content_of(made(two, LAST_YEAR).release) == three


def test_it_is_in_the_log_with_its_fingerprint_and_in_the_store_under_its_number(records, store):
    stored = publish_first(records)
    assert stored.fingerprint == fingerprint_of(stored.content)
    words = f"release 1 of 2018/19 by {stored.published_by}, sha256 {stored.fingerprint}"
    assert ("terminal", "disclosure", "publish", words) in log_of(records)
    assert [one.release.number for one in shelf()] == [1]
    assert store.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("by", ["", "  "])
def test_nobody_publishes_without_a_name(records, by):
    with pytest.raises(BadQuestion, match="Say the name of whoever answers for the release"):
        prepare_release(records, choices(records).named(LAST_YEAR), by, NOON)
    assert shelf() == []


def test_erasing_everybody_changes_nothing_that_was_published(records):
    publish_first(records)
    before = [(one.release, one.fingerprint) for one in shelf()]
    emptied(records)
    assert [(one.release, one.fingerprint) for one in shelf()] == before


def test_the_release_after_an_erasure_still_counts_those_who_were_published(records):
    publish_first(records)
    erased = two_years(emptied(records).engine, again=(201, 203, 207)).engine
    publish(erased, THIS_YEAR)
    [kept] = [one for one in earlier_releases(erased).kept if one.unit == "perpetrators"]
    counts = dict(kept.groups)
    [table] = [one for one in kept.tables if one.name == f"{REOFFENDING} 2018/19 (1)"]
    linked = table.linked(counts)
    assert [sum(counts[group] for group in cell.atoms) for cell in linked.cells] == [30, 3]


def test_a_revision_hides_where_a_few_came(records):
    publish_first(records)
    later = two_years(emptied(records).engine, late=3).engine
    revised = made(later, LAST_YEAR).release
    assert (revised.number, revised.revises) == (2, 1)
    assert revised.table("referrals_received").number("base") is None  # 63, where 60 were shown
    assert shelf()[0].release.table("referrals_received").number("base") == 60


def test_a_revision_shows_where_enough_came(records):
    publish_first(records)
    later = two_years(emptied(records).engine, late=20).engine
    revised = made(later, LAST_YEAR).release
    assert revised.table("referrals_received").number("base") == 80


def test_of_two_who_publish_at_once_one_is_told(records):
    second = made(records, THIS_YEAR)
    publish_first(records)
    with pytest.raises(PublishedMeanwhile, match="release 1 meanwhile"):
        publish_release(records, second, TERMINAL)
    assert [one.release.name for one in shelf()] == [LAST_YEAR]


def test_what_was_changed_in_the_store_is_not_shown(records, store):
    publish_first(records)
    raw = create_engine(f"sqlite:///{store}")
    with raw.begin() as connection:
        connection.execute(text("DROP TRIGGER no_update"))
        connection.execute(text("UPDATE releases SET content = replace(content, '60', '61')"))
    raw.dispose()
    with pytest.raises(DataUnavailable, match="not as it was published"):
        shelf()


def test_the_store_refuses_every_change_of_what_is_in_it(records):
    publish_first(records)
    for change in ("UPDATE releases SET published_by = 'x'", "DELETE FROM releases"):
        with pytest.raises(DatabaseError, match="never changed"), writing(records).begin() as to:
            to.execute(text(change))
        with pytest.raises(OperationalError, match="readonly"), reading().begin() as to:
            to.execute(text(change))


def test_without_what_was_kept_of_the_last_release_nothing_is_published(records):
    publish_first(records)
    with records.begin() as connection:
        connection.execute(delete(release_groups))
    with pytest.raises(DataUnavailable, match="counted for release 1 is not in this database"):
        made(records, THIS_YEAR)


def test_a_total_that_is_public_stands_exactly_by_a_decision_and_is_never_split(records):
    period = choices(records).named(LAST_YEAR)
    who = {"by": "Ann Officer", "why": "Public since 6 March 2020", "actor": TERMINAL}
    allow(records, REOFFENDING, REOFFENDING, period, **who)
    release = made(records, LAST_YEAR).release
    assert release.table(REOFFENDING).number(REOFFENDING) == 3
    parts = {cell.part for cell in release.table(REOFFENDING, "area").cells}
    assert parts == {"base"}
    [exact] = release.exact
    assert (exact.by, exact.why) == ("Ann Officer", "Public since 6 March 2020")
    assert log_of(records)[-1][2] == "exact total"


def test_a_decision_names_a_number_of_a_release_a_person_and_a_reason(records):
    period = choices(records).named(LAST_YEAR)
    for measure, part, by, said in (
        ("overdue_reviews", "base", "Ann", "overdue_reviews is in no release"),
        ("uptake", "women", "Ann", "uptake has no women. It has: base, uptake"),
        ("uptake", "uptake", " ", "Say who decides, and why"),
    ):
        with pytest.raises(BadQuestion, match=said):
            allow(records, measure, part, period, by=by, why="Public", actor=TERMINAL)


def test_a_period_that_is_not_over_is_not_published(records):
    late = choices(records).named(THIS_YEAR)
    earlier = two_years(emptied(records).engine)
    earlier.engine.dispose()
    with earlier.engine.begin() as connection:
        connection.execute(text("UPDATE feed_timeline SET as_of_on = as_of_on - 30"))
    with pytest.raises(BadQuestion, match="2019/20 is not over"):
        prepare_release(earlier.engine, late, "Ann", NOON)


def test_a_feed_that_never_came_is_said_and_is_no_zero(sqlite_engine, store):
    programme = two_years(sqlite_engine)
    with programme.engine.begin() as connection:
        connection.execute(text("DELETE FROM feed_timeline WHERE table_name = 'victim_support'"))
    table = made(programme.engine, LAST_YEAR).release.table("support_offered")
    assert (table.state, table.cells) == (TableState.NOT_RECEIVED, ())
