import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit_authenticator.utilities import Hasher

from auth.accounts import reset_password
from data_access.access_log import TERMINAL
from tests.people import ANA, now_of, people, sign_in
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
