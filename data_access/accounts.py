"""Accounts as they lie in the database. What is allowed to change stands in auth/accounts.py."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from data_access.access_tables import account_units, accounts, instant
from domain.terms import Agency, Role

NAME = re.compile(r"[\w.'@-]{1,64}")


@dataclass(frozen=True)
class Account:
    """One person's account."""

    name: str
    display_name: str
    role: Role
    agency: Agency | None = None
    units: frozenset[str] = frozenset()
    password_hash: str = field(default="", repr=False)
    must_choose_password: bool = False
    disabled_at: str | None = None
    session_version: int = 1
    signed_in_at: str | None = None
    email: str | None = None
    organisation_id: str | None = None
    failed_attempts: int = 0
    locked_until: str | None = None
    factor_secret: str | None = field(default=None, repr=False)
    factor_step: int | None = None

    @property
    def is_enabled(self) -> bool:
        return self.disabled_at is None

    @property
    def has_second_factor(self) -> bool:
        return self.factor_secret is not None

    def is_locked(self, now: datetime) -> bool:
        """Whether too many wrong attempts keep everybody out of it for now."""
        return self.locked_until is not None and self.locked_until > instant(now)


def account_name(typed: str) -> str:
    """A user name as it is stored: however a keyboard composes or capitalises it, one name."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", typed).casefold()).strip()


def find_account(connection: Connection, name: str) -> Account | None:
    """The account of that name, however it is typed."""
    name = account_name(name)
    if not NAME.fullmatch(name):
        return None
    found = _accounts(connection, accounts.c.name == name)
    return found[0] if found else None


Identity = Literal["email", "organisation_id"]
"""What the organisation may know an account by."""


def find_by(connection: Connection, column: Identity, value: str) -> Account | None:
    """The account that the organisation knows by that value."""
    if not value.isprintable():
        return None
    found = _accounts(connection, accounts.c[column] == value)
    return found[0] if found else None


def all_accounts(connection: Connection) -> list[Account]:
    """Every account, in order of name."""
    return _accounts(connection)


def insert_account(connection: Connection, account: Account, now: datetime) -> None:
    connection.execute(
        insert(accounts).values(
            name=account.name,
            display_name=account.display_name,
            role=account.role,
            agency=account.agency,
            password_hash=account.password_hash,
            must_choose_password=account.must_choose_password,
            email=account.email,
            organisation_id=account.organisation_id,
            created_at=instant(now),
        )
    )
    replace_units(connection, account.name, account.units)


def change_account(connection: Connection, name: str, **values: Any) -> None:
    """Set columns of an account, and end every session it has."""
    connection.execute(
        update(accounts)
        .where(accounts.c.name == name)
        .values(session_version=accounts.c.session_version + 1, **values)
    )


def hold_accounts(connection: Connection, roles: Iterable[Role]) -> None:
    """Until the transaction ends nobody else changes an account of these roles.

    By an UPDATE of nothing: it locks their rows on PostgreSQL and the file on SQLite, where a
    SELECT locks neither.
    """
    connection.execute(
        update(accounts)
        .where(accounts.c.role.in_(sorted(roles)))
        .values(session_version=accounts.c.session_version)
    )


def note_sign_in(connection: Connection, name: str, now: datetime) -> None:
    connection.execute(
        update(accounts).where(accounts.c.name == name).values(signed_in_at=instant(now))
    )


def keep_rehashed(connection: Connection, name: str, password_hash: str) -> None:
    """The same password, hashed anew: nothing changed, so no session ends."""
    connection.execute(
        update(accounts).where(accounts.c.name == name).values(password_hash=password_hash)
    )


def use_factor_step(connection: Connection, name: str, step: int) -> bool:
    """Whether the code of this time step was still good. Of two that bring it, one is told yes."""
    unused = or_(accounts.c.factor_step.is_(None), accounts.c.factor_step < step)
    done = connection.execute(
        update(accounts).where(accounts.c.name == name, unused).values(factor_step=step)
    )
    return done.rowcount == 1


def replace_units(connection: Connection, name: str, units: Iterable[str]) -> None:
    connection.execute(delete(account_units).where(account_units.c.account == name))
    rows = [{"account": name, "unit_id": unit} for unit in sorted(units)]
    if rows:
        connection.execute(insert(account_units), rows)


def _accounts(connection: Connection, *conditions: Any) -> list[Account]:
    rows = connection.execute(select(accounts).where(*conditions).order_by(accounts.c.name)).all()
    units = _units_by_account(connection, [row.name for row in rows])
    return [_account(row, units[row.name]) for row in rows]


def _units_by_account(connection: Connection, names: list[str]) -> dict[str, set[str]]:
    units: dict[str, set[str]] = defaultdict(set)
    for row in connection.execute(select(account_units).where(account_units.c.account.in_(names))):
        units[row.account].add(row.unit_id)
    return units


def _account(row: Row[Any], units: Iterable[str]) -> Account:
    return Account(
        name=row.name,
        display_name=row.display_name,
        role=Role(row.role),  # type: ignore[call-arg]
        agency=Agency(row.agency) if row.agency else None,  # type: ignore[call-arg]
        units=frozenset(units),
        password_hash=row.password_hash,
        must_choose_password=row.must_choose_password,
        disabled_at=row.disabled_at,
        session_version=row.session_version,
        signed_in_at=row.signed_in_at,
        email=row.email,
        organisation_id=row.organisation_id,
        failed_attempts=row.failed_attempts,
        locked_until=row.locked_until,
        factor_secret=row.factor_secret,
        factor_step=row.factor_step,
    )
