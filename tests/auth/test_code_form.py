"""Through the router: what somebody sees who has shown a password and no code yet."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest

from auth.code_form import WRONG
from auth.second_factor import set_up
from data_access.access_tables import sign_in_tickets
from tests.people import ANA, COLM, now_of, people, sign_in
from tests.tabs import Tab, words

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA, COLM)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    monkeypatch.setenv(
        "OVERSIGHT_SECOND_FACTOR_KEY", "Zm9yIHRoZXNlIHRlc3RzIGFsb25lLCBhbmQgbm8gbW8="
    )
    return sqlite_engine


@pytest.fixture
def form(engine, monkeypatch) -> AppTest:
    """Ana has a phone, and has just given her password."""
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    code = pyotp.TOTP(SECRET).at(an_hour_ago)
    set_up(engine, now_of(engine, "ana"), SECRET, code, an_hour_ago)
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ana"))
    return tab.open("risk")


def proofs(engine: Engine) -> list[tuple[str, bool]]:
    """Who a ticket was made for, and whether by a code."""
    columns = sign_in_tickets.c
    with engine.connect() as connection:
        rows = connection.execute(select(columns.account, columns.with_code)).all()
    return [(row.account, row.with_code) for row in rows]


BY_CODE = ("Go on", "Use this phone")


def type_in(form: AppTest, code: str) -> AppTest:
    next(field for field in form.text_input if field.label == "Code").set_value(code)
    return next(one for one in form.button if one.label in BY_CODE).click().run()


def test_at_every_page_there_is_the_field_for_the_code_and_nothing_else(form):
    for page in ("risk", "definitions", "your_account"):
        form.switch_page(f"{page}.py").run()
        assert [field.label for field in form.text_input] == ["Code"]
        assert [title.value for title in form.title] == ["Code from your phone"]


def test_the_code_of_now_makes_a_ticket_that_says_so(engine, form):
    type_in(form, pyotp.TOTP(SECRET).at(datetime.now(UTC)))
    assert proofs(engine) == [("ana", True)]


def test_another_does_not_and_counts_to_the_lock_out(engine, form):
    for _ in range(5):
        type_in(form, "000000")
        assert WRONG in words(form)
    assert now_of(engine, "ana").is_locked(datetime.now(UTC))
    type_in(form, pyotp.TOTP(SECRET).at(datetime.now(UTC)))
    assert WRONG in words(form)
    assert proofs(engine) == []


def test_an_empty_field_counts_as_no_attempt(engine, form):
    type_in(form, " ")
    assert "type the six digits" in words(form)
    assert now_of(engine, "ana").failed_attempts == 0


def test_who_must_have_a_second_factor_sets_it_up_before_any_page(engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR", "unit_lead")
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ana"))
    at = tab.open("risk")
    assert [title.value for title in at.title] == ["Set up your second factor"]
    secret = at.code[0].value
    type_in(at, "000000")
    assert "it does not fit" in words(at)
    assert at.code[0].value == secret  # the phone that has read it need not read again
    type_in(at, pyotp.TOTP(secret).at(datetime.now(UTC)))
    assert now_of(engine, "ana").has_second_factor
    assert proofs(engine) == [("ana", True)]


def test_anybody_may_set_one_up_on_their_own_page(engine, monkeypatch):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "colm"))
    at = tab.open("your_account")
    type_in(at, pyotp.TOTP(at.code[0].value).at(datetime.now(UTC)))
    assert now_of(engine, "colm").has_second_factor
    assert proofs(engine) == [("colm", True)]
