import pytest
from sqlalchemy import Engine

from auth.sessions import start, ticket_for
from data_access.accounts import change_account
from data_access.sessions import Proof
from tests.people import PIA, VISIT, people, sign_in
from tests.tabs import Tab, words


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, PIA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


def test_it_says_who_somebody_is_here(engine, monkeypatch):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "pia"))
    page = tab.open("your_account")
    facts = dict(page.table[0].value.to_numpy().tolist())
    assert facts["User name"] == "pia"
    assert facts["Role"] == "Partner lead"
    assert (facts["Units"], facts["Agency"]) == ("U1", "Health")
    assert facts["Last signed in (UTC)"].startswith("20")
    assert page.code  # the key to set a phone up with


def test_whoever_has_a_second_factor_reads_how_it_is_replaced(engine, monkeypatch):
    with engine.begin() as connection:
        change_account(connection, "pia", factor_secret="kept")
    tab = Tab(monkeypatch)
    ticket = ticket_for(engine, "pia", VISIT, proof=Proof(with_code=True))
    tab.hold(start(engine, ticket, VISIT))
    page = tab.open("your_account")
    assert "an administrator can reset it" in words(page)
    assert not page.code
