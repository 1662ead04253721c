from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, update

from data_access import log_sealing
from data_access.access_log import Action, Actor, write
from data_access.access_tables import access_log
from data_access.engine import database
from data_access.log_check import check_log
from data_access.log_key import KEY
from data_access.log_sealing import accept_seal, begin_chain, seal_anew
from data_access.schema import _config, prepare
from tests.people import log_of

NOON = datetime(2020, 3, 6, 12, tzinfo=UTC)
ANA = Actor("ana", "unit_lead")


def test_after_a_lost_key_the_lines_are_sealed_as_they_stand_and_a_line_says_so(
    engine: Engine, monkeypatch
) -> None:
    monkeypatch.setattr(log_sealing, "AT_ONCE", 2)
    for door in ("risk", "caseload", "funding", "loads", "risk"):
        write(engine, ANA, Action.CONSULTATION, door=door)
    monkeypatch.setenv(KEY, "another key, as long as a key has to be")
    with engine.begin() as connection:
        assert seal_anew(connection, NOON) == 5
    write(engine, ANA, Action.CONSULTATION, door="risk")
    found = check_log(engine)
    assert (found.lines, found.faults) == (7, [])
    assert found.sealed_anew == ["line 6, 2020-03-06T12:00:00Z"]
    assert log_of(engine)[5] == ("terminal", "alteration", "access log", "sealed anew")


def test_what_is_changed_after_that_is_found_again(engine: Engine) -> None:
    write(engine, ANA, Action.CONSULTATION, door="risk")
    with engine.begin() as connection:
        seal_anew(connection, NOON)
        connection.execute(update(access_log).where(access_log.c.entry_id == 1).values(door="x"))
    assert [fault[:18] for fault in check_log(engine).faults] == ["Access log, line 1"]


def test_it_is_well_once_somebody_has_written_down_that_they_know_why(engine: Engine) -> None:
    with engine.begin() as connection:
        accept_seal(connection, NOON)  # before there is anything to accept
        seal_anew(connection, NOON)
    assert (check_log(engine).is_whole, check_log(engine).is_well) == (True, False)
    with engine.begin() as connection:
        accept_seal(connection, NOON)
    found = check_log(engine)
    assert (found.is_well, found.sealed_anew) == (True, ["line 2, 2020-03-06T12:00:00Z"])


def test_what_was_accepted_is_not_the_next(engine: Engine) -> None:
    with engine.begin() as connection:
        seal_anew(connection, NOON)
        accept_seal(connection, NOON)
        seal_anew(connection, NOON)
    assert not check_log(engine).is_well


@pytest.fixture
def keyed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A database with its key in a file beside it, just set up."""
    monkeypatch.delenv(KEY)
    engine = database(f"sqlite:///{tmp_path / 'oversight.db'}")
    prepare(engine)
    yield engine
    engine.dispose()


def test_a_new_database_with_a_new_key_has_nothing_to_say(keyed_file: Engine) -> None:
    assert (check_log(keyed_file).lines, check_log(keyed_file).is_well) == (0, True)


@pytest.mark.parametrize("version", ["0005", "0006"])
def test_a_chain_taken_away_through_an_earlier_version_is_told_every_time(
    keyed_file: Engine, version: str
) -> None:
    """By whoever has the database, and not the key: they need not leave a single line."""
    write(keyed_file, ANA, Action.CONSULTATION, door="risk")
    config = _config()
    with keyed_file.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, version)
        connection.exec_driver_sql("DELETE FROM access_log")
        if version == "0006":
            connection.exec_driver_sql("DELETE FROM access_log_head")
    prepare(keyed_file)
    write(keyed_file, ANA, Action.CONSULTATION, door="risk")
    found = check_log(keyed_file)
    assert (len(found.sealed_anew), found.is_well) == (1, False)
    assert log_of(keyed_file)[0] == ("terminal", "alteration", "access log", "sealed anew")


def test_so_is_a_new_database_beside_a_key_that_was_used(
    keyed_file: Engine, tmp_path: Path
) -> None:
    keyed_file.dispose()
    (tmp_path / "oversight.db").unlink()
    prepare(keyed_file)
    assert not check_log(keyed_file).is_well


def test_a_chain_that_has_begun_is_not_begun_again(engine: Engine) -> None:
    write(engine, ANA, Action.CONSULTATION, door="risk")
    with engine.begin() as connection:
        connection.execute(update(access_log).values(door="x"))
        begin_chain(connection, NOON, is_new=False)
    assert not check_log(engine).is_whole
