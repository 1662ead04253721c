"""A password that was just made for somebody: on screen until its maker moves on, then nowhere.

Streamlit may run a page again of its own accord (a lost connection, a load that overtook it), and
nobody else knows the password. The tab keeps it meanwhile; the gate empties the tab for any other
session, and when the session ends. Fragments run without their page, so none of them forgets it.
"""

from collections.abc import Iterable

import streamlit as st

from auth.gate import protected
from auth.permissions import Permission
from pages.parts.plain import plain

WHERE = "accounts"
ADDED, CHANGED = "added", "changed"
"""The two columns of that page: it is shown in the one where it was made."""
_KEPT = "password just made"


def keep_password(column: str, name: str, password: str) -> None:
    """In the place of one that was made before."""
    st.session_state[_KEPT] = (column, name, password)


@protected(Permission.MANAGE_ACCOUNTS)
def forget_password() -> None:
    """Whoever made it does something else."""
    _forget()


def chosen_account(names: Iterable[str]) -> str:
    """The field for it: whoever chooses another account has moved on."""
    chosen: str = st.selectbox("Account", names, on_change=forget_password)
    return chosen


def forget_password_elsewhere(page: str) -> None:
    """For the router: whoever went on to another page has moved on."""
    if page != WHERE:
        _forget()


def show_password(column: str) -> None:
    """Nothing, where none was made."""
    made_in, name, password = st.session_state.get(_KEPT, ("", "", ""))
    if made_in != column:
        return
    st.success(f"Give {plain(name)} this password now. It stays until you do something else here.")
    st.code(password, language=None)
    st.button("I have passed it on", on_click=forget_password)


def _forget() -> None:
    st.session_state.pop(_KEPT, None)
