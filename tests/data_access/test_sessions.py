from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, insert, select

from data_access.access_tables import sign_in_sessions
from data_access.accounts import Account, change_account
from data_access.sessions import (
    Proof,
    end_session,
    is_token,
    live_session,
    mark_seen,
    start_session,
    token_hash,
)
from tests.people import ANA, NOON, PIA, now_of, people

TOKEN, OTHER = "A" * 43, "B" * 43
IDLE, ABSOLUTE = timedelta(minutes=60), timedelta(hours=10)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def engine(engine: Engine) -> Engine:
    """Ana signed in at noon."""
    people(engine, ANA, PIA)
    with engine.begin() as connection:
        start_session(connection, TOKEN, now_of(engine, "ana"), NOON)
    return engine


def who(engine: Engine, token: str | None, after: timedelta = MINUTE) -> Account | None:
    with engine.connect() as connection:
        session = live_session(connection, token, NOON + after, idle=IDLE, absolute=ABSOLUTE)
    return session.account if session else None


def test_a_token_is_its_own_account_and_no_other(engine):
    assert who(engine, TOKEN).name == "ana"
    assert who(engine, OTHER) is None


def test_the_database_does_not_hold_the_token(engine):
    with engine.connect() as connection:
        row = connection.execute(select(sign_in_sessions)).one()
    assert TOKEN not in [str(value) for value in row]
    assert row.token_hash == token_hash(TOKEN)


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        "",
        "A" * 42,
        "A" * 44,
        "A" * 42 + "\x00",
        "A" * 42 + "\n",
        "A" * 42 + "é",
        "' or 1=1 --" + "A" * 32,
        token_hash(TOKEN),
        "A" * 100_000,
    ],
)
def test_what_is_no_token_of_ours_is_nobody(engine, hostile):
    assert not is_token(hostile)
    assert who(engine, hostile) is None


def test_it_ends_after_the_idle_time(engine):
    assert who(engine, TOKEN, after=timedelta(minutes=59)).name == "ana"
    assert who(engine, TOKEN, after=timedelta(minutes=60)) is None


def test_doing_something_begins_the_idle_time_again(engine):
    with engine.begin() as connection:
        mark_seen(connection, TOKEN, NOON + timedelta(minutes=50), every=MINUTE)
    assert who(engine, TOKEN, after=timedelta(minutes=109)).name == "ana"
    assert who(engine, TOKEN, after=timedelta(minutes=110)) is None


def test_it_ends_after_the_absolute_time_however_busy(engine):
    with engine.begin() as connection:
        mark_seen(connection, TOKEN, NOON + timedelta(hours=9, minutes=55), every=MINUTE)
    assert who(engine, TOKEN, after=timedelta(hours=9, minutes=59)).name == "ana"
    assert who(engine, TOKEN, after=timedelta(hours=10)) is None


def test_being_seen_is_written_at_most_once_a_minute(engine):
    with engine.begin() as connection:
        mark_seen(connection, TOKEN, NOON + timedelta(seconds=59), every=MINUTE)
        assert connection.scalar(select(sign_in_sessions.c.seen_at)) == "2020-03-06T12:00:00Z"
        mark_seen(connection, TOKEN, NOON + timedelta(seconds=60), every=MINUTE)
        assert connection.scalar(select(sign_in_sessions.c.seen_at)) == "2020-03-06T12:01:00Z"


def test_an_ended_session_stays_ended(engine):
    with engine.begin() as connection:
        end_session(connection, TOKEN, NOON + MINUTE)
        mark_seen(connection, TOKEN, NOON + 2 * MINUTE, every=MINUTE)
    assert who(engine, TOKEN, after=3 * MINUTE) is None


def test_any_change_to_the_account_ends_it(engine):
    with engine.begin() as connection:
        change_account(connection, "ana", display_name="Ana U.")
    assert who(engine, TOKEN) is None


def test_a_disabled_account_is_nobody_even_with_an_unchanged_version(engine):
    with engine.begin() as connection:
        change_account(connection, "pia", disabled_at="2020-03-06T12:00:00Z")
        connection.execute(
            insert(sign_in_sessions).values(
                token_hash=token_hash(OTHER),
                account="pia",
                session_version=now_of(engine, "pia").session_version + 1,
                started_at="2020-03-06T12:00:00Z",
                seen_at="2020-03-06T12:00:00Z",
            )
        )
    assert who(engine, OTHER) is None


def test_it_knows_how_its_owner_came_in(engine):
    proof = Proof(by_organisation=True, with_code=True)
    with engine.begin() as connection:
        start_session(connection, OTHER, now_of(engine, "pia"), NOON, proof)
        found = live_session(connection, OTHER, NOON, idle=IDLE, absolute=ABSOLUTE)
        assert found.proof == proof
        first = live_session(connection, TOKEN, NOON, idle=IDLE, absolute=ABSOLUTE)
        assert first.proof == Proof(by_organisation=False, with_code=False)


def test_rows_of_sessions_long_over_are_removed(engine):
    with engine.begin() as connection:
        start_session(connection, OTHER, now_of(engine, "pia"), NOON + timedelta(days=31))
        assert connection.scalar(select(func.count()).select_from(sign_in_sessions)) == 1
