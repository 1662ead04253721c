"""Ask a measure: counted in the viewer's scope, released for the viewer's audience."""

from auth.viewer import Viewer
from data_access.counting import count
from data_access.engine import database
from disclosure.release import release
from disclosure.released import Released
from measures.catalogue import measure_called
from pages.menu import check_is_shown_on
from pages.parts.asked import Asked


def ask_each(viewer: Viewer, asked: Asked, *keys: str) -> dict[str, Released]:
    """The measures by key, those left out that are not for the viewer's audience."""
    theirs = [key for key in keys if viewer.audience in measure_called(key).audience]
    return {key: ask(viewer, asked, key) for key in theirs}


def ask(viewer: Viewer, asked: Asked, key: str, by: str | None = None) -> Released:
    """The measure for what the page asks, split by `by` or as it is always shown."""
    check_is_shown_on(asked.door, key)
    return release(count(database(), measure_called(key), asked.question(by)), viewer.audience)
