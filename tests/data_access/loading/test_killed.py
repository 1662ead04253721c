"""A load that is killed leaves the database wholly as it was or wholly new, on either engine."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from itertools import count as numbers
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, select, text

from data_access.counting import _counted, count
from data_access.engine import database
from data_access.loading import load_extract
from domain.question import Question
from domain.scope import Scope
from domain.timeline import metadata
from measures.catalogue import CATALOGUE
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import whole
from tests.extracts import DrawnExtract

TOLD_BY_THE_CLOCK = {
    "previous",
    "seal",
    "head_seal",
    "at",
    "loaded_at",
    "report",
    "load_id",
    "entry_id",
    "states_of",
}
"""Columns in which two loads of the same extract differ: instants, and numbers given out."""
SPREAD = 7
Fresh = Callable[[], Engine]


def loaded_once(engine: Engine, extract: DrawnExtract) -> None:
    load_extract(engine, whole(extract).written(), by=ANA)
    engine.dispose()


@pytest.fixture
def fresh_sqlite(sqlite_engine: Engine, extract: DrawnExtract, tmp_path: Path) -> Iterator[Fresh]:
    loaded_once(sqlite_engine, extract)
    copy = tmp_path / "copy.db"
    engine = database(f"sqlite:///{copy}")

    def fresh() -> Engine:
        engine.dispose()
        for left in tmp_path.glob("copy.db*"):
            left.unlink()
        shutil.copy(sqlite_engine.url.database or "", copy)
        return engine

    yield fresh
    engine.dispose()


@pytest.fixture
def fresh_postgresql(postgresql_engine: Engine, extract: DrawnExtract) -> Iterator[Fresh]:
    loaded_once(postgresql_engine, extract)
    url = postgresql_engine.url
    server = create_engine(url.set(database="template1"), isolation_level="AUTOCOMMIT")
    engine = database(url.set(database="copy").render_as_string(hide_password=False))

    def fresh() -> Engine:
        engine.dispose()
        with server.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS copy WITH (FORCE)"))
            connection.execute(text(f'CREATE DATABASE copy TEMPLATE "{url.database}"'))
        return engine

    yield fresh
    engine.dispose()
    with server.connect() as connection:
        connection.execute(text("DROP DATABASE copy WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest) -> Fresh:
    """Gives a new copy of a database in which an extract was loaded, on either engine.

    The engine is one, so that a process that is started from here knows every statement already.
    """
    found: Fresh = request.getfixturevalue(f"fresh_{request.param}")
    return found


def content(engine: Engine) -> str:
    """All that is stored, in one line; what the clock says is left out."""
    told = sha256()
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            columns = [column for column in table.c if column.name not in TOLD_BY_THE_CLOCK]
            rows = sorted(map(repr, connection.execute(select(*columns))))
            told.update(repr((table.name, rows)).encode())
    return told.hexdigest()


def referrals_counted(engine: Engine) -> float | None:
    _counted.cache_clear()  # the copies share their address and the numbers of their loads
    asked = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), date(2020, 3, 13))
    return count(engine, CATALOGUE["referrals_received"], asked).counts[0].numerator


def killed_in(engine: Engine, folder: Path, prepare: Callable[[Engine], None]) -> int:
    """Loads in a process of its own, which `prepare` has told when to kill itself; its status."""
    child = os.fork()
    if child == 0:
        try:
            engine.dispose(close=False)
            prepare(engine)
            load_extract(engine, folder, by=ANA)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1]


def kill_me(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def at_statement(nth: int) -> Callable[[Engine], None]:
    def prepare(engine: Engine) -> None:
        so_far = numbers(1)

        @event.listens_for(engine, "before_cursor_execute")
        def one_more(*_: object) -> None:
            if next(so_far) == nth:
                kill_me()

    return prepare


COMMITS = 2
"""Of a load: what was read beside the database, then what is stored in it."""


def before_the_commit(engine: Engine) -> None:
    so_far = numbers(1)

    @event.listens_for(engine, "commit")
    def one_more(_: object) -> None:
        if next(so_far) == COMMITS:
            kill_me()


def after(seconds: float) -> Callable[[Engine], None]:
    def prepare(_: Engine) -> None:
        signal.signal(signal.SIGALRM, kill_me)
        signal.setitimer(signal.ITIMER_REAL, seconds)

    return prepare


def moments(statements: int, seconds: float) -> Iterator[Callable[[Engine], None]]:
    """At statements spread over the whole load, at its end, and by the clock."""
    yield from (at_statement(1 + nth * statements // SPREAD) for nth in range(SPREAD))
    yield from (at_statement(statements - back) for back in range(2))
    yield before_the_commit
    yield from (after(seconds * share) for share in (0.5, 0.9, 1.0))


def next_week(extract: DrawnExtract) -> Path:
    """New, changed and removed rows, and somebody to erase."""
    extract.as_of = "2020-03-13"
    extract.has("referrals", "referral_id received_on\nR2 2020-03-09")
    extract.has("victims", "victim_id\nV2")
    extract.tables["victims"] = [
        row for row in extract.tables["victims"] if row["victim_id"] == "V2"
    ]
    extract.tables["victim_support"] = []
    for table in list(extract.feeds):
        extract.delivers(table)
    return extract.written()


def test_a_load_killed_at_any_moment_has_happened_wholly_or_not_at_all(
    fresh: Fresh, extract: DrawnExtract
) -> None:
    engine, folder = fresh(), next_week(extract)
    old, old_count = content(engine), referrals_counted(engine)
    so_far = numbers()

    def one_more(*_: object) -> None:
        next(so_far)

    event.listen(engine, "before_cursor_execute", one_more)
    start = time.perf_counter()
    load_extract(engine, folder, by=ANA)
    seconds, statements = time.perf_counter() - start, next(so_far)
    event.remove(engine, "before_cursor_execute", one_more)
    new, new_count = content(engine), referrals_counted(engine)
    assert (old_count, new_count) == (1, 2)
    seen = set()
    for prepare in moments(statements, seconds):
        engine = fresh()
        killed_in(engine, folder, prepare)
        found = content(engine)
        assert found in (old, new)
        assert referrals_counted(engine) == (old_count if found == old else new_count)
        seen.add(found)
    assert old in seen


def test_after_a_killed_load_the_next_one_goes_well(fresh: Fresh, extract: DrawnExtract) -> None:
    engine, folder = fresh(), next_week(extract)
    assert os.WIFSIGNALED(killed_in(engine, folder, before_the_commit))
    report = load_extract(engine, folder, by=ANA)
    assert report.total.removed == 2
    assert referrals_counted(engine) == 2


def test_a_load_killed_just_after_its_commit_has_happened(
    fresh: Fresh, extract: DrawnExtract
) -> None:
    engine, folder = fresh(), next_week(extract)

    def prepare(engine: Engine) -> None:
        commit, so_far = engine.dialect.do_commit, numbers(1)

        def committed(connection: object) -> None:
            commit(connection)  # type: ignore[arg-type]
            if next(so_far) == COMMITS:
                kill_me()

        engine.dialect.do_commit = committed  # type: ignore[method-assign]

    assert os.WIFSIGNALED(killed_in(engine, folder, prepare))
    assert referrals_counted(engine) == 2
