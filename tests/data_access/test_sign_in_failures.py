"""Counting attempts, on both engines, by many at the same time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from data_access.sign_in_failures import (
    Counted,
    Limit,
    begin_from_address,
    begin_on_account,
    forgive_account,
    give_back_to_account,
    give_back_to_address,
)
from tests.people import ANA, NOON, PIA, now_of, people

FIVE = Limit(most=5, locked_for=timedelta(minutes=15))
HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine, ANA, PIA)


def counted_from(engine: Engine, address: str = HERE, minutes: int = 0) -> Counted:
    with engine.begin() as connection:
        return begin_from_address(connection, address, NOON + timedelta(minutes=minutes), FIVE)


def counted_on(engine: Engine, name: str = "ana", minutes: int = 0) -> Counted:
    with engine.begin() as connection:
        return begin_on_account(connection, name, NOON + timedelta(minutes=minutes), FIVE)


def from_address(engine: Engine, address: str = HERE, minutes: int = 0) -> bool:
    return counted_from(engine, address, minutes).was_open


def on_account(engine: Engine, name: str = "ana", minutes: int = 0) -> bool:
    return counted_on(engine, name, minutes).was_open


def test_five_attempts_on_an_account_are_checked_and_no_sixth(engine):
    assert [on_account(engine) for _ in range(7)] == [True] * 5 + [False] * 2
    assert now_of(engine, "ana").locked_until == "2020-03-06T12:15:00Z"
    assert now_of(engine, "ana").failed_attempts == 5
    assert on_account(engine, "pia")


def test_the_lock_of_an_account_ends_and_the_count_begins_again(engine):
    for _ in range(5):
        on_account(engine)
    assert not on_account(engine, minutes=14)
    assert [on_account(engine, minutes=15) for _ in range(6)] == [True] * 5 + [False]


@pytest.mark.parametrize("name", ["nobody", "", "\x00", "ana\x00", "a" * 65, "x' or '1'='1"])
def test_nobody_is_counted_on_a_name_that_is_no_account(engine, name):
    assert not on_account(engine, name)
    assert now_of(engine, "ana").failed_attempts == 0


def test_five_attempts_from_an_address_are_checked_and_no_sixth(engine):
    assert [from_address(engine) for _ in range(7)] == [True] * 5 + [False] * 2
    assert from_address(engine, THERE)


def test_the_lock_of_an_address_ends_and_the_count_begins_again(engine):
    for _ in range(5):
        from_address(engine)
    assert not from_address(engine, minutes=14)
    assert [from_address(engine, minutes=15) for _ in range(6)] == [True] * 5 + [False]


def test_what_an_address_got_wrong_long_ago_does_not_count(engine):
    for _ in range(4):
        from_address(engine)
    assert [from_address(engine, minutes=15) for _ in range(6)] == [True] * 5 + [False]


def test_a_right_one_from_an_address_takes_back_itself_and_none_before(engine):
    for _ in range(5):
        from_address(engine)
    with engine.begin() as connection:
        give_back_to_address(connection, HERE, NOON, FIVE)
    assert [from_address(engine) for _ in range(2)] == [True, False]


def test_a_right_one_on_an_account_takes_back_itself_or_everything(engine):
    for _ in range(5):
        on_account(engine)
    with engine.begin() as connection:
        give_back_to_account(connection, "ana", FIVE)
    assert (now_of(engine, "ana").failed_attempts, now_of(engine, "ana").locked_until) == (4, None)
    with engine.begin() as connection:
        forgive_account(connection, "ana")
    assert now_of(engine, "ana").failed_attempts == 0
    assert now_of(engine, "ana").session_version == 2  # nobody's session ended


def test_giving_back_what_was_never_counted_gives_no_more_attempts(engine):
    with engine.begin() as connection:
        give_back_to_account(connection, "ana", FIVE)
        give_back_to_address(connection, HERE, NOON, FIVE)
    assert [on_account(engine) for _ in range(6)] == [True] * 5 + [False]


def test_addresses_of_long_ago_are_forgotten(engine):
    from_address(engine, THERE)
    from_address(engine, HERE, minutes=60)
    with engine.begin() as connection:
        give_back_to_address(connection, HERE, NOON + timedelta(minutes=60), FIVE)
        count = connection.exec_driver_sql("SELECT count(*) FROM sign_in_failures").scalar()
    assert count == 1


@pytest.mark.parametrize("begin", [counted_from, counted_on])
def test_of_twenty_at_the_same_time_five_are_checked_and_one_closes_the_lock(engine, begin):
    with ThreadPoolExecutor(20) as at_once:
        attempts = list(at_once.map(lambda _: begin(engine), range(20)))
    assert sum(attempt.was_open for attempt in attempts) == 5
    closed = [attempt.closed_until for attempt in attempts if attempt.closed_until]
    assert closed == ["2020-03-06T12:15:00Z"]


@pytest.mark.parametrize("begin", [counted_from, counted_on])
def test_the_fifth_closes_the_lock_and_whoever_comes_after_a_quarter_of_an_hour_the_next(
    engine, begin
):
    first = [begin(engine).closed_until for _ in range(6)]
    later = [begin(engine, minutes=15).closed_until for _ in range(6)]
    assert first == [None] * 4 + ["2020-03-06T12:15:00Z", None]
    assert later == [None] * 4 + ["2020-03-06T12:30:00Z", None]
