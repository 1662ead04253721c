"""A click while a load is under way: nobody notices that it reads, all are told that it stores."""

from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from sqlalchemy import create_engine
from starlette.applications import Starlette

from auth import sessions
from auth.routes import SESSION, session_routes
from data_access import engine as engines
from data_access.engine import BUSY
from data_access.loading import load_extract
from data_access.sessions import mark_seen
from pages.menu import ADDRESSES
from tests.asgi import ask
from tests.data_access.loading.conftest import ANA as LOADER
from tests.data_access.loading.test_one_at_a_time import held_up, loading
from tests.extracts import DrawnExtract
from tests.people import ANA, NOON, VISIT, log_of, people, sign_in
from tests.tabs import Tab, words


@pytest.fixture
def served(sqlite_engine, tmp_path, monkeypatch):
    """A loaded database, of which nobody waits long for another who writes."""
    monkeypatch.setattr(engines, "LONGEST_WAIT_SECONDS", 0.1)
    monkeypatch.setattr(sessions, "SHORT_WAIT_SECONDS", 0.1)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    people(sqlite_engine, ANA)
    sqlite_engine.dispose()
    load_extract(sqlite_engine, DrawnExtract(tmp_path / "march").written(), by=LOADER)
    yield sqlite_engine
    sqlite_engine.dispose()


@pytest.fixture
def storing(served):
    """Called, it holds the lock that a load holds while it stores what it has read."""
    other = create_engine(served.url)
    connection = other.connect()
    yield lambda: connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.close()
    other.dispose()


def test_while_an_extract_is_read_a_click_works(served, tmp_path, monkeypatch):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(served, "ana", datetime.now(UTC) - sessions.IDLE / 2))  # to be marked as seen
    with held_up(served, "INSERT INTO incoming_referrals") as (there, go_on):
        load = loading(served, tmp_path / "march")
        assert there.wait(60)
        at = tab.open("caseload")
        go_on.set()
        load.join()
    assert [one.value for one in at.title] == ["Caseload and backlog"]
    assert not at.error
    assert not at.warning


def test_while_it_is_stored_nothing_is_shown_and_they_are_told_why(served, storing, monkeypatch):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(served, "ana"))
    before = log_of(served)
    storing()
    at = tab.open("caseload")
    assert BUSY in [one.value for one in at.warning]
    assert "Something went wrong" not in words(at)
    assert not at.metric
    assert not at.table
    assert log_of(served) == before


def test_being_seen_can_wait_so_a_session_ends_earlier_and_never_later(served, storing):
    token = sign_in(served, "ana", NOON)
    storing()
    sessions.seen(served, token, NOON + sessions.IDLE / 2)
    assert sessions.is_live(served, token, NOON + sessions.IDLE * 0.9)
    assert not sessions.is_live(served, token, NOON + sessions.IDLE * 1.1)


def test_somebody_seen_a_moment_ago_is_not_written_down_again(served, storing):
    token = sign_in(served, "ana", NOON)
    storing()
    with served.connect() as connection:  # an UPDATE would be told that data are stored
        mark_seen(connection, token, NOON, every=sessions.SEEN_EVERY)
        assert sessions.is_live(served, token, NOON)


def test_whoever_comes_in_meanwhile_comes_in_with_the_same_ticket_afterwards(served, storing):
    app = Starlette(routes=session_routes(ADDRESSES))
    ticket = sessions.ticket_for(served, "ana", VISIT)
    way_in = {"query": urlencode({"ticket": ticket}), "cookies": f"oversight_visit={VISIT}"}
    lock = storing()
    answer = ask(app, SESSION, **way_in)
    assert (answer.status, BUSY in answer.body.decode()) == (503, True)
    lock.connection.rollback()
    assert ask(app, SESSION, **way_in).status == 303
