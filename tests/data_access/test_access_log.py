import shutil
import sqlite3
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, select

from data_access.access_log import TERMINAL, UNKNOWN, Action, Actor, write
from data_access.access_tables import access_log
from data_access.accounts import find_account, insert_account
from data_access.log_key import KEY
from domain.errors import Busy, DataUnavailable, NotLogged
from tests.people import NOON, PIA, log_of, people

ANA = Actor("ana", "unit_lead")


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine)


def test_a_line_says_who_did_what_through_which_door_and_how_many_rows(engine):
    write(
        engine,
        ANA,
        Action.CONSULTATION,
        door="case list",
        filters="open_cases",
        units={"U2", "U1"},
        rows=12,
        at=datetime(2020, 3, 6, 9, 0, tzinfo=UTC),
    )
    with engine.connect() as connection:
        line = connection.execute(select(access_log)).mappings().one()
    assert len(line["seal"]) == 64
    assert dict(line) | {"seal": ...} == {
        "entry_id": 1,
        "at": "2020-03-06T09:00:00Z",
        "actor": "ana",
        "role": "unit_lead",
        "action": "consultation",
        "door": "case list",
        "filters": "open_cases",
        "row_count": 12,
        "units": "\nU1\nU2\n",
        "previous": "",
        "seal": ...,
    }


def test_an_instant_is_written_in_utc_wherever_it_was_read(engine):
    summer_time = timezone(timedelta(hours=1))
    write(
        engine,
        ANA,
        Action.SIGN_IN,
        door="sign_in",
        at=datetime(2020, 6, 1, 0, 30, tzinfo=summer_time),
    )
    with engine.connect() as connection:
        assert connection.scalar(select(access_log.c.at)) == "2020-05-31T23:30:00Z"


def test_a_line_shares_the_fate_of_the_transaction_it_is_written_in(engine):
    with pytest.raises(DataUnavailable), engine.begin() as connection:
        write(connection, ANA, Action.ALTERATION, door="accounts")
        raise DataUnavailable("The change failed.")
    assert log_of(engine) == []


def test_lines_keep_the_order_they_were_written_in(engine):
    write(engine, UNKNOWN, Action.REFUSAL, door="sign_in")
    write(engine, TERMINAL, Action.DISCLOSURE, door="figures", filters="uptake")
    assert log_of(engine) == [
        ("unknown", "refusal", "sign_in", ""),
        ("terminal", "disclosure", "figures", "uptake"),
    ]


def test_it_knows_the_six_kinds_the_law_names_and_the_three_at_the_door():
    assert [action.value for action in Action] == [
        "collection",
        "alteration",
        "consultation",
        "disclosure",
        "combination",
        "erasure",
        "sign_in",
        "sign_out",
        "refusal",
    ]


def test_a_line_that_cannot_be_written_is_said_calmly_and_undoes_what_it_was_about(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE access_log RENAME TO elsewhere")
    try:
        with pytest.raises(NotLogged, match="nothing is shown"), engine.begin() as connection:
            insert_account(connection, PIA, NOON)
            write(connection, ANA, Action.ALTERATION, door="accounts")
    finally:
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO access_log")
    with engine.connect() as connection:
        assert find_account(connection, "pia") is None


@pytest.mark.parametrize("key", ["short", "another key, as long as a key has to be"])
def test_without_the_key_nothing_is_written(engine, monkeypatch, key):
    monkeypatch.setenv(KEY, key)
    with pytest.raises(NotLogged):
        write(engine, ANA, Action.CONSULTATION, door="risk")
    assert log_of(engine) == []


# Whatever is in the way of the line


def no_table(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE access_log")


def full_disk(engine: Engine) -> None:
    """As SQLite says it: no page more than there is."""
    event.listen(engine, "begin", _no_page_more)


def _no_page_more(connection: Connection) -> None:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def read_only(engine: Engine) -> None:
    event.listen(engine, "begin", _may_only_read)


def _may_only_read(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA query_only = ON")


def locked(engine: Engine) -> None:
    event.listen(engine, "begin", _waits_for_nobody)
    other = sqlite3.connect(str(engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine.dialect.held_by = other  # type: ignore[attr-defined]  # until the engine is gone


def _waits_for_nobody(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")


@pytest.mark.parametrize("in_the_way", [no_table, full_disk, read_only, locked])
def test_whatever_is_in_the_way_of_a_line_nothing_goes_on(sqlite_engine, tmp_path, in_the_way):
    file = tmp_path / "oversight.db"
    shutil.copy(str(sqlite_engine.url.database), file)
    engine = create_engine(f"sqlite:///{file}")
    write(engine, ANA, Action.CONSULTATION, door="risk")
    in_the_way(engine)
    with pytest.raises(NotLogged):
        write(engine, ANA, Action.CONSULTATION, door="risk", filters="x" * 100_000)
    engine.dispose()


def test_a_line_that_somebody_else_holds_up_is_given_up_on_a_server_too(
    postgresql_engine, monkeypatch
):
    monkeypatch.setattr("data_access.log_chain.LONGEST_WAIT_SECONDS", 0.05)
    with postgresql_engine.begin() as other:
        write(other, ANA, Action.CONSULTATION, door="risk")
        with pytest.raises(Busy):
            write(postgresql_engine, ANA, Action.CONSULTATION, door="caseload")
    assert len(log_of(postgresql_engine)) == 1
