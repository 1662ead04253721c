"""The definitions, for every role and before anything has been loaded."""

import pytest
from streamlit.testing.v1 import AppTest

from measures.catalogue import CATALOGUE
from tests.people import ONE_OF_EACH, people, sign_in
from tests.tabs import Tab, words


@pytest.fixture
def engine(sqlite_engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return people(sqlite_engine, *ONE_OF_EACH)


@pytest.fixture
def page(engine, monkeypatch) -> AppTest:
    return opened(engine, monkeypatch, "ada")


def opened(engine, monkeypatch, name: str) -> AppTest:
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, name))
    return tab.open("definitions")


def titles(page: AppTest) -> list[str]:
    return [box.label.partition("**: ")[0].strip("*") for box in page.expander]


@pytest.mark.parametrize("name", [account.name for account in ONE_OF_EACH])
def test_every_role_reads_every_definition(engine, monkeypatch, name):
    page = opened(engine, monkeypatch, name)
    assert titles(page) == [measure.title for measure in CATALOGUE.values()]
    assert not page.error and not page.warning


def test_words_narrow_the_list_and_the_address_keeps_them(page):
    page.text_input(key="find").set_value("offers of support").run()
    assert titles(page) == ["Support accepted"]
    assert page.text_input(key="find").proto.query_param_key == "find"
    page.text_input(key="find").set_value("zebra").run()
    assert titles(page) == []
    assert "No definition holds all those words" in page.info[0].value


def test_an_address_names_one_measure(page):
    page.query_params["measure"] = "uptake"
    page.run()
    assert page.header[0].value == "Uptake"
    assert "measures/interventions/uptake.py" in page.table[0].value.to_string()
    assert "1. Offered at least 28 days ago" in words(page)
    assert not page.expander and len(page.table) == 1


def test_an_unknown_measure_is_not_repeated(page):
    page.query_params["measure"] = "![](https://example.org/x.png)"
    page.run()
    assert page.warning[0].value.startswith("There is no measure under that name.")
    assert "example.org" not in words(page)
    assert titles(page) == [measure.title for measure in CATALOGUE.values()]


def test_the_standards_and_the_words_are_there(page):
    last = page.table[-1].value
    assert list(last["Days allowed"]) == ["3", "5", "14", "28", "28", "2", "10", "90", "7"]
    assert "**Uptake**: of those offered direct work" in words(page)


def test_one_definition_alone_has_an_address_and_a_way_back(page):
    page.text_input(key="find").set_value("session").run()
    page.button(key="uptake").click().run()
    assert page.query_params["measure"] == "uptake"
    assert page.header[0].value == "Uptake"
    next(button for button in page.button if button.label == "All definitions").click().run()
    assert "measure" not in page.query_params
    assert titles(page) == [measure.title for measure in CATALOGUE.values()]
