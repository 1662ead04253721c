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


def test_whoever_has_a_password_here_reads_what_a_new_one_does_and_may_change_it(
    engine, monkeypatch
):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "pia"))
    page = tab.open("your_account")
    assert "signed out everywhere else" in words(page)
    assert [field.label for field in page.text_input][:3] == [
        "Password you have now",
        "New password",
        "The same again",
    ]


def test_whoever_signs_in_through_the_organisation_alone_reads_that(engine, monkeypatch):
    with engine.begin() as connection:
        change_account(connection, "pia", must_choose_password=True)
    tab = Tab(monkeypatch)
    ticket = ticket_for(engine, "pia", VISIT, proof=Proof(by_organisation=True))
    tab.hold(start(engine, ticket, VISIT))
    page = tab.open("your_account")
    assert "You sign in through your organisation and have no password here" in words(page)
    assert [field.label for field in page.text_input] == ["Code"]


def test_whoever_has_a_second_factor_reads_how_it_is_replaced(engine, monkeypatch):
    with engine.begin() as connection:
        change_account(connection, "pia", factor_secret="kept")
    tab = Tab(monkeypatch)
    ticket = ticket_for(engine, "pia", VISIT, proof=Proof(with_code=True))
    tab.hold(start(engine, ticket, VISIT))
    page = tab.open("your_account")
    assert "an administrator can reset it" in words(page)
    assert not page.code
