"""Whose a file is, noted while Streamlit's own store keeps it."""

import secrets
from contextvars import copy_context

import pytest
from sqlalchemy import Engine
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from auth import files
from auth.files import OwnFiles, ask_as, is_for, keep_files_apart
from domain.errors import NotPermitted
from tests.people import ANA, COLM, log_of, people, sign_in
from tests.tabs import Tab

FIRST, OTHER = secrets.token_urlsafe(32), secrets.token_urlsafe(32)


@pytest.fixture
def store() -> OwnFiles:
    return OwnFiles(MemoryMediaFileStorage("/media"))


@pytest.fixture
def tab(monkeypatch) -> Tab:
    return Tab(monkeypatch)


def picture(store: OwnFiles) -> str:
    return store.add(b"a picture", "image/png", "1.2")


def test_a_picture_or_a_file_is_for_the_session_whose_page_has_it(store, tab):
    tab.hold(FIRST)
    path = picture(store)
    assert path.startswith("/media/")
    assert is_for(path, FIRST)
    assert not is_for(path, OTHER)


def test_what_a_page_without_a_session_makes_is_for_nobody(store, tab):
    path = store.add(b"before sign-in", "image/png", "1.2")
    assert not is_for(path, FIRST)
    assert not is_for(path, "")


class Wish:
    """A download that is made at the click, on the page of whoever's session the tab holds."""

    def __init__(self, store: OwnFiles) -> None:
        self._store = store
        self.made = 0
        self.number = store.add_deferred(self._make, "text/csv", "1.3", file_name="rows.csv")

    def _make(self) -> bytes:
        self.made += 1
        return b"rows"

    def asked_by(self, token: str | None) -> str:
        """Its address, once a websocket of this session has asked for it."""

        def ask() -> str:
            ask_as(token)
            return self._store.execute_deferred(self.number)

        return copy_context().run(ask)


@pytest.fixture
def signed_in(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Sessions by whose they are."""
    people(sqlite_engine, ANA, COLM)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return {name: sign_in(sqlite_engine, name) for name in ("ana", "colm")}


def test_a_deferred_file_is_made_for_the_session_that_drew_its_button(store, tab, signed_in):
    """It is made on a thread that belongs to no browser."""
    tab.hold(signed_in["ana"])
    wish = Wish(store)
    del tab.cookies["oversight_session"]
    path = wish.asked_by(signed_in["ana"])
    assert is_for(path, signed_in["ana"])
    assert not is_for(path, signed_in["colm"])
    assert is_for(wish.asked_by(signed_in["ana"]), signed_in["ana"])
    assert wish.made == 2


def test_at_the_wish_of_another_it_is_not_made_and_the_log_names_them(
    store, tab, signed_in, sqlite_engine
):
    tab.hold(signed_in["ana"])
    wish = Wish(store)
    with pytest.raises(NotPermitted, match="not made in your session"):
        wish.asked_by(signed_in["colm"])
    assert wish.made == 0
    assert log_of(sqlite_engine)[-1] == ("colm", "refusal", "file", "")


@pytest.mark.parametrize("token", [None, OTHER], ids=["nobody", "an ended session"])
def test_at_the_wish_of_nobody_it_is_not_made_and_nothing_is_logged(
    store, tab, signed_in, sqlite_engine, token
):
    tab.hold(signed_in["ana"])
    wish, before = Wish(store), log_of(sqlite_engine)
    with pytest.raises(NotPermitted):
        wish.asked_by(token)
    assert wish.made == 0
    assert log_of(sqlite_engine) == before


def test_a_deferred_file_of_a_page_without_a_session_is_made_for_nobody(store, tab, signed_in):
    wish = Wish(store)
    for token in (None, signed_in["ana"]):
        with pytest.raises(NotPermitted):
            wish.asked_by(token)
    assert wish.made == 0


def test_a_deferred_file_that_nobody_drew_is_not_made(store, signed_in):
    ask = copy_context()
    ask.run(ask_as, signed_in["ana"])
    with pytest.raises(NotPermitted):
        ask.run(store.execute_deferred, "0" * 32)


def test_what_streamlit_no_longer_keeps_belongs_to_nobody(store, tab):
    tab.hold(FIRST)
    path = picture(store)
    store.remove_orphaned_files()
    assert is_for(path, FIRST)
    store.clear_session_refs()
    store.remove_orphaned_files()
    assert not is_for(path, FIRST)


def test_they_take_the_place_of_streamlits_own_over_the_same_storage(monkeypatch):
    class Runtime:
        media_file_mgr = OwnFiles(MemoryMediaFileStorage("/media"))
        _media_file_mgr = media_file_mgr

    runtime = Runtime()
    monkeypatch.setattr(files, "get_instance", lambda: runtime)
    keep_files_apart()
    assert isinstance(runtime._media_file_mgr, OwnFiles)
    assert runtime._media_file_mgr is not Runtime.media_file_mgr
    assert runtime._media_file_mgr._storage is Runtime.media_file_mgr._storage
