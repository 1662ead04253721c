"""Two loads wait for each other, whoever reads waits for neither and sees one state."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, text

from data_access import counting
from data_access.counting import count, count_all
from data_access.loading import load_extract, one_at_a_time
from data_access.loads import current_load
from domain.counts import Counts
from domain.errors import DataUnavailable
from domain.question import Question
from domain.scope import Scope
from measures.catalogue import CATALOGUE
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import whole
from tests.extracts import DrawnExtract

ASKED = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), date(2020, 3, 6))
RECEIVED = CATALOGUE["referrals_received"]


def referrals(counts: Counts) -> list[float | None]:
    """The whole, then what it is split by: several statements of one answer."""
    return [one.numerator for one in counts.counts]


@contextmanager
def held_up(engine: Engine, before: str) -> Iterator[tuple[threading.Event, threading.Event]]:
    """A load waits at its first statement that begins so: `there` is set, until `go_on` is."""
    there, go_on = threading.Event(), threading.Event()

    def wait(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(before) and threading.current_thread().name == "load":
            there.set()
            go_on.wait(60)

    event.listen(engine, "before_cursor_execute", wait)
    try:
        yield there, go_on
    finally:
        go_on.set()
        event.remove(engine, "before_cursor_execute", wait)


def loading(engine: Engine, folder: Path) -> threading.Thread:
    thread = threading.Thread(
        target=load_extract, args=(engine, folder), kwargs={"by": ANA}, name="load"
    )
    thread.start()
    return thread


def one_more_referral(extract: DrawnExtract) -> Path:
    return extract.has("referrals", "referral_id\nR2").written()


@pytest.mark.parametrize(
    "moment", ["INSERT INTO referrals", "INSERT INTO case_timeline", "INSERT INTO snapshots"]
)
def test_whoever_reads_while_a_load_is_under_way_gets_the_old_answer_at_once(
    engine: Engine, extract: DrawnExtract, moment: str
) -> None:
    load_extract(engine, whole(extract).written(), by=ANA)
    before = count(engine, RECEIVED, ASKED)
    with held_up(engine, moment) as (there, go_on):
        load = loading(engine, one_more_referral(extract))
        assert there.wait(60)
        counting._counted.cache_clear()
        start = time.perf_counter()
        assert count(engine, RECEIVED, ASKED) == before
        assert time.perf_counter() - start < 5  # the load stands still, and would for a minute
        go_on.set()
        load.join()
    assert referrals(count(engine, RECEIVED, ASKED))[0] == 2


def test_every_answer_given_while_loads_come_and_go_is_of_one_of_them(
    engine: Engine, extract: DrawnExtract, tmp_path: Path
) -> None:
    one = whole(extract).written()
    many = whole(DrawnExtract(tmp_path / "many")).of_no_interest("referrals", 40).written()
    load_extract(engine, one, by=ANA)
    of_one = referrals(count(engine, RECEIVED, ASKED))
    load_extract(engine, many, by=ANA)
    of_many = referrals(count(engine, RECEIVED, ASKED))
    seen: list[list[float | None]] = []
    over = threading.Event()

    def reads() -> None:
        while not over.is_set():
            counting._counted.cache_clear()
            seen.append(referrals(count(engine, RECEIVED, ASKED)))

    reader = threading.Thread(target=reads)
    reader.start()
    for folder in (one, many, one):
        load_extract(engine, folder, by=ANA)
    over.set()
    reader.join()
    assert of_one in seen
    assert [answer for answer in seen if answer not in (of_one, of_many)] == []


def test_a_load_that_ends_between_question_and_count_is_counted_under_its_own_number(
    engine: Engine, extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_extract(engine, extract.written(), by=ANA)
    folder = one_more_referral(extract)
    latest = counting._latest

    def then_a_load_ends(asked: Engine) -> int | None:
        found = latest(asked)
        monkeypatch.setattr(counting, "_latest", latest)
        load_extract(engine, folder, by=ANA)
        return found

    monkeypatch.setattr(counting, "_latest", then_a_load_ends)
    assert referrals(count(engine, RECEIVED, ASKED))[0] == 2
    assert counting._counted.cache_info().currsize == 1


def test_counts_side_by_side_are_all_of_one_load(
    engine: Engine, extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_extract(engine, extract.written(), by=ANA)
    folder = one_more_referral(extract)
    once = counting._counted

    def then_a_load_ends(*asked: object) -> Counts:
        counted = once(*asked)  # type: ignore[arg-type]
        monkeypatch.setattr(counting, "_counted", once)
        load_extract(engine, folder, by=ANA)
        return counted

    monkeypatch.setattr(counting, "_counted", then_a_load_ends)
    adopted = CATALOGUE["awaiting_triage"]
    both = count_all(engine, [(RECEIVED, ASKED), (adopted, ASKED)])
    assert [referrals(one)[0] for one in both] == [2, 2]


def test_of_two_loads_at_once_the_second_waits_for_the_first(
    engine: Engine, extract: DrawnExtract, tmp_path: Path
) -> None:
    folder = extract.written()
    other = DrawnExtract(tmp_path / "other").has("victims", "victim_id\nV1").written()
    with held_up(engine, "INSERT INTO loads") as (there, go_on):
        load = loading(engine, folder)
        assert there.wait(60)
        threading.Timer(0.3, go_on.set).start()
        second = load_extract(engine, other, by=ANA)
        load.join()
    assert second.total.unchanged == 2  # the unit and the referral of the first
    current = current_load(engine)
    assert current is not None
    assert current.load_id == second.load_id


def test_a_load_that_has_waited_long_enough_is_told_why(
    engine: Engine, extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_time, take_turn, *rest = one_at_a_time.TAKE_TURNS["postgresql"]
    shorter = (set_time.replace("60s", "100ms"), take_turn, *rest)
    monkeypatch.setitem(one_at_a_time.TAKE_TURNS, "postgresql", shorter)
    monkeypatch.setitem(
        one_at_a_time.TAKE_TURNS, "sqlite", ("PRAGMA busy_timeout = 100", "BEGIN IMMEDIATE")
    )
    other = create_engine(engine.url)
    with other.connect() as under_way:
        for statement in one_at_a_time.TAKE_TURNS[engine.dialect.name]:
            under_way.execute(text(statement))
        with pytest.raises(DataUnavailable, match="Another load is under way"):
            load_extract(engine, extract.written(), by=ANA)
    other.dispose()
    assert current_load(engine) is None


def test_after_a_load_the_log_beside_a_sqlite_file_is_empty(
    sqlite_engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(sqlite_engine, extract.written(), by=ANA)
    assert Path(f"{sqlite_engine.url.database}-wal").stat().st_size == 0


def test_a_reader_of_old_pages_makes_no_load_fail(
    sqlite_engine: Engine, extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_at_a_time, "SHORT_WAIT_SECONDS", 0)
    load_extract(sqlite_engine, extract.written(), by=ANA)
    with sqlite_engine.connect() as reader:
        reader.exec_driver_sql("BEGIN")
        reader.exec_driver_sql("SELECT count(*) FROM referrals").scalar()
        assert load_extract(sqlite_engine, one_more_referral(extract), by=ANA).total.new == 1
    with sqlite_engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 60_000
