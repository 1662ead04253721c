"""Every role at every page, through the router: the table is written by hand, not derived."""

import pytest
from sqlalchemy import Engine

from pages.menu import MENU
from tests.people import ADA, ANA, COLM, ONE_OF_EACH, PIA, log_of, people, sign_in
from tests.tabs import Tab, words

YES, NO = True, False
WHO_SEES = {
    # page             ana        pia           colm          ada
    #                  unit lead  partner lead  commissioner  administrator
    "this_week": (YES, YES, NO, NO),
    "caseload": (YES, YES, NO, NO),
    "risk": (YES, YES, NO, NO),
    "interventions": (YES, YES, NO, NO),
    "victim_support": (YES, YES, NO, NO),
    "reoffending": (YES, YES, NO, NO),
    "funding": (YES, YES, NO, NO),
    "data_quality": (YES, YES, NO, NO),
    "commissioner": (NO, NO, YES, NO),
    "publish": (YES, NO, NO, NO),
    "loads": (NO, NO, NO, YES),
    "who_looked": (YES, NO, NO, NO),
    "access_log": (NO, NO, NO, YES),
    "accounts": (NO, NO, NO, YES),
    "who_sees_what": (NO, NO, NO, YES),
    "view_as": (YES, NO, NO, YES),
    "definitions": (YES, YES, YES, YES),
    "your_account": (YES, YES, YES, YES),
}
REFUSED = "This page is not part of your role. Choose another from the menu."


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, *ONE_OF_EACH)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def tab(engine, monkeypatch) -> Tab:
    return Tab(monkeypatch)


def test_the_table_leaves_out_no_page():
    assert set(WHO_SEES) == {item.stem for item in MENU}


@pytest.mark.parametrize(("column", "account"), list(enumerate((ANA, PIA, COLM, ADA))))
def test_each_role_sees_its_pages_and_reads_a_sentence_at_the_others(engine, tab, column, account):
    tab.hold(sign_in(engine, account.name))
    at = tab.open()
    seen = {}
    for stem in WHO_SEES:
        at.switch_page(f"{stem}.py").run()
        seen[stem] = REFUSED not in words(at)
    assert seen == {stem: row[column] for stem, row in WHO_SEES.items()}


def test_a_refusal_stands_in_the_log_with_the_page(engine, tab):
    tab.hold(sign_in(engine, "colm"))
    at = tab.open("caseload")
    assert REFUSED in words(at)
    assert not at.title
    assert log_of(engine)[-1] == ("colm", "refusal", "caseload", "SEE_CASELOAD")


@pytest.mark.parametrize("stem", WHO_SEES)
def test_the_signed_out_see_the_sign_in_form_at_every_page(tab, stem):
    at = tab.open(stem)
    assert [field.label for field in at.text_input] == ["User name", "Password"]
    assert words(at).startswith("Partnership Oversight Sign in")
    assert not at.metric


def test_whoever_must_choose_a_password_sees_that_form_at_every_page(engine, tab):
    from auth.accounts import reset_password
    from data_access.access_log import TERMINAL

    reset_password(engine, "ana", by=TERMINAL)
    tab.hold(sign_in(engine, "ana"))
    at = tab.open()
    for stem in WHO_SEES:
        at.switch_page(f"{stem}.py").run()
        assert [field.label for field in at.text_input] == ["New password", "The same again"]


def test_the_page_of_that_name_shows_the_matrix_and_offers_it_as_a_file(engine, tab):
    tab.hold(sign_in(engine, "ada"))
    at = tab.open("who_sees_what")
    assert [header.value for header in at.header] == [item.title for item in MENU]
    risk = at.table[2].value.set_index("Measure or list")
    assert risk.loc["Plans in place", "Commissioner"] == "No access"
    assert [button.label for button in at.get("download_button")] == ["CSV", "Excel"]
