"""Whose a file is, noted while Streamlit's own store keeps it."""

import secrets

import pytest
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from auth import files
from auth.files import OwnFiles, is_for, keep_files_apart
from tests.tabs import Tab

ANA, COLM = secrets.token_urlsafe(32), secrets.token_urlsafe(32)


@pytest.fixture
def store() -> OwnFiles:
    return OwnFiles(MemoryMediaFileStorage("/media"))


@pytest.fixture
def tab(monkeypatch) -> Tab:
    return Tab(monkeypatch)


def picture(store: OwnFiles) -> str:
    return store.add(b"a picture", "image/png", "1.2")


def test_a_picture_or_a_file_is_for_the_session_whose_page_has_it(store, tab):
    tab.hold(ANA)
    path = picture(store)
    assert path.startswith("/media/")
    assert is_for(path, ANA)
    assert not is_for(path, COLM)


def test_what_a_page_without_a_session_makes_is_for_nobody(store, tab):
    path = store.add(b"before sign-in", "image/png", "1.2")
    assert not is_for(path, ANA)
    assert not is_for(path, "")


def test_a_deferred_file_is_for_the_session_that_drew_its_button(store, tab):
    """It is made on a thread that belongs to no browser, or at the wish of another's."""
    tab.hold(ANA)
    wish = store.add_deferred(lambda: b"rows of ana", "text/csv", "1.3", file_name="rows.csv")
    tab.hold(COLM)
    path = store.execute_deferred(wish)
    assert is_for(path, ANA)
    assert not is_for(path, COLM)
    del tab.cookies["oversight_session"]
    assert is_for(store.execute_deferred(wish), ANA)


def test_a_deferred_file_of_a_page_without_a_session_is_for_nobody(store, tab):
    wish = store.add_deferred(lambda: b"rows of nobody", "text/csv", "1.3")
    tab.hold(ANA)
    assert not is_for(store.execute_deferred(wish), ANA)


def test_a_deferred_file_that_nobody_drew_is_not_made(store):
    with pytest.raises(MediaFileStorageError):
        store.execute_deferred("0" * 32)


def test_what_streamlit_no_longer_keeps_belongs_to_nobody(store, tab):
    tab.hold(ANA)
    path = picture(store)
    store.remove_orphaned_files()
    assert is_for(path, ANA)
    store.clear_session_refs()
    store.remove_orphaned_files()
    assert not is_for(path, ANA)


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
