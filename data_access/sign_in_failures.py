"""Attempts to sign in, counted before they are checked, for every process that shares the database.

An attempt counts as a failure from the moment it is begun and is given back if it was right: of
many at the same time no more are checked than the limit allows. Each count is one UPDATE, so two
that come together are two.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, delete, insert, null, or_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.dml import ReturningUpdate

from data_access.access_tables import accounts, instant, sign_in_failures
from data_access.accounts import NAME

_LONG_OVER = timedelta(hours=1)


@dataclass(frozen=True)
class Limit:
    """How many attempts may fail, and for how long nobody may try after the last of them."""

    most: int
    locked_for: timedelta


@dataclass(frozen=True)
class Counted:
    """What became of one attempt: whether it was counted, so that it may be checked, and the end of
    the lock if it was this one that closed it. Of many at once exactly one did."""

    was_open: bool
    closed_until: str | None = None


def begin_from_address(
    connection: Connection, address: str, now: datetime, limit: Limit
) -> Counted:
    """Count one attempt from an address, unless it is locked.

    Only what came within that time counts: one address can be that of a whole office.
    """
    ours = sign_in_failures.c.address == address
    over = instant(now - limit.locked_for)
    connection.execute(
        delete(sign_in_failures).where(
            ours,
            or_(
                sign_in_failures.c.locked_until <= instant(now),
                sign_in_failures.c.locked_until.is_(None) & (sign_in_failures.c.failed_at <= over),
            ),
        )
    )
    _make_row(connection, address, now)
    failures = sign_in_failures.c.failures + 1
    return _counted(
        connection,
        update(sign_in_failures)
        .where(ours, sign_in_failures.c.locked_until.is_(None))
        .values(
            failures=failures,
            failed_at=instant(now),
            locked_until=_lock_from(failures, limit, now),
        )
        .returning(sign_in_failures.c.locked_until),
    )


def begin_on_account(connection: Connection, name: str, now: datetime, limit: Limit) -> Counted:
    """Count one attempt on an account, unless it is locked, or there is none of that name."""
    if not NAME.fullmatch(name):
        return Counted(was_open=False)
    was_locked = accounts.c.locked_until <= instant(now)
    failures = case((was_locked, 1), else_=accounts.c.failed_attempts + 1)
    return _counted(
        connection,
        update(accounts)
        .where(accounts.c.name == name, or_(accounts.c.locked_until.is_(None), was_locked))
        .values(failed_attempts=failures, locked_until=_lock_from(failures, limit, now))
        .returning(accounts.c.locked_until),
    )


def _counted(connection: Connection, counting: ReturningUpdate[Any]) -> Counted:
    """An UPDATE that finds what it counts on only while that is open, so a lock that it answers
    with is one that it has closed itself."""
    row = connection.execute(counting).one_or_none()
    return Counted(was_open=False) if row is None else Counted(True, row[0])


def give_back_to_address(connection: Connection, address: str, now: datetime, limit: Limit) -> None:
    """The attempt was right. Those before it stay counted, or one account would open the rest."""
    fewer = sign_in_failures.c.failures - 1
    connection.execute(
        update(sign_in_failures)
        .where(sign_in_failures.c.address == address, sign_in_failures.c.failures > 0)
        .values(
            failures=fewer,
            locked_until=case((fewer < limit.most, null()), else_=sign_in_failures.c.locked_until),
        )
    )
    long_over = sign_in_failures.c.failed_at <= instant(now - _LONG_OVER)
    connection.execute(delete(sign_in_failures).where(long_over))


def give_back_to_account(connection: Connection, name: str, limit: Limit) -> None:
    """The attempt was right, and the second factor is still to come: only this one is forgiven."""
    fewer = accounts.c.failed_attempts - 1
    connection.execute(
        update(accounts)
        .where(accounts.c.name == name, accounts.c.failed_attempts > 0)
        .values(
            failed_attempts=fewer,
            locked_until=case((fewer < limit.most, null()), else_=accounts.c.locked_until),
        )
    )


def forgive_account(connection: Connection, name: str) -> None:
    """Somebody came in whole, or an administrator unlocked it: the count begins again."""
    connection.execute(
        update(accounts).where(accounts.c.name == name).values(failed_attempts=0, locked_until=None)
    )


def _lock_from(
    failures: ColumnElement[int], limit: Limit, now: datetime
) -> ColumnElement[str | None]:
    return case((failures >= limit.most, instant(now + limit.locked_for)), else_=null())


def _make_row(connection: Connection, address: str, now: datetime) -> None:
    try:
        with connection.begin_nested():
            connection.execute(
                insert(sign_in_failures).values(address=address, failures=0, failed_at=instant(now))
            )
    except IntegrityError:
        return  # it is there, perhaps since just now
