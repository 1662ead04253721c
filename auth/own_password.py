"""The form shown in place of every page until somebody has chosen a password of their own."""

import streamlit as st

from auth import accounts
from auth.passwords import SHORTEST
from auth.viewer import Viewer
from auth.way_in import let_in
from data_access.engine import database
from domain.errors import Shown


def own_password_form(viewer: Viewer, to: str) -> None:
    """Ask for a new password twice; the old sessions end, and the browser goes on in a new one."""
    st.title("Choose your own password", anchor=False)
    st.write("The password you signed in with was made for you to use once.")
    with st.container(width=480), st.form("own_password"):
        st.caption(f"At least {SHORTEST} characters. Three words that do not go together do well.")
        first = st.text_input("New password", type="password", autocomplete="new-password")
        again = st.text_input("The same again", type="password", autocomplete="new-password")
        submitted = st.form_submit_button("Keep this password", type="primary")
    if submitted:
        _choose(viewer, first, again, to)


def _choose(viewer: Viewer, first: str, again: str, to: str) -> None:
    if first != again:
        st.error("The same again: the two passwords differ. Type both once more.")
        return
    try:
        accounts.choose_password(database(), viewer.name, first)
    except Shown as refusal:
        st.error(str(refusal))
    else:
        let_in(viewer.name, to, viewer.proof)
