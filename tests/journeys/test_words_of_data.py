"""A browser at data made of pictures, links and scripts: it shows the words and calls nobody."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from data_access.accounts import Account
from data_access.engine import database
from data_access.schema import prepare
from domain.terms import Role
from pages.parts.plain import JOINTS, WORD_JOINER
from tests.journeys.serving import Served, served
from tests.journeys.visiting import Visitors
from tests.pages.words_of_data import MARKUP, U1, U2, load_hostile
from tests.people import add

ANA = Account("ana", "Ana <img src=x onerror=alert(1)>", Role.UNIT_LEAD, units=frozenset({U1, U2}))


@pytest.fixture
def hostile_app(tmp_path) -> Iterator[Served]:
    url = f"sqlite:///{tmp_path / 'oversight.db'}"
    engine = database(url)
    prepare(engine)
    load_hostile(engine, tmp_path / "extract")
    add(engine, ANA)
    with served(url, tmp_path / "log.txt") as running:
        yield running


def test_two_pages_full_of_it_are_words_and_no_request_leaves(visitors: Visitors, hostile_app):
    """Where the requests went is asserted as the visitor leaves (tests/journeys/visiting.py)."""
    ana = visitors.at(hostile_app)
    said: list[str] = []
    ana.page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    ana.go("/risk").sign_in("ana").is_in()
    for page, mark in (("/risk", "h3"), ("/your_account", "table")):
        if ana.path != page:
            ana.go(page).is_in()
        main = ana.page.locator("[data-testid=stMain]")
        shown = main.locator(mark).filter(has_text=JOINTS.sub(WORD_JOINER, MARKUP))
        expect(shown.first).to_be_visible()
        assert main.locator("a[href*=evil], a[href^=javascript], img[src*=evil]").count() == 0
        assert main.locator("img[onerror], .katex").count() == 0
    assert "Ana <img src=x onerror=alert(1)> · Unit lead" in ana.text
    assert said == []
