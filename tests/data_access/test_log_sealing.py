from datetime import UTC, datetime

from sqlalchemy import Engine, update

from data_access import log_sealing
from data_access.access_log import Action, Actor, write
from data_access.access_tables import access_log
from data_access.log_check import check_log
from data_access.log_key import KEY
from data_access.log_sealing import begin_chain, seal_anew
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


def test_a_chain_that_has_begun_is_not_begun_again(engine: Engine) -> None:
    write(engine, ANA, Action.CONSULTATION, door="risk")
    with engine.begin() as connection:
        connection.execute(update(access_log).values(door="x"))
        begin_chain(connection, NOON)
    assert not check_log(engine).is_whole
