"""The two forms for a password of one's own: in place of the one for once, and of one's own."""

from collections.abc import Callable

import streamlit as st

from auth import accounts, passwords
from auth.client_address import client_address
from auth.lock_out import begin, note_refusal, passed
from auth.passwords import SHORTEST, BadPassword
from auth.sessions import account_of
from auth.viewer import Viewer
from auth.way_in import let_in
from data_access.access_log import Door
from data_access.engine import database
from domain.errors import Shown

WRONG = "Password you have now: it is not right. Check it and try again."
LIKE_THIS = f"At least {SHORTEST} characters. Three words that do not go together do well."


def own_password_form(viewer: Viewer, to: str) -> None:
    """Ask for a new password twice; the old sessions end, and the browser goes on in a new one."""
    st.title("Choose your own password", anchor=False)
    st.write("The password you signed in with was made for you to use once.")
    with st.container(width=480), st.form("own_password"):
        st.caption(LIKE_THIS)
        first, again = _typed_twice()
        submitted = st.form_submit_button("Keep this password", type="primary")
    if submitted:
        _choose(viewer, first, again, to)


def change_password_fields(viewer: Viewer, to: str) -> None:
    """The same for somebody who has one: the one they have is asked for too, as at sign-in."""
    with st.container(width=480), st.form("change_password"):
        now = st.text_input(
            "Password you have now", type="password", autocomplete="current-password"
        )
        st.caption(LIKE_THIS)
        first, again = _typed_twice()
        submitted = st.form_submit_button("Change my password", type="primary")
    if submitted:
        _choose(viewer, first, again, to, check=lambda: _check_has(viewer, now))


def _typed_twice() -> tuple[str, str]:
    return (
        st.text_input("New password", type="password", autocomplete="new-password"),
        st.text_input("The same again", type="password", autocomplete="new-password"),
    )


def _choose(
    viewer: Viewer, first: str, again: str, to: str, check: Callable[[], None] = lambda: None
) -> None:
    if first != again:
        st.error("The same again: the two passwords differ. Type both once more.")
        return
    try:
        check()
        accounts.choose_password(database(), viewer.name, first)
    except Shown as refusal:
        st.error(str(refusal))
    else:
        let_in(viewer.name, to, viewer.proof)


def _check_has(viewer: Viewer, typed: str) -> None:
    """Whoever sits down at an open session has no more tries at its password than at the form."""
    if not passwords.prepared(typed):
        raise BadPassword("Password you have now: type it first.")  # nothing was guessed
    engine, attempt = database(), begin(database(), viewer.name, client_address())
    kept = account_of(engine, viewer).password_hash
    nobodys = passwords.nobodys_hash()
    if not passwords.is_the_same(typed, kept if attempt.may_be_checked else nobodys):
        note_refusal(engine, attempt, door=Door.OWN_PASSWORD)
        raise BadPassword(WRONG)
    passed(engine, attempt, whole=False)
