"""Whose a file under /media is: it is made for the session that drew its button, and handed to it.

Streamlit names a file after its content and gives it to whoever asks by that name, for as long as
it lies in memory. A download that is made at the click has a number, and Streamlit makes it for
whoever sends that number over a websocket.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from threading import RLock
from typing import Any

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.media_file_manager import MediaFileManager

from auth import view_as
from auth.cookies import session_token
from data_access.access_log import Action, Door, write
from data_access.engine import database
from data_access.sessions import token_hash
from domain.errors import NotPermitted

FILES = "/media/"
_owners: dict[str, set[str]] = {}
"""By address, hashes of the sessions a file was made for; two may have made the same one."""
_changing = RLock()
_asked_by: ContextVar[str | None] = ContextVar("session of the websocket that asks", default=None)
"""Streamlit answers each message in a copy of its websocket's context, on whichever thread."""
NOT_YOUR_FILE = "This file was not made in your session. Open the page and download it from there."
"""Said of a file of somebody else, of one that is gone and of one that never was."""


def ask_as(token: str | None) -> None:
    """Whatever comes over this websocket from now on is asked by this session, or by nobody."""
    _asked_by.set(token)


def log_refused_file(token: str) -> None:
    """Only the refusals of a session are logged: anybody on the network could fill the log."""
    viewer = view_as.viewer_now(database(), token)
    if viewer is not None:
        write(database(), viewer.actor, Action.REFUSAL, door=Door.NOT_THEIR_FILE)


def is_for(path: str, token: str) -> bool:
    """Was the file at this address made for this session? What nobody made is for nobody."""
    return token_hash(token) in _owners.get(path, ())


@dataclass(frozen=True)
class MadeLater:
    """A download made at the click, on a thread of no browser: for the session that drew it."""

    make: Callable[[], Any]
    token: str | None

    def __call__(self) -> Any:
        return self.make()


class OwnFiles(MediaFileManager):
    """Streamlit's files, each noted as belonging to the session whose page asked for it."""

    def add(self, *args: Any, **kwargs: Any) -> str:
        with _changing:
            return _note(super().add(*args, **kwargs), _session_here())

    def add_deferred(self, data_callable: Callable[[], Any], *args: Any, **kwargs: Any) -> str:
        later = MadeLater(data_callable, _session_here())
        return super().add_deferred(later, *args, **kwargs)

    def execute_deferred(self, file_id: str) -> str:
        """Make it for the session that drew its button; nothing is made for anybody else."""
        token, entry = _asked_by.get(), self._deferred_callables.get(file_id)
        later = entry["callable"] if entry else None
        if token is None or not isinstance(later, MadeLater):  # drawn anew a moment ago
            raise NotPermitted(NOT_YOUR_FILE)
        if later.token != token:
            log_refused_file(token)
            raise NotPermitted(NOT_YOUR_FILE)
        return _note(super().execute_deferred(file_id), token)

    def remove_orphaned_files(self) -> None:
        """What is no longer kept belongs to nobody."""
        with _changing:
            super().remove_orphaned_files()
            for address in [one for one in _owners if _name_of(one) not in self._file_metadata]:
                del _owners[address]


def keep_files_apart() -> None:
    """Put OwnFiles in the place of Streamlit's own, over the same storage, before the first run."""
    runtime = get_instance()
    runtime._media_file_mgr = OwnFiles(runtime.media_file_mgr._storage)


def _session_here() -> str | None:
    return session_token(st.context.cookies)


def _note(address: str, token: str | None) -> str:
    if token is not None:
        with _changing:
            _owners.setdefault(address, set()).add(token_hash(token))
    return address


def _name_of(address: str) -> str:
    """What Streamlit keeps a file by, of the address that it gives out."""
    return address.removeprefix(FILES).partition(".")[0]
