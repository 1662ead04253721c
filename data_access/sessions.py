"""Who is signed in: one row for each session, found by the hash of a token only a browser holds."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeGuard

from sqlalchemy import Connection, Row, and_, delete, insert, select, update

from data_access.access_tables import accounts, instant, sign_in_sessions
from data_access.accounts import Account, find_account

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""What secrets.token_urlsafe(32) makes. Anything else in a cookie or a ticket is not ours."""
KEPT = timedelta(days=30)
"""Rows of sessions long over are removed after this; the access log has the lasting record."""


@dataclass(frozen=True)
class Proof:
    """What somebody showed to come in: a password, unless their organisation vouched for them."""

    by_organisation: bool = False
    with_code: bool = False


BY_PASSWORD = Proof()


@dataclass(frozen=True)
class LiveSession:
    """Somebody's session, and how they came by it."""

    account: Account
    proof: Proof
    started_at: str


def is_token(text: str | None) -> TypeGuard[str]:
    return text is not None and TOKEN.fullmatch(text) is not None


def token_hash(token: str) -> str:
    """What the database keeps: from it nobody can make the token again."""
    return hashlib.sha256(token.encode()).hexdigest()


def start_session(
    connection: Connection, token: str, account: Account, now: datetime, proof: Proof = BY_PASSWORD
) -> None:
    long_over = sign_in_sessions.c.started_at < instant(now - KEPT)
    connection.execute(delete(sign_in_sessions).where(long_over))
    connection.execute(
        insert(sign_in_sessions).values(
            token_hash=token_hash(token),
            account=account.name,
            session_version=account.session_version,
            started_at=instant(now),
            seen_at=instant(now),
            by_organisation=proof.by_organisation,
            with_code=proof.with_code,
        )
    )


def live_session(
    connection: Connection,
    token: str | None,
    now: datetime,
    *,
    idle: timedelta,
    absolute: timedelta,
) -> LiveSession | None:
    """The session of an enabled account that this token is, if it is one and has not ended."""
    row = _session(connection, token)
    if row is None or row.ended_at or row.disabled_at or row.version_now != row.session_version:
        return None
    if row.seen_at <= instant(now - idle) or row.started_at <= instant(now - absolute):
        return None
    account = find_account(connection, row.account)
    proof = Proof(row.by_organisation, row.with_code)
    return LiveSession(account, proof, row.started_at) if account else None


def mark_seen(connection: Connection, token: str, now: datetime, *, every: timedelta) -> None:
    """The person did something. Written at most once in `every`, so that a click is a read: a
    statement that would write waits for others even if it finds nothing to change.
    """
    due = and_(
        sign_in_sessions.c.token_hash == token_hash(token),
        sign_in_sessions.c.seen_at <= instant(now - every),
    )
    if connection.scalar(select(sign_in_sessions.c.token_hash).where(due)):
        connection.execute(update(sign_in_sessions).where(due).values(seen_at=instant(now)))


def end_session(connection: Connection, token: str, now: datetime) -> None:
    connection.execute(
        update(sign_in_sessions)
        .where(
            sign_in_sessions.c.token_hash == token_hash(token),
            sign_in_sessions.c.ended_at.is_(None),
        )
        .values(ended_at=instant(now))
    )


def _session(connection: Connection, token: str | None) -> Row[Any] | None:
    if not is_token(token):
        return None
    return connection.execute(
        select(
            sign_in_sessions,
            accounts.c.disabled_at,
            accounts.c.session_version.label("version_now"),
        )
        .join(accounts, accounts.c.name == sign_in_sessions.c.account)
        .where(sign_in_sessions.c.token_hash == token_hash(token))
    ).one_or_none()
