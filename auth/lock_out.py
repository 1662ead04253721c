"""Five wrong attempts, then a quarter of an hour for nobody: per account and per client address.

Whoever is locked out reads what a wrong password reads, after as long, and nothing is checked.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine

from data_access import sign_in_failures as failures
from data_access.access_log import UNKNOWN, Action, Actor, Door, write
from data_access.accounts import find_account
from data_access.engine import at_a_form
from data_access.sign_in_failures import Counted, Limit

LIMIT = Limit(most=5, locked_for=timedelta(minutes=15))
CLOSED = Counted(was_open=False)


@dataclass(frozen=True)
class Attempt:
    """An attempt as it was counted. Where it may not be checked, it is a wrong one all the same.

    `on_account` and `on_address` have the lock that it closed, if it was this one.
    """

    name: str
    address: str
    on_address: Counted
    on_account: Counted = CLOSED

    @property
    def may_be_checked(self) -> bool:
        return self.on_account.was_open


def begin(
    engine: Engine,
    name: str,
    address: str,
    now: datetime | None = None,
    instead_of: Attempt | None = None,
) -> Attempt:
    """Count an attempt before it is checked; `passed` takes it back if it was right.

    `instead_of` is a right one that nobody was told of, because the database was busy.
    """
    now = now or datetime.now(UTC)
    with at_a_form(engine) as connection:
        if instead_of:
            _give_back(connection, instead_of, now)
        on_address = failures.begin_from_address(connection, address, now, LIMIT)
        if not on_address.was_open:
            return Attempt(name, address, on_address)
        on_account = failures.begin_on_account(connection, name, now, LIMIT)
    return Attempt(name, address, on_address, on_account)


def passed(engine: Engine, attempt: Attempt, *, whole: bool, now: datetime | None = None) -> None:
    """It was right. Not `whole`: the second factor is still to come, and a password alone must not
    give as many tries at the code as one likes."""
    with at_a_form(engine) as connection:
        failures.give_back_to_address(connection, attempt.address, now or datetime.now(UTC), LIMIT)
        if whole:
            failures.forgive_account(connection, attempt.name)
        else:
            failures.give_back_to_account(connection, attempt.name, LIMIT)


def _give_back(connection: Connection, attempt: Attempt, now: datetime) -> None:
    if attempt.on_address.was_open:
        failures.give_back_to_address(connection, attempt.address, now, LIMIT)
    if attempt.on_account.was_open:
        failures.give_back_to_account(connection, attempt.name, LIMIT)


def note_refusal(engine: Engine, attempt: Attempt, door: str, now: datetime | None = None) -> None:
    """A line in the log for a wrong attempt, and one for each lock that it closed.

    What was typed as a name may be a password: only the name of an account is ever written. What
    comes from a locked address is not written down, or anybody could fill the log.
    """
    if not attempt.on_address.was_open:
        return
    now = now or datetime.now(UTC)
    with at_a_form(engine) as connection:
        account = find_account(connection, attempt.name)
        actor = Actor(account.name, account.role) if account else UNKNOWN
        write(connection, actor, Action.REFUSAL, door=door, at=now)
        until = attempt.on_account.closed_until
        if until:
            _log_lock(connection, actor, f"account until {until}", now)
        until = attempt.on_address.closed_until
        if until:
            _log_lock(connection, UNKNOWN, f"address {attempt.address} until {until}", now)


def _log_lock(connection: Connection, actor: Actor, what: str, now: datetime) -> None:
    write(connection, actor, Action.REFUSAL, door=Door.LOCK_OUT, filters=what, at=now)
