"""Nobody locks themselves out, nor everybody: by the page, by a terminal, one by one or at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event

from auth import second_factor
from auth.account_fields import BadAccount, Details, Post
from auth.accounts import (
    change_details,
    change_post,
    disable_account,
    enable_account,
    reset_password,
    unlock_account,
)
from data_access.access_log import TERMINAL, Actor
from data_access.accounts import change_account
from domain.terms import Role
from tests.people import ADA, ANA, NOON, log_of, now_of, people

BY_ADA, BY_ABE = Actor("ada", "administrator"), Actor("abe", "administrator")
ABE = replace(ADA, name="abe", display_name="Abe Administrator")
CHANGES = {
    "disable": disable_account,
    "enable": enable_account,
    "new password": reset_password,
    "unlock": unlock_account,
    "no second factor": second_factor.reset,
    "another post": lambda engine, name, by: change_post(
        engine, name, Post(Role.COMMISSIONER), by=by
    ),
    "details": lambda engine, name, by: change_details(engine, name, Details("Ada"), by=by),
}


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine, ADA, ABE, ANA)


@pytest.mark.parametrize("change", CHANGES)
def test_nobody_changes_the_account_they_are_signed_in_with(engine, change):
    before = now_of(engine, "ada")
    with pytest.raises(BadAccount, match="This is your own account"):
        CHANGES[change](engine, " ADA", by=BY_ADA)
    assert now_of(engine, "ada") == before
    assert log_of(engine) == []
    CHANGES[change](engine, "ada", by=BY_ABE)
    assert len(log_of(engine)) == 1


def test_the_last_who_can_manage_accounts_stays(engine):
    disable_account(engine, "abe", by=BY_ADA)
    for by in (TERMINAL, BY_ABE):
        with pytest.raises(BadAccount, match="ada is the last account"):
            disable_account(engine, "ada", by=by)
        with pytest.raises(BadAccount, match="ada is the last account"):
            change_post(engine, "ada", Post(Role.COMMISSIONER), by=by)
    assert now_of(engine, "ada").is_enabled
    assert now_of(engine, "ada").role == Role.ADMINISTRATOR
    enable_account(engine, "abe", by=BY_ADA)
    disable_account(engine, "ada", by=TERMINAL)
    assert not now_of(engine, "ada").is_enabled


def test_of_two_last_ones_that_go_at_once_one_stays(engine):
    """The second asks while the first has been taken away and nobody can know it yet."""
    has_asked, second = threading.Event(), ThreadPoolExecutor(1)

    @event.listens_for(engine, "before_cursor_execute")
    def notice(_connection, _cursor, statement, *_rest):
        if statement.startswith("UPDATE") and threading.current_thread() is not main:
            has_asked.set()

    main = threading.current_thread()
    try:
        with engine.begin() as connection:
            change_account(connection, "abe", disabled_at=NOON.isoformat())
            late = second.submit(disable_account, engine, "ada", by=BY_ABE)
            assert has_asked.wait(timeout=60)
        with pytest.raises(BadAccount, match="ada is the last account"):
            late.result(timeout=60)
    finally:
        event.remove(engine, "before_cursor_execute", notice)
        second.shutdown()
    assert now_of(engine, "ada").is_enabled
