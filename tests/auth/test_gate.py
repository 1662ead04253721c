"""The guards, in pages of a few lines: what runs, and for whom."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest

from auth import sessions
from auth.accounts import disable_account, reset_password
from auth.gate import protected_download
from auth.permissions import Permission
from data_access.access_log import TERMINAL
from data_access.access_tables import instant, sign_in_sessions
from domain.errors import NotSignedIn
from tests.people import ADA, ANA, COLM, log_of, people, sign_in
from tests.tabs import Tab, words

PAGE = """
import streamlit as st
from auth.gate import current_viewer, require
from auth.permissions import Permission
from pages.calm_errors import calm_errors

with calm_errors():
    viewer = require(Permission.SEE_RISK)
    st.write(f"Risk of {sorted(viewer.units)} for {viewer.name}")
    st.session_state.setdefault("opened by", viewer.name)
    st.write("opened by " + st.session_state["opened by"])
"""
CALLBACK = """
import streamlit as st
from auth.gate import current_viewer, protected
from auth.permissions import Permission

@protected(Permission.SEE_RISK)
def change(what):
    st.session_state["changed"] = what

viewer = current_viewer()
st.write(viewer.name if viewer else "nobody")
st.write("changed" in st.session_state)
st.button("Change", on_click=change, args=("risk",))
"""


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA, COLM, ADA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def tab(engine, monkeypatch) -> Tab:
    return Tab(monkeypatch)


def test_a_page_runs_for_whom_the_session_says_is_here(engine, tab):
    tab.hold(sign_in(engine, "ana"))
    assert "Risk of ['U1'] for ana" in words(tab.show(PAGE))


def test_a_page_shows_nothing_to_nobody(tab):
    at = tab.show(PAGE)
    assert words(at) == "Your session has ended. Sign in again."


def test_a_page_shows_nothing_to_another_role_and_the_log_knows(engine, tab):
    tab.hold(sign_in(engine, "colm"))
    at = tab.show(PAGE)
    assert words(at) == "This page is not part of your role. Choose another from the menu."
    assert log_of(engine)[-1] == ("colm", "refusal", "page", "SEE_RISK")


def test_a_page_shows_nothing_until_a_password_has_been_chosen(engine, tab):
    reset_password(engine, "ana", by=TERMINAL)
    tab.hold(sign_in(engine, "ana"))
    at = tab.show(PAGE)
    assert words(at) == "Choose a password of your own first."


def test_a_disabled_account_is_out_at_the_next_run(engine, tab):
    tab.hold(sign_in(engine, "ana"))
    at = tab.show(PAGE)
    disable_account(engine, "ana", by=TERMINAL)
    at.run()
    assert words(at) == "Your session has ended. Sign in again."


def test_what_session_state_says_of_a_viewer_is_not_believed(engine, tab):
    tab.hold(sign_in(engine, "colm"))
    at = AppTest.from_string(PAGE)
    for key in ("username", "viewer", "name"):
        at.session_state[key] = "ana"
    at.session_state["authentication_status"] = True
    at.session_state["roles"] = ["unit_lead"]
    at.run()
    assert "not part of your role" in words(at)
    assert "Risk" not in words(at)


def test_state_a_session_left_in_a_tab_is_gone_for_the_next(engine, tab):
    at = AppTest.from_string(PAGE.replace("SEE_RISK", "SEE_DEFINITIONS"))
    tab.hold(sign_in(engine, "ana"))
    assert "opened by ana" in words(at.run())
    tab.hold(sign_in(engine, "colm"))
    assert "opened by colm" in words(at.run())


def test_even_for_the_same_person_in_another_session(engine, tab):
    at = AppTest.from_string(PAGE)
    tab.hold(sign_in(engine, "ana"))
    at.run()
    at.session_state["opened by"] = "a forgotten filter"
    tab.hold(sign_in(engine, "ana"))
    assert "opened by ana" in words(at.run())


def test_state_stays_while_the_session_does(engine, tab):
    at = AppTest.from_string(PAGE)
    tab.hold(sign_in(engine, "ana"))
    at.run()
    at.session_state["opened by"] = "a filter"
    assert "opened by a filter" in words(at.run())


def test_a_callback_runs_for_whom_it_may(engine, tab):
    tab.hold(sign_in(engine, "ana"))
    at = tab.show(CALLBACK)
    at.button[0].click().run()
    assert at.session_state["changed"] == "risk"


def test_a_callback_does_not_run_once_the_session_has_ended(engine, tab):
    """Streamlit runs it before the page, so the page's own check would come too late."""
    token = sign_in(engine, "ana")
    tab.hold(token)
    at = tab.show(CALLBACK)
    sessions.end(engine, token)
    at.button[0].click().run()
    assert "nobody" in words(at)
    assert "changed" not in at.session_state


def test_a_callback_does_not_run_for_another_role(engine, tab):
    tab.hold(sign_in(engine, "colm"))
    at = tab.show(CALLBACK)
    at.button[0].click().run()
    assert "changed" not in at.session_state
    assert log_of(engine)[-1] == ("colm", "refusal", "part of a page", "SEE_RISK")


def test_a_deferred_download_is_made_while_its_session_lives_and_not_after(engine, tab):
    token = sign_in(engine, "ana")
    tab.hold(token)
    make = protected_download(Permission.SEE_RISK, lambda: b"rows")
    del tab.cookies["oversight_session"]  # it runs on a thread of no browser
    assert make() == b"rows"
    sessions.end(engine, token)
    with pytest.raises(NotSignedIn):
        make()


def test_a_deferred_download_of_nobody_is_never_made(engine, tab):
    make = protected_download(Permission.SEE_RISK, lambda: b"rows")
    tab.hold(sign_in(engine, "ana"))
    with pytest.raises(NotSignedIn):
        make()


def test_only_a_run_of_the_router_counts_as_activity(engine, tab):
    twenty_minutes_ago = datetime.now(UTC) - timedelta(minutes=20)
    tab.hold(sign_in(engine, "ana", twenty_minutes_ago))
    tab.show(PAGE)
    assert seen_at(engine) == instant(twenty_minutes_ago)
    tab.show(PAGE.replace("require(Permission.SEE_RISK)", "current_viewer(active=True)"))
    assert seen_at(engine) > instant(twenty_minutes_ago)


def seen_at(engine: Engine) -> str:
    with engine.connect() as connection:
        return connection.execute(select(sign_in_sessions.c.seen_at)).scalar_one()
