"""The database file: made for the account that runs the app, and for nobody else."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, insert, select, text, update
from sqlalchemy.exc import OperationalError

from data_access import engine as engines
from data_access.access_log import TERMINAL, Action, write
from data_access.access_tables import access_log_head
from data_access.engine import BUSY, at_a_form, database, one_moment
from data_access.tables import victims
from domain.errors import Busy
from tests.people import log_of


@pytest.fixture(autouse=True)
def _an_easy_going_machine() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, str]:
    return {file.name: oct(file.stat().st_mode & 0o777) for file in folder.iterdir()}


def test_a_new_file_and_what_lies_beside_it_are_read_by_their_owner_alone(tmp_path):
    with database(f"sqlite:///{tmp_path}/new.db").begin() as connection:
        connection.execute(text("CREATE TABLE one (two INTEGER)"))
        connection.execute(text("INSERT INTO one VALUES (3)"))
        assert rights(tmp_path) == {
            "new.db": "0o600",
            "new.db-wal": "0o600",
            "new.db-shm": "0o600",
        }


def test_a_file_that_is_there_keeps_its_rights_and_what_is_in_it(tmp_path):
    file = tmp_path / "there.db"
    with database(f"sqlite:///{file}").begin() as connection:
        connection.execute(text("CREATE TABLE one (two INTEGER)"))
    file.chmod(0o640)
    with database(f"sqlite:///{file}?timeout=1").connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM one")).scalar() == 0
    assert rights(tmp_path)["there.db"] == "0o640"


def test_a_place_where_no_file_can_be_made_is_refused_by_sqlite(tmp_path):
    with pytest.raises(OperationalError, match="unable to open database file"):
        database(f"sqlite:///{tmp_path}/nowhere/new.db").connect()


def test_a_database_in_memory_has_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with database("sqlite://").connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
    assert rights(tmp_path) == {}


def test_what_is_read_in_one_moment_does_not_see_what_is_written_meanwhile(engine: Engine) -> None:
    asked = select(victims.c.victim_id)
    with one_moment(engine) as reading:
        assert reading.scalars(asked).all() == []
        with engine.begin() as connection:  # does not wait for the reader
            connection.execute(insert(victims).values(victim_id="V1"))
        assert reading.scalars(asked).all() == []
    with one_moment(engine) as reading:
        assert reading.scalars(asked).all() == ["V1"]


def test_a_moment_over_leaves_nothing_behind_for_who_writes_next(engine: Engine) -> None:
    with one_moment(engine) as reading:
        reading.execute(select(victims))
    with engine.begin() as connection:
        connection.execute(insert(victims).values(victim_id="V1"))
    with engine.connect() as connection:
        assert connection.scalars(select(victims.c.victim_id)).all() == ["V1"]


def test_sqlite_overwrites_what_is_deleted(sqlite_engine: Engine) -> None:
    with sqlite_engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


@contextmanager
def held(engine: Engine) -> Iterator[None]:
    """The one row of the log's head, and with it all of an SQLite file, by somebody else."""
    other = create_engine(engine.url)
    with other.connect() as connection:
        connection.execute(update(access_log_head).values(line_count=0))
        yield
    other.dispose()


def longest_wait(connection: Connection) -> str:
    asked = {"sqlite": "PRAGMA busy_timeout", "postgresql": "SHOW lock_timeout"}
    return str(connection.exec_driver_sql(asked[connection.dialect.name]).scalar_one())


def test_at_a_form_nobody_waits_longer_than_a_few_seconds(engine: Engine) -> None:
    few, usual = ("3000", "60000") if engine.dialect.name == "sqlite" else ("3s", "0")
    with at_a_form(engine) as connection:
        assert longest_wait(connection) == few
        write(connection, TERMINAL, Action.CONSULTATION, door="figures")
        assert longest_wait(connection) == few
    with engine.begin() as connection:
        assert longest_wait(connection) == usual


def test_a_database_that_somebody_else_holds_is_busy_and_nothing_is_done(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "AT_A_FORM_SECONDS", 0.05)
    with held(engine):
        with pytest.raises(Busy, match=BUSY), at_a_form(engine) as connection:
            connection.execute(update(access_log_head).values(line_count=7))
        with pytest.raises(Busy, match=BUSY), at_a_form(engine) as connection:
            write(connection, TERMINAL, Action.CONSULTATION, door="figures")
    assert log_of(engine) == []
    write(engine, TERMINAL, Action.CONSULTATION, door="figures")
