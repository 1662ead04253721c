"""Ask a measure: counted in the viewer's scope, released for the viewer's audience."""

from auth.viewer import Viewer
from data_access.counting import count
from data_access.engine import database
from disclosure.release import release
from disclosure.released import Released
from measures.catalogue import measure_called
from pages.parts.asked import Asked


def ask(viewer: Viewer, asked: Asked, key: str, by: str | None = None) -> Released:
    """The measure for what the page asks, split by `by` or as it is always shown."""
    return release(count(database(), measure_called(key), asked.question(by)), viewer.audience)
