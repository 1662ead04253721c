"""Every page says that everybody is made up while every extract has said so, and only then."""

import pytest
from sqlalchemy import Engine, insert

from data_access.load_tables import loads
from data_access.synthetic import LIVE
from pages.parts.banner import SYNTHETIC
from tests.people import ANA, people, sign_in
from tests.tabs import Tab, words

LOAD = {"loaded_at": "2020-03-06", "loaded_by": "terminal", "extract": "x", "report": "{}"}


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return people(sqlite_engine, ANA)


def says_so(engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str = "") -> bool:
    tab = Tab(monkeypatch)
    if name:
        tab.hold(sign_in(engine, name))
    return SYNTHETIC in words(tab.open("definitions"))


def load(engine: Engine, *, synthetic: bool) -> None:
    with engine.begin() as connection:
        connection.execute(insert(loads).values(LOAD | {"synthetic": synthetic}))


@pytest.mark.parametrize("name", ["", "ana"])
def test_it_is_there_while_every_load_has_said_so(engine, monkeypatch, name):
    assert not says_so(engine, monkeypatch, name)
    load(engine, synthetic=True)
    assert says_so(engine, monkeypatch, name)
    load(engine, synthetic=False)
    assert not says_so(engine, monkeypatch, name)


def test_and_not_where_the_installation_says_otherwise(engine, monkeypatch):
    load(engine, synthetic=True)
    monkeypatch.setenv(LIVE, "yes")
    assert not says_so(engine, monkeypatch)
