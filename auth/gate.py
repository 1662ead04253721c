"""Who is here, asked by every page, fragment, callback and deferred download for itself.

Streamlit runs fragments and callbacks without running the page, and deferred downloads without a
browser; a tab can outlive its session. So nobody relies on the answer somebody else was given.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from auth import sessions
from auth.cookies import session_token
from auth.permissions import Permission, may
from auth.viewer import SAID_FIRST, Viewer
from data_access.access_log import Action, write
from data_access.engine import database
from domain.errors import NotPermitted, NotSignedIn

P = ParamSpec("P")
R = TypeVar("R")
_OWNER = "session this tab belongs to"
HEARTBEAT = "15s"


def current_viewer(*, active: bool = False) -> Viewer | None:
    """Who holds the session of this browser's cookie. Never what session_state remembers.

    `active`: a person did something, so the idle time begins again.
    """
    token = session_token(st.context.cookies)
    viewer = sessions.viewer_in(database(), token)
    _keep_state_apart(sessions.sign_out_key(token) if token and viewer else None)
    if active and token and viewer:
        sessions.seen(database(), token)
    return viewer


def require(permission: Permission, door: str = "page") -> Viewer:
    """The viewer, who holds this permission. The first statement of every page."""
    return _checked(current_viewer(), permission, door)


def protected(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For every fragment and callback: asks again before it runs."""

    def guard(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            viewer = current_viewer()
            if viewer is None:
                st.rerun()  # the router clears the screen and shows the sign-in form
            _checked(viewer, permission, door=function.__name__)
            return function(*args, **kwargs)

        return guarded

    return guard


def protected_download(permission: Permission, make: Callable[[], R]) -> Callable[[], R]:
    """For `data=` of a deferred download: made only while the session that drew the button lives.

    Streamlit calls it on a thread that belongs to no browser, so the session is remembered here.
    """
    token = session_token(st.context.cookies)

    def made() -> R:
        _checked(sessions.viewer_in(database(), token), permission, door="download")
        return make()

    return made


@st.fragment(run_every=HEARTBEAT)
def heartbeat() -> None:
    """Clears a tab left open once its session has ended elsewhere."""
    if current_viewer() is None:
        st.rerun()


def _checked(viewer: Viewer | None, permission: Permission, door: str) -> Viewer:
    if viewer is None:
        raise NotSignedIn("Your session has ended. Sign in again.")
    if viewer.first:
        raise NotPermitted(SAID_FIRST[viewer.first])
    if not may(viewer, permission):
        write(database(), viewer.actor, Action.REFUSAL, door=door, filters=permission.name)
        raise NotPermitted("This page is not part of your role. Choose another from the menu.")
    return viewer


def _keep_state_apart(owner: str | None) -> None:
    """What one session left in a tab is not there for the next."""
    if st.session_state.get(_OWNER) != owner:
        st.session_state.clear()
    if owner:
        st.session_state[_OWNER] = owner
