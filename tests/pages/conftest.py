"""What the tests of pages and their parts share: a page of one drawn unit, as somebody sees it."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from tests.pages.one_unit import one_unit
from tests.pages.test_every_page import opened

See = Callable[..., AppTest]


@pytest.fixture
def unit(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The database of one unit, which the app is using."""
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return one_unit(sqlite_engine).engine


@pytest.fixture
def see(unit: Engine, monkeypatch: pytest.MonkeyPatch) -> See:
    """`see("caseload")`: the page as Ana, who leads the unit, sees it; or `name="pia"`."""

    def page(stem: str, name: str = "ana") -> AppTest:
        return opened(unit, monkeypatch, name, stem)

    return page
