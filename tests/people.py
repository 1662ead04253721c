"""Accounts and sessions to test with."""

from datetime import UTC, datetime
from pathlib import Path

import bcrypt
from sqlalchemy import Engine, insert, select

from auth import sessions
from data_access.access_tables import access_log
from data_access.accounts import Account, change_account, find_account, insert_account
from data_access.engine import database
from data_access.schema import prepare
from data_access.tables import units
from domain.terms import Agency, Role

PASSWORD = "seven quiet herons"
HASH = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode()
"""Quick to check: the cost of a real one would be paid at every test."""
NOON = datetime(2020, 3, 6, 12, tzinfo=UTC)
VISIT = "v" * 43

ANA = Account("ana", "Ana Unit", Role.UNIT_LEAD, units=frozenset({"U1"}))
PIA = Account("pia", "Pia Partner", Role.PARTNER_LEAD, Agency.HEALTH, frozenset({"U1"}))
COLM = Account("colm", "Colm Commissioner", Role.COMMISSIONER)
ADA = Account("ada", "Ada Administrator", Role.ADMINISTRATOR)
ONE_OF_EACH = (ANA, PIA, COLM, ADA)


def a_database(folder: Path, *accounts: Account) -> Engine:
    """A database file of its own, set up, with these accounts."""
    engine = database(f"sqlite:///{folder}/oversight.db")
    prepare(engine)
    return people(engine, *accounts)


def people(engine: Engine, *accounts: Account) -> Engine:
    """The database with two units in it and these accounts, all with the one PASSWORD."""
    with engine.begin() as connection:
        connection.execute(insert(units), [_unit("U1"), _unit("U2")])
    for account in accounts:
        add(engine, account)
    return engine


def _unit(unit_id: str) -> dict[str, str | int]:
    return {"unit_id": unit_id, "name": f"Unit {unit_id}", "launched_on": 736_000}


def add(engine: Engine, account: Account) -> None:
    with engine.begin() as connection:
        insert_account(connection, account, NOON)
        change_account(connection, account.name, password_hash=HASH)


def now_of(engine: Engine, name: str) -> Account:
    """The account as it is now."""
    with engine.connect() as connection:
        account = find_account(connection, name)
    assert account is not None
    return account


def sign_in(engine: Engine, name: str, now: datetime | None = None) -> str:
    """The token of a new session, got as a browser gets it."""
    now = now or datetime.now(UTC)
    token = sessions.start(engine, sessions.ticket_for(engine, name, VISIT, now), VISIT, now)
    assert token is not None
    return token


def log_of(engine: Engine) -> list[tuple[str, str, str, str]]:
    """Every line of the access log: actor, action, door, filters."""
    columns = access_log.c
    with engine.connect() as connection:
        lines = connection.execute(
            select(columns.actor, columns.action, columns.door, columns.filters).order_by(
                columns.entry_id
            )
        )
        return [tuple(line) for line in lines]
