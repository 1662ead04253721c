"""A browser tab as a Streamlit script sees it: the cookies of its connection, and no more."""

from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from tests.people import VISIT

# For each AppTest Streamlit reads anew what every installed package says of itself: half its time.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
ROUTER = Path(__file__).parents[1] / "pages" / "router.py"


class Tab:
    """One tab; whoever signs in or out elsewhere changes what its session is worth."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cookies = {"oversight_visit": VISIT}
        monkeypatch.setattr(ContextProxy, "cookies", self.cookies)

    def hold(self, token: str) -> None:
        self.cookies["oversight_session"] = token

    def show(self, script: str) -> AppTest:
        return AppTest.from_string(script, default_timeout=60).run()

    def open(self, page: str = "") -> AppTest:
        """The app itself, at its front page or at a page of the menu."""
        at = AppTest.from_file(ROUTER, default_timeout=60)
        return at.switch_page(f"{page}.py").run() if page else at.run()


def words(at: AppTest) -> str:
    """Everything a person could read, in no particular order."""
    kinds = (at.title, at.header, at.subheader, at.markdown, at.caption, at.warning, at.error)
    return " ".join(str(element.value) for kind in kinds for element in kind)
