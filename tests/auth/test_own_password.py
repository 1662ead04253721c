from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit_authenticator.utilities import Hasher

from auth.accounts import reset_password
from auth.sessions import viewer_in
from data_access.access_log import TERMINAL
from data_access.accounts import change_account
from tests.people import ANA, HASH, PASSWORD, log_of, now_of, people, sign_in
from tests.tabs import Tab, words

FORM = """
from auth.gate import current_viewer
from auth.own_password import own_password_form
own_password_form(current_viewer(), to="/caseload")
"""
GOOD = "nine tall chimneys"


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    reset_password(sqlite_engine, "ana", by=TERMINAL)
    return sqlite_engine


@pytest.fixture
def form(engine, monkeypatch) -> AppTest:
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ana"))
    return tab.show(FORM)


def type_in(form: AppTest, first: str, again: str) -> AppTest:
    form.text_input[0].set_value(first)
    form.text_input[1].set_value(again)
    return form.button[0].click().run()


def test_a_good_password_typed_twice_is_kept(engine, form):
    type_in(form, GOOD, GOOD)
    assert not now_of(engine, "ana").must_choose_password
    assert Hasher.check_pw(GOOD, now_of(engine, "ana").password_hash)


@pytest.mark.parametrize(
    ("first", "again", "says"),
    [
        (GOOD, "nine tall chimney", "the two passwords differ"),
        ("short", "short", "at least 12 characters"),
        ("password1234", "password1234", "easy to guess"),
        ("", "", "at least 12 characters"),
    ],
)
def test_anything_else_changes_nothing_and_says_what_would_be_right(
    engine, form, first, again, says
):
    before = now_of(engine, "ana")
    type_in(form, first, again)
    assert says in words(form)
    assert now_of(engine, "ana") == before


CHANGE = """
from auth.gate import current_viewer
from auth.own_password import change_password_fields
change_password_fields(current_viewer(), to="/your_account")
"""
WRONG = "Password you have now: it is not right"


@pytest.fixture
def change(engine, monkeypatch) -> AppTest:
    """The fields of somebody who has a password of their own, PASSWORD."""
    with engine.begin() as connection:
        change_account(connection, "ana", password_hash=HASH, must_choose_password=False)
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ana"))
    return tab.show(CHANGE)


def type_all(form: AppTest, now: str, first: str, again: str) -> AppTest:
    form.text_input[0].set_value(now)
    form.text_input[1].set_value(first)
    form.text_input[2].set_value(again)
    return form.button[0].click().run()


def test_a_password_is_changed_by_whoever_knows_it_and_ends_every_session(engine, change):
    elsewhere = sign_in(engine, "ana")
    type_all(change, PASSWORD, GOOD, GOOD)
    assert Hasher.check_pw(GOOD, now_of(engine, "ana").password_hash)
    assert viewer_in(engine, elsewhere) is None
    assert now_of(engine, "ana").failed_attempts == 0
    assert log_of(engine)[-1] == ("ana", "alteration", "accounts", "choose password of ana")
    assert not any(words in str(log_of(engine)) for words in (PASSWORD, GOOD))


def test_a_wrong_one_counts_as_an_attempt_and_is_in_the_log(engine, change):
    before = now_of(engine, "ana")
    type_all(change, "nine quiet herons", GOOD, GOOD)
    assert WRONG in words(change)
    assert now_of(engine, "ana") == replace(before, failed_attempts=1)
    assert log_of(engine)[-1] == ("ana", "refusal", "own_password", "")


def test_after_five_wrong_ones_the_right_one_reads_like_a_wrong_one(engine, change):
    for _ in range(5):
        type_all(change, "nine quiet herons", GOOD, GOOD)
    assert now_of(engine, "ana").is_locked(datetime.now(UTC))
    type_all(change, PASSWORD, GOOD, GOOD)
    assert WRONG in words(change)
    assert Hasher.check_pw(PASSWORD, now_of(engine, "ana").password_hash)


def test_a_right_one_takes_back_no_wrong_ones_of_before(engine, change):
    type_all(change, "nine quiet herons", GOOD, GOOD)
    type_all(change, PASSWORD, "short", "short")
    assert now_of(engine, "ana").failed_attempts == 1


@pytest.mark.parametrize(
    ("now", "first", "again", "says"),
    [
        ("", GOOD, GOOD, "Password you have now: type it first"),
        ("  ", GOOD, GOOD, "Password you have now: type it first"),
        (PASSWORD, GOOD, "nine tall chimney", "the two passwords differ"),
        (PASSWORD, "short", "short", "at least 12 characters"),
        (PASSWORD, PASSWORD, PASSWORD, "this is the one you have"),
    ],
)
def test_what_cannot_be_changes_nothing_and_is_no_attempt(engine, change, now, first, again, says):
    before = now_of(engine, "ana")
    type_all(change, now, first, again)
    assert says in words(change)
    assert now_of(engine, "ana") == before
