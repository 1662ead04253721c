"""A chart on a card: its finding, its picture with its text, its table, its files."""

import pytest

from tests.pages.conftest import See
from tests.pages.one_unit import one_unit
from tests.pages.sent import cells, words_sent
from tests.pages.test_every_page import UNIT_PAGES, opened

HOSTILE = "![x](https://evil.example/x.png)"
MARKED = "!\\[x\\](https:\u2060//evil.example/x.png)"


def test_every_chart_has_a_text_alternative_and_no_picture_is_without_its_card(see: See):
    for page in UNIT_PAGES:
        drawn = [one for one in see(page).get("vega_lite_chart")]
        assert drawn
        assert all(len(one.proto.alt) > 20 for one in drawn)


def test_the_heading_is_computed_and_the_line_under_it_says_what_is_drawn(see: See):
    at = see("risk")
    at.selectbox(key="area").select("Halton").run()
    assert "Halton has the most cases: 3 of 3" in [one.value for one in at.subheader]
    assert "Risk of open cases by area" in [one.value for one in at.caption]


def test_each_chart_gives_a_file_for_machines_and_one_for_people(see: See):
    at = see("reoffending")
    files = [one.proto.label for one in at.get("download_button")]
    assert files.count("CSV") == files.count("Excel") == len(at.get("vega_lite_chart")) == 3


@pytest.fixture
def page_of_hostile_unit(sqlite_engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    one_unit(sqlite_engine, name=HOSTILE)
    return opened(sqlite_engine, monkeypatch, "ana", "risk")


def test_a_unit_named_like_a_picture_is_a_name_in_heading_and_table(page_of_hostile_unit):
    headings = [one.value for one in page_of_hostile_unit.subheader]
    assert f"{MARKED} has the most cases: 3 of 3" in headings
    assert MARKED in cells(page_of_hostile_unit)


def test_nothing_that_is_read_as_markdown_has_the_picture_in_it(page_of_hostile_unit):
    markdown = [
        str(one.proto)
        for kind in ("markdown", "caption", "heading")
        for one in page_of_hostile_unit.get(kind)
    ]
    assert HOSTILE in words_sent(page_of_hostile_unit)  # in the line that is shown as plain text
    assert not [words for words in markdown if HOSTILE in words]
