"""The form of streamlit-authenticator over our accounts, typed into as a person would."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest
from streamlit_authenticator.utilities import Hasher

from auth import passwords
from auth.accounts import disable_account
from auth.lock_out import begin
from auth.sign_in import SignInAccounts
from data_access import engine as engines
from data_access.access_log import TERMINAL
from data_access.access_tables import sign_in_tickets
from data_access.accounts import Account, change_account
from data_access.engine import BUSY
from data_access.sessions import token_hash
from domain.terms import Role
from tests.people import ANA, HASH, PASSWORD, VISIT, add, log_of, now_of, people
from tests.tabs import Tab, words

FORM = "from auth.sign_in import sign_in_form\nsign_in_form(to='/caseload')"
WRONG = "The user name or the password is not right. Check both and try again."


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def form(engine, monkeypatch) -> AppTest:
    return Tab(monkeypatch).show(FORM)


def type_in(form: AppTest, name: str, password: str) -> AppTest:
    form.text_input[0].set_value(name)
    form.text_input[1].set_value(password)
    return form.button[0].click().run()


def tickets(engine: Engine) -> list[tuple[str, str]]:
    columns = sign_in_tickets.c
    with engine.connect() as connection:
        return [
            tuple(row) for row in connection.execute(select(columns.account, columns.visit_hash))
        ]


def test_the_form_asks_for_a_user_name_and_a_password(form):
    assert [field.label for field in form.text_input] == ["User name", "Password"]
    assert form.button[0].label == "Sign in"
    assert not form.exception
    assert WRONG not in words(form)


@pytest.mark.parametrize(
    ("name", "password"), [("ana", PASSWORD), (" ANA ", PASSWORD), ("ana", f" {PASSWORD} ")]
)
def test_a_right_password_makes_a_ticket_for_this_browser(engine, form, name, password):
    type_in(form, name, password)
    assert tickets(engine) == [("ana", token_hash(VISIT))]


def test_nothing_of_the_sign_in_stays_in_the_tab(form):
    type_in(form, "ana", PASSWORD)
    assert not [key for key in form.session_state if key in ("username", "authentication_status")]


def test_a_name_is_the_same_however_its_accent_is_typed(engine, form):
    add(engine, Account("jos\u00e9", "José", Role.COMMISSIONER))
    type_in(form, "JOSE\u0301", PASSWORD)
    assert tickets(engine) == [("jos\u00e9", token_hash(VISIT))]


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("ana", "wrong password"),
        ("ana", ""),
        ("", ""),
        ("", PASSWORD),
        ("nobody", PASSWORD),
        ("ana", PASSWORD.upper()),
        ("ana", PASSWORD + "x" * 60),  # longer than bcrypt reads
        ("ana", "é" * 10_000),
        ("ana", "\x00"),
        ("\x00", PASSWORD),
        ("ana' or '1'='1", PASSWORD),
        ("_", ""),
    ],
)
def test_anything_else_is_refused_in_the_same_words(engine, form, name, password):
    type_in(form, name, password)
    assert WRONG in words(form)
    assert not form.exception
    assert tickets(engine) == []


def test_a_disabled_account_reads_the_words_of_a_wrong_password(engine, form):
    disable_account(engine, "ana", by=TERMINAL)
    type_in(form, "ana", PASSWORD)
    assert WRONG in words(form)
    assert tickets(engine) == []


def test_an_unknown_and_a_disabled_name_cost_a_check_of_the_same_length(engine):
    accounts = SignInAccounts(engine)
    accounts.may_be_checked = True
    assert accounts["ana"]["password"] == HASH
    assert accounts["nobody"]["password"] == passwords.nobodys_hash()
    disable_account(engine, "ana", by=TERMINAL)
    assert accounts["ana"]["password"] == passwords.nobodys_hash()
    assert "nobody" in accounts


def test_a_refusal_is_logged_by_name_only_where_the_name_is_an_account(engine, form):
    """A password typed into the wrong field must not end up in the log."""
    type_in(form, "ana", "wrong password")
    type_in(form, "my secret password", "x")
    assert log_of(engine) == [
        ("ana", "refusal", "sign_in", ""),
        ("unknown", "refusal", "sign_in", ""),
    ]


def test_a_browser_that_keeps_no_cookies_reads_why_it_cannot_sign_in(engine, monkeypatch):
    tab = Tab(monkeypatch)
    tab.cookies.clear()
    form = type_in(tab.show(FORM), "ana", PASSWORD)
    assert "refused a cookie" in words(form)
    assert tickets(engine) == []


def test_no_frame_is_drawn_that_would_write_a_cookie_scripts_can_read(form):
    assert not form.get("component_instance")
    assert not form.get("iframe")


@pytest.mark.parametrize("cookie", ["eyJhbGciOiJub25lIn0.eyJ1c2VybmFtZSI6ImFuYSJ9.", "x", ""])
def test_a_cookie_of_the_packages_own_is_not_even_read(engine, monkeypatch, cookie):
    tab = Tab(monkeypatch)
    tab.cookies["some_cookie_name"] = cookie
    form = tab.show(FORM)
    assert form.text_input[0].label == "User name"
    assert tickets(engine) == []


# The database held by somebody else


IN_THE_APP = """
from auth.sign_in import sign_in_form
from pages.calm_errors import calm_errors
with calm_errors():
    sign_in_form(to="/caseload")
"""


@contextmanager
def held(engine: Engine) -> Iterator[None]:
    """By whoever writes for longer than anybody waits."""
    file = str(engine.url.database)
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with closing(other):  # on the thread of the test, not that of the form
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.fixture
def busy_form(engine, monkeypatch) -> AppTest:
    monkeypatch.setattr(engines, "AT_A_FORM_SECONDS", 0.1)
    return Tab(monkeypatch).show(IN_THE_APP)


def test_a_busy_database_is_said_and_nothing_is_counted(engine, busy_form):
    with held(engine):
        for password in (PASSWORD, "wrong password"):
            type_in(busy_form, "ana", password)
            assert [one.value for one in busy_form.warning] == [BUSY]
            assert WRONG not in words(busy_form)
    assert (now_of(engine, "ana").failed_attempts, tickets(engine)) == (0, [])
    type_in(busy_form, "ana", PASSWORD)
    assert tickets(engine) == [("ana", token_hash(VISIT))]


@pytest.mark.parametrize(("password", "counted"), [(PASSWORD, 0), ("wrong password", 1)])
def test_who_was_right_and_not_told_so_is_not_counted_for_it_when_they_try_again(
    engine, busy_form, monkeypatch, password, counted
):
    """The database is held from the moment the attempt is counted."""
    check = Hasher.check_pw
    with ExitStack() as stack, monkeypatch.context() as midway:

        def hold_and_check(typed: str, password_hash: str) -> bool:
            stack.enter_context(held(engine))
            return bool(check(typed, password_hash))

        midway.setattr(Hasher, "check_pw", hold_and_check)
        type_in(busy_form, "ana", password)
    assert [one.value for one in busy_form.warning] == [BUSY]
    assert now_of(engine, "ana").failed_attempts == 1
    type_in(busy_form, "ana", "wrong password")
    assert WRONG in words(busy_form)
    assert now_of(engine, "ana").failed_attempts == counted + 1


# Locked out


def fail(engine: Engine, times: int = 5, name: str = "ana", address: str = "192.0.2.1") -> None:
    for _ in range(times):
        begin(engine, name, address)


def test_after_five_wrong_passwords_the_right_one_reads_like_a_wrong_one(engine, form):
    for _ in range(5):
        type_in(form, "ana", "wrong password")
    type_in(form, "ana", PASSWORD)
    assert WRONG in words(form)
    assert tickets(engine) == []
    assert ("ana", "refusal", "lock_out") in [line[:3] for line in log_of(engine)]


def test_a_locked_account_waits_for_whoever_knows_its_password_too(engine, form):
    fail(engine)
    type_in(form, "ana", PASSWORD)
    assert WRONG in words(form)
    assert tickets(engine) == []


def test_a_locked_account_costs_a_check_of_the_same_length(engine, monkeypatch):
    checked = []

    def check(password: str, password_hash: str) -> bool:
        checked.append(password_hash)
        return False

    monkeypatch.setattr(Hasher, "check_pw", check)
    form = Tab(monkeypatch).show(FORM)
    fail(engine)
    for name in ("ana", "nobody"):
        type_in(form, name, PASSWORD)
    assert checked == [passwords.nobodys_hash()] * 2


def test_an_address_that_guessed_five_names_is_locked_for_every_name(engine, form):
    for name in ("bea", "cy", "dan", "eve", "fay"):
        type_in(form, name, "wrong password")
    type_in(form, "ana", PASSWORD)
    assert WRONG in words(form)
    assert tickets(engine) == []
    assert now_of(engine, "ana").failed_attempts == 0


def test_an_empty_form_counts_as_no_attempt(engine, form):
    for _ in range(6):
        type_in(form, "ana", "")
    type_in(form, "ana", PASSWORD)
    assert tickets(engine) == [("ana", token_hash(VISIT))]


def test_a_right_password_begins_the_count_again_and_renews_an_old_hash(engine, form):
    fail(engine, times=4)
    type_in(form, "ana", PASSWORD)
    ana = now_of(engine, "ana")
    assert (ana.failed_attempts, ana.session_version) == (0, 2)
    assert not passwords.is_out_of_date(ana.password_hash)
    assert Hasher.check_pw(PASSWORD, ana.password_hash)


def test_with_a_second_factor_the_password_alone_begins_no_count_again(engine, form):
    with engine.begin() as connection:
        change_account(connection, "ana", factor_secret="kept")
    fail(engine, times=3)
    type_in(form, "ana", PASSWORD)
    assert tickets(engine) == [("ana", token_hash(VISIT))]
    assert now_of(engine, "ana").failed_attempts == 3
