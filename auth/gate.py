"""Who is here, asked by every page, fragment, callback and deferred download for itself.

Streamlit runs fragments and callbacks without running the page, and deferred downloads without a
browser; a tab can outlive its session. So nobody relies on the answer somebody else was given.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from auth import sessions, view_as
from auth.cookies import session_token
from auth.permissions import Permission, may
from auth.viewer import SAID_FIRST, Viewer
from data_access.access_log import Action, Door, write
from data_access.engine import database
from data_access.viewing import View
from domain.errors import NotPermitted, NotSignedIn

P = ParamSpec("P")
R = TypeVar("R")
_OWNER, _VIEW = "session this tab belongs to", "what it is looked at as"
HEARTBEAT = "15s"


def current_viewer(*, active: bool = False) -> Viewer | None:
    """Who holds the session of this browser's cookie, and as what. Never what session_state
    remembers; a view that is no longer allowed ends in a sentence.

    `active`: a person did something, so the idle time begins again.
    """
    token = session_token(st.context.cookies)
    viewer = view_as.viewer_now(database(), token)
    _keep_state_apart(sessions.sign_out_key(token) if token and viewer else None, viewer)
    if active and token and viewer:
        sessions.seen(database(), token)
    return viewer


def require(permission: Permission, door: str = Door.PAGE) -> Viewer:
    """The viewer, who holds this permission. The first statement of every page."""
    return _checked(current_viewer(), permission, door)


def protected(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For every fragment and callback: asks again before it runs."""

    def guard(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            drawn_for = _tab_is_for()
            viewer = current_viewer()
            if viewer is None or _tab_is_for() != drawn_for:
                st.rerun()  # the router draws the screen anew, or shows the sign-in form
            _checked(viewer, permission, door=Door.PART_OF_A_PAGE)
            return function(*args, **kwargs)

        return guarded

    return guard


def protected_download(permission: Permission, make: Callable[[], R]) -> Callable[[], R]:
    """For `data=` of a deferred download: made only while the session that drew the button lives.

    Streamlit calls it on a thread that belongs to no browser, so the session is remembered here.
    """
    token, view = session_token(st.context.cookies), st.session_state.get(_VIEW)

    def made() -> R:
        viewer = view_as.viewer_now(database(), token)
        _checked(viewer, permission, door=Door.DOWNLOAD)
        if view_as.words_of(viewer) != view:
            raise NotPermitted("This page was drawn for somebody else's eyes. Load it again.")
        return make()

    return made


@st.fragment(run_every=HEARTBEAT)
def heartbeat() -> None:
    """Clears a tab left open once its session has ended elsewhere, or is looked at as another."""
    drawn_for = _tab_is_for()
    if current_viewer() is None or _tab_is_for() != drawn_for:
        st.rerun()


def start_viewing(view: View) -> Viewer:
    """From the next run on this session sees what that role would. Answers whose eyes it has."""
    return view_as.start(database(), session_token(st.context.cookies), view)


def stop_viewing() -> None:
    view_as.stop(database(), session_token(st.context.cookies))


def _checked(viewer: Viewer | None, permission: Permission, door: str) -> Viewer:
    if viewer is None:
        raise NotSignedIn("Your session has ended. Sign in again.")
    if viewer.first:
        raise NotPermitted(SAID_FIRST[viewer.first])
    if not may(viewer, permission):
        write(database(), viewer.actor, Action.REFUSAL, door=door, filters=permission.name)
        raise NotPermitted("This page is not part of your role. Choose another from the menu.")
    return viewer


def _keep_state_apart(owner: str | None, viewer: Viewer | None) -> None:
    """What one session left in a tab is not there for the next, nor one view's for another."""
    view = view_as.words_of(viewer)
    if _tab_is_for() != (owner, view):
        st.session_state.clear()
    if owner:
        st.session_state[_OWNER], st.session_state[_VIEW] = owner, view


def _tab_is_for() -> tuple[str | None, str | None]:
    return st.session_state.get(_OWNER), st.session_state.get(_VIEW)
