"""Who may be checked, and what the log says of it."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from streamlit.runtime.context import ContextProxy

from auth.client_address import THIS_MACHINE, client_address
from auth.lock_out import begin, note_refusal, passed
from tests.people import ANA, NOON, PIA, log_of, now_of, people

HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def engine(sqlite_engine: Engine) -> Engine:
    return people(sqlite_engine, ANA, PIA)


def wrong(engine: Engine, name: str = "ana", address: str = HERE, minutes: int = 0) -> bool:
    """One wrong attempt: was it checked at all?"""
    now = NOON + timedelta(minutes=minutes)
    attempt = begin(engine, name, address, now)
    note_refusal(engine, attempt, door="sign_in", now=now)
    return attempt.may_be_checked


def test_guessing_one_account_from_many_addresses_locks_the_account(engine):
    checked = [wrong(engine, address=f"192.0.2.{place}") for place in range(7)]
    assert checked == [True] * 5 + [False] * 2


def test_guessing_many_names_from_one_address_locks_the_address(engine):
    for name in ("bea", "cy", "dan", "eve"):
        wrong(engine, name)
    assert wrong(engine, "ana")
    assert not wrong(engine, "pia")
    assert wrong(engine, "pia", THERE)


def test_a_quarter_of_an_hour_later_both_are_open(engine):
    for _ in range(5):
        wrong(engine)
    assert not wrong(engine, minutes=14)
    assert wrong(engine, minutes=15)


def test_a_right_password_lets_the_count_of_its_account_begin_again(engine):
    for place in range(4):
        wrong(engine, address=f"192.0.2.{place}")
    passed(engine, begin(engine, "ana", THERE, NOON), whole=True, now=NOON)
    assert now_of(engine, "ana").failed_attempts == 0


def test_a_right_password_gives_no_more_tries_at_the_code(engine):
    for place in range(4):
        wrong(engine, address=f"192.0.2.{place}")
    for _ in range(3):
        passed(engine, begin(engine, "ana", THERE, NOON), whole=False, now=NOON)
    assert now_of(engine, "ana").failed_attempts == 4
    assert [wrong(engine, address="192.0.2.9") for _ in range(2)] == [True, False]


def test_somebodys_own_account_gives_no_more_guesses_at_others_from_their_address(engine):
    for _ in range(4):
        wrong(engine, "ana")
        passed(engine, begin(engine, "pia", HERE, NOON), whole=True, now=NOON)
    assert [wrong(engine, "ana") for _ in range(2)] == [True, False]


def test_a_lock_is_in_the_log_once_and_nothing_that_was_typed(engine):
    for place in range(7):
        wrong(engine, address=f"192.0.2.{place}")
    refused = ("ana", "refusal", "sign_in", "")
    lock = ("ana", "refusal", "lock_out", "account until 2020-03-06T12:15:00Z")
    assert log_of(engine) == [refused] * 5 + [lock] + [refused] * 2


@pytest.mark.parametrize("address", [HERE, "192.0.2.{}"])
def test_so_it_is_of_attempts_that_are_all_begun_before_any_has_been_refused(engine, address):
    attempts = [begin(engine, "ana", address.format(place), NOON) for place in range(20)]
    for attempt in reversed(attempts):
        note_refusal(engine, attempt, door="sign_in", now=NOON)
    locks = [line[3] for line in log_of(engine) if line[2] == "lock_out"]
    until = "until 2020-03-06T12:15:00Z"
    closed = (
        {f"account {until}", f"address {HERE} {until}"} if address == HERE else {f"account {until}"}
    )
    assert sorted(locks) == sorted(closed)


def test_a_locked_address_fills_no_log(engine):
    for _ in range(9):
        wrong(engine, "my secret password")
    refused = ("unknown", "refusal", "sign_in", "")
    lock = (
        "unknown",
        "refusal",
        "lock_out",
        "address 192.0.2.1 until 2020-03-06T12:15:00Z",
    )
    assert log_of(engine) == [refused] * 5 + [lock]


@pytest.mark.parametrize(
    ("seen", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        (None, THIS_MACHINE),
        ("unknown", THIS_MACHINE),
    ],
)
def test_an_address_is_counted_as_one_machine_or_one_household(monkeypatch, seen, counted):
    monkeypatch.setattr(ContextProxy, "ip_address", seen)
    assert client_address() == counted
