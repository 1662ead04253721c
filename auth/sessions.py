"""Signing in and out, and how long a session lasts."""

import hashlib
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from auth.settings import settings
from auth.viewer import Viewer, is_whole, viewer_of
from data_access import sessions, tickets
from data_access.access_log import Action, Actor, write
from data_access.access_tables import instant
from data_access.accounts import Account, find_account, note_sign_in
from data_access.engine import waits_at_most
from data_access.sessions import BY_PASSWORD, LiveSession, Proof
from data_access.units import unit_ids
from data_access.viewing import stop_viewing
from domain.errors import DataUnavailable, NotSignedIn

TO_GIVE_THE_CODE = timedelta(minutes=5)
"""From a right password to the second factor. Until then the session opens nothing."""
SEEN_EVERY = timedelta(minutes=1)
SHORT_WAIT_SECONDS = 1
"""No page is held up to write down that somebody is there."""


def viewer_in(engine: Engine, token: str | None, now: datetime | None = None) -> Viewer | None:
    """Who a token says is here: asked on every run, fragment, callback and download."""
    session = _session_in(engine, token, now or datetime.now(UTC))
    if session is None:
        return None
    return viewer_of(session.account, lambda: unit_ids(engine), session.proof)


def is_live(engine: Engine, token: str | None, now: datetime | None = None) -> bool:
    """Does somebody hold this session, second factor and all? The gate asks no more than that."""
    session = _session_in(engine, token, now or datetime.now(UTC))
    return session is not None and is_whole(session.account, session.proof)


def account_of(engine: Engine, viewer: Viewer) -> Account:
    """The account behind a viewer, as it is now."""
    with engine.connect() as connection:
        account = find_account(connection, viewer.name)
    if account is None:
        raise NotSignedIn("Your session has ended. Sign in again.")
    return account


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


def ticket_for(
    engine: Engine,
    account: str,
    visit: str,
    now: datetime | None = None,
    proof: Proof = BY_PASSWORD,
) -> str:
    """A single-use way in for an account that gave this proof, for one browser."""
    ticket = secrets.token_urlsafe(32)
    with engine.begin() as connection:
        tickets.issue_ticket(connection, ticket, account, visit, now or datetime.now(UTC), proof)
    return ticket


def start(
    engine: Engine, ticket: str | None, visit: str | None, now: datetime | None = None
) -> str | None:
    """A new session's token for a good ticket; None for any other."""
    now = now or datetime.now(UTC)
    with engine.begin() as connection:
        name, proof = tickets.redeem_ticket(connection, ticket, visit, now) or ("", BY_PASSWORD)
        account = find_account(connection, name)
        if account is None or not account.is_enabled:
            return None
        token = secrets.token_urlsafe(32)
        sessions.start_session(connection, token, account, now, proof)
        if is_whole(account, proof):
            note_sign_in(connection, account.name, now)
            write(connection, _actor(account), Action.SIGN_IN, door="sign_in", at=now)
    return token


def end(engine: Engine, token: str, now: datetime | None = None) -> None:
    """Sign out: from now on the token is worth nothing, wherever it was copied to."""
    now = now or datetime.now(UTC)
    session = _session_in(engine, token, now)
    with engine.begin() as connection:
        if session and is_whole(session.account, session.proof):
            stop_viewing(connection, token, _actor(session.account))
            write(connection, _actor(session.account), Action.SIGN_OUT, door="sign_out", at=now)
        sessions.end_session(connection, token, now)


def sign_out_key(token: str) -> str:
    """What a sign-out form must carry: only a page of this session can know it."""
    return hashlib.sha256(b"sign out " + token.encode()).hexdigest()


def _session_in(engine: Engine, token: str | None, now: datetime) -> LiveSession | None:
    if token is None:
        return None
    limits = settings()
    with engine.connect() as connection:
        session = sessions.live_session(
            connection, token, now, idle=limits.idle, absolute=limits.absolute
        )
    if session is None or is_whole(session.account, session.proof):
        return session
    return session if session.started_at > instant(now - TO_GIVE_THE_CODE) else None


def _actor(account: Account) -> Actor:
    return Actor(account.name, account.role)
