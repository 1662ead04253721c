"""The migrated schema is the schema the code speaks of, on both engines."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, Table, create_engine, func, insert, make_url, select, text

import data_access
from data_access.access_tables import access_log, sign_in_sessions
from data_access.accounts import find_account
from data_access.engine import database
from data_access.log_check import check_log
from data_access.schema import _config, prepare, schema_is_current
from data_access.tables import DELIVERED
from domain import timeline
from domain.timeline import metadata
from tests.drawn_rows import drawn, whole


def test_migrations_make_the_very_tables_the_code_declares(engine: Engine) -> None:
    for module in walk_packages(data_access.__path__, "data_access."):
        if ".migrations" not in module.name:
            import_module(module.name)  # wherever a table is declared, the metadata knows it now
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_a_prepared_database_is_current_and_preparing_it_again_changes_nothing(
    engine: Engine,
) -> None:
    prepare(engine)
    assert schema_is_current(engine)


def test_people_of_another_version_is_not_current(sqlite_engine: Engine) -> None:
    with sqlite_engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert not schema_is_current(sqlite_engine)


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing_yet(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database that no migration has touched, on either engine."""
    if request.param == "sqlite":
        opened = database(f"sqlite:///{tmp_path / 'before.db'}")
        yield opened
        opened.dispose()
        return
    url = make_url(request.getfixturevalue("postgresql_url"))
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE before"))
    opened = create_engine(url.set(database="before"))
    yield opened
    opened.dispose()
    with server.connect() as connection:
        connection.execute(text("DROP DATABASE before"))
    server.dispose()


def of_the_first_version(engine: Engine) -> None:
    """As the first version left it: its tables, with records in them."""
    config = _config()
    tables = whole(
        {
            "referrals": list(drawn("referral_id perpetrator_id \n R1 P1 \n R2 P1")),
            "cases": list(drawn("case_id \n C1")),
            "sessions": list(drawn("intervention_id booked_on \n I1 2020-01-20")),
            "orders": list(drawn("case_id \n C1")),
            "custody_periods": list(drawn("perpetrator_id from_on \n P1 2020-02-01")),
        }
    )
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for name, rows in tables.items():
            if rows:
                connection.execute(insert(DELIVERED[name]), rows)


def rows_in(engine: Engine, table: Table) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_database_of_the_version_before_is_filled_again_as_it_is_brought_up_to_date(
    nothing_yet: Engine,
) -> None:
    of_the_first_version(nothing_yet)
    assert not schema_is_current(nothing_yet)
    prepare(nothing_yet)
    assert schema_is_current(nothing_yet)
    filled = (
        timeline.referral_timeline,
        timeline.session_timeline,
        timeline.order_timeline,
        timeline.custody_spells,
        timeline.unit_timeline,
    )
    assert [rows_in(nothing_yet, table) for table in filled] == [2, 1, 1, 1, 1]


def test_a_database_that_is_current_is_not_filled_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_built(connection: object) -> None:
        raise AssertionError("the timeline was built for nothing")

    monkeypatch.setattr("data_access.schema.build_timeline", is_built)
    prepare(engine)


def test_what_was_loaded_before_keeps_its_sender_and_reports_keep_no_cell_of_anybody(
    nothing_yet: Engine,
) -> None:
    of_the_first_version(nothing_yet)
    report = {
        "refused": [["victims.csv", 3, "sex", "Ann Other", "Write one of female, male."]],
        "faults": [["custody_periods", "P1", "to_on is before from_on."]],
        "faults_found": 1,
    }
    with nothing_yet.begin() as connection:
        for statement in (
            "INSERT INTO feed_timeline (feed, table_name, as_of_on, mode) VALUES "
            "('police', 'referrals', 737490, 'complete'), "
            "('health', 'sessions', 737480, 'changes')",
            "INSERT INTO loads (load_id, loaded_at, loaded_by, extract, report) "
            f"VALUES (1, '2020-03-06T09:00:00Z', 'ana', 'extract', '{json.dumps(report)}')",
        ):
            connection.exec_driver_sql(statement)
    prepare(nothing_yet)
    asked = (
        "SELECT sent_by, as_of_on FROM referrals",
        "SELECT sent_by, as_of_on FROM sessions",
        "SELECT sent_by, as_of_on FROM units",
        "SELECT feed, complete_on FROM feed_timeline ORDER BY feed",
    )
    with nothing_yet.connect() as connection:
        found = [connection.exec_driver_sql(statement).all() for statement in asked]
        kept = json.loads(connection.exec_driver_sql("SELECT report FROM loads").scalar_one())
    assert found == [
        [("police", 737490)] * 2,
        [("health", 737480)],
        [(None, None)],  # nobody is known to have sent it
        [("health", None), ("police", 737490)],
    ]
    assert kept == {
        "refused": [["victims.csv", 3, "sex", "", "Write one of female, male."]],
        "faults": [["custody_periods", "", "to_on is before from_on."]],
        "faults_found": 1,
    }


def test_an_access_log_from_before_there_were_seals_is_sealed_and_says_so(
    nothing_yet: Engine,
) -> None:
    of_the_first_version(nothing_yet)
    lines = (
        "(3, '2020-03-06T09:00:00Z', 'ana', 'unit_lead', 'consultation', 'risk', "
        "'units=U2,U1 from=2020-01-01 to=2020-03-06', NULL)",
        "(5, '2020-03-06T09:01:00Z', 'ada', 'administrator', 'sign_in', 'sign_in', '', NULL)",
    )
    with nothing_yet.begin() as connection:
        for line in lines:
            connection.exec_driver_sql(f"INSERT INTO access_log VALUES {line}")
    prepare(nothing_yet)
    c = access_log.c
    with nothing_yet.connect() as connection:
        asked = select(c.entry_id, c.actor, c.units, c.filters).order_by(c.entry_id)
        assert connection.execute(asked).all() == [
            (3, "ana", "\nU1\nU2\n", "from=2020-01-01 to=2020-03-06"),
            (5, "ada", "", ""),
            (6, "terminal", "", "sealed anew"),
        ]
    found = check_log(nothing_yet)
    assert (found.lines, found.faults) == (3, [])


def test_accounts_and_sessions_of_before_stay_and_nobody_is_locked_out(
    nothing_yet: Engine,
) -> None:
    of_the_first_version(nothing_yet)
    with nothing_yet.begin() as connection:
        for statement in (
            "INSERT INTO accounts (name, display_name, role, password_hash, created_at) "
            "VALUES ('ana', 'Ana', 'unit_lead', 'kept', '2020-03-06T09:00:00Z')",
            "INSERT INTO sign_in_sessions (token_hash, account, session_version, started_at, "
            "seen_at) VALUES ('hash', 'ana', 1, '2020-03-06T09:00:00Z', '2020-03-06T09:00:00Z')",
        ):
            connection.exec_driver_sql(statement)
    prepare(nothing_yet)
    with nothing_yet.connect() as connection:
        ana = find_account(connection, "ana")
        session = connection.execute(select(sign_in_sessions)).one()
    assert ana is not None
    assert (ana.password_hash, ana.session_version) == ("kept", 1)
    assert (ana.email, ana.failed_attempts, ana.locked_until) == (None, 0, None)
    assert not ana.has_second_factor
    assert (session.account, session.by_organisation, session.with_code) == ("ana", False, False)
