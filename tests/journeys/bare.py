"""Streamlit without anything of ours: the positive control of every attack.

What an attack gets here is what it must not get from us. If one gets nothing here any more, say
after an upgrade, the test that says so has lost its meaning and has to be thought of anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.serving import Served, served

KEY = "a key of forty letters, for a test alone"
"""What the package's own cookie is signed with there."""
HERE = Path(__file__).parent
UNCHECKED = 'import streamlit as st\n\nst.title("Trial page")\n'
"""A page that leaves it to the front page to ask."""
SETTINGS = {
    "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
    "STREAMLIT_SERVER_HEADLESS": "true",
    "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
}
"""None of them opens or shuts a door that is tried here."""


class Bare:
    """A served folder of pages, and who has access to them."""

    def __init__(self, served: Served, folder: Path) -> None:
        self.served = served
        self.folder = folder

    def give_access(self, *names: str) -> None:
        (self.folder / "access.txt").write_text(" ".join(names), "utf-8")


@contextmanager
def bare_streamlit(folder: Path) -> Iterator[Bare]:
    pages = folder / "pages"
    pages.mkdir()
    cookie_page = (HERE / "bare_cookie.txt").read_text("utf-8").replace("THE KEY", KEY)
    (folder / "app.py").write_text((HERE / "bare_main.txt").read_text("utf-8"), "utf-8")
    (pages / "unchecked.py").write_text(UNCHECKED, "utf-8")
    (pages / "risk.py").write_text((HERE / "bare_page.txt").read_text("utf-8"), "utf-8")
    (pages / "cookie.py").write_text(cookie_page, "utf-8")
    database = f"sqlite:///{folder / 'none.db'}"
    with served(database, folder / "log.txt", folder, **SETTINGS) as running:
        bare = Bare(running, folder)
        bare.give_access("ana")
        yield bare
