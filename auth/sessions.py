"""Signing in and out, and how long a session lasts."""

import hashlib
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from auth.viewer import Viewer, viewer_of
from data_access import sessions, tickets
from data_access.access_log import Action, Actor, write
from data_access.accounts import Account, find_account, note_sign_in
from data_access.engine import waits_at_most
from data_access.units import unit_ids
from domain.errors import DataUnavailable

IDLE = timedelta(minutes=60)
"""Longer than a partnership meeting looks at one page, shorter than a lunch away from the desk."""
ABSOLUTE = timedelta(hours=10)
"""A working day."""
SEEN_EVERY = timedelta(minutes=1)
SHORT_WAIT_SECONDS = 1
"""No page is held up to write down that somebody is there."""


def viewer_in(engine: Engine, token: str | None, now: datetime | None = None) -> Viewer | None:
    """Who a token says is here: asked on every run, fragment, callback and download."""
    account = _account_in(engine, token, now or datetime.now(UTC))
    return viewer_of(account, lambda: unit_ids(engine)) if account else None


def is_live(engine: Engine, token: str | None, now: datetime | None = None) -> bool:
    """Does somebody hold this session? The gate asks no more than that."""
    return _account_in(engine, token, now or datetime.now(UTC)) is not None


def seen(engine: Engine, token: str, now: datetime | None = None) -> None:
    """Its owner did something, so the idle time begins again.

    While a load stores its data it does not: then the session ends earlier, and never later.
    """
    with (
        suppress(DataUnavailable),
        engine.begin() as connection,
        waits_at_most(connection, SHORT_WAIT_SECONDS),
    ):
        sessions.mark_seen(connection, token, now or datetime.now(UTC), every=SEEN_EVERY)


def ticket_for(engine: Engine, account: str, visit: str, now: datetime | None = None) -> str:
    """A single-use way in for an account whose password was right, for one browser."""
    ticket = secrets.token_urlsafe(32)
    with engine.begin() as connection:
        tickets.issue_ticket(connection, ticket, account, visit, now or datetime.now(UTC))
    return ticket


def start(
    engine: Engine, ticket: str | None, visit: str | None, now: datetime | None = None
) -> str | None:
    """A new session's token for a good ticket; None for any other."""
    now = now or datetime.now(UTC)
    with engine.begin() as connection:
        name = tickets.redeem_ticket(connection, ticket, visit, now)
        account = find_account(connection, name) if name else None
        if account is None or not account.is_enabled:
            return None
        token = secrets.token_urlsafe(32)
        sessions.start_session(connection, token, account, now)
        note_sign_in(connection, account.name, now)
        write(connection, _actor(account), Action.SIGN_IN, door="sign_in", at=now)
    return token


def end(engine: Engine, token: str, now: datetime | None = None) -> None:
    """Sign out: from now on the token is worth nothing, wherever it was copied to."""
    now = now or datetime.now(UTC)
    account = _account_in(engine, token, now)
    with engine.begin() as connection:
        if account:
            write(connection, _actor(account), Action.SIGN_OUT, door="sign_out", at=now)
        sessions.end_session(connection, token, now)


def sign_out_key(token: str) -> str:
    """What a sign-out form must carry: only a page of this session can know it."""
    return hashlib.sha256(b"sign out " + token.encode()).hexdigest()


def _account_in(engine: Engine, token: str | None, now: datetime) -> Account | None:
    if token is None:
        return None
    with engine.connect() as connection:
        return sessions.account_in(connection, token, now, idle=IDLE, absolute=ABSOLUTE)


def _actor(account: Account) -> Actor:
    return Actor(account.name, account.role)
