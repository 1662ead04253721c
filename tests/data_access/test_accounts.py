from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from data_access.accounts import (
    Account,
    account_name,
    all_accounts,
    change_account,
    find_account,
    find_by,
    keep_rehashed,
    note_sign_in,
    replace_units,
    use_factor_step,
)
from domain.terms import Agency, Role
from tests.people import ADA, ANA, PIA, add, now_of, people


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine, ANA, PIA)


def found(engine: Engine, typed: str) -> Account | None:
    with engine.connect() as connection:
        return find_account(connection, typed)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Ana", "ana"),
        ("  ana ", "ana"),
        ("jose\u0301", "jos\u00e9"),  # an accent typed as a character of its own
        ("STRASSE", "strasse"),
        ("stra\u00dfe", "strasse"),
        ("\uff41\uff4e\uff41", "ana"),  # full-width letters
        ("ИРИНА", "ирина"),
    ],
)
def test_a_name_is_one_name_however_it_is_typed(typed, stored):
    assert account_name(typed) == stored
    assert account_name(stored) == stored


def test_an_account_is_found_by_its_name_however_it_is_typed(engine):
    assert found(engine, " ANA").display_name == "Ana Unit"
    assert found(engine, "pia").agency == Agency.HEALTH
    assert found(engine, "pia").units == {"U1"}


@pytest.mark.parametrize(
    "typed", ["", "nobody", "an%", "ana\x00", "ana' or '1'='1", "a" * 65, "ana\nada", "../ana"]
)
def test_nothing_else_finds_one(engine, typed):
    assert found(engine, typed) is None


def test_accounts_are_listed_by_name(engine):
    add(engine, ADA)
    with engine.connect() as connection:
        assert [account.name for account in all_accounts(connection)] == ["ada", "ana", "pia"]


def test_any_change_ends_the_sessions_of_the_account_and_of_no_other(engine):
    before_ana, before_pia = now_of(engine, "ana"), now_of(engine, "pia")
    with engine.begin() as connection:
        change_account(connection, "ana", role=Role.COMMISSIONER)
    assert now_of(engine, "ana").session_version == before_ana.session_version + 1
    assert now_of(engine, "ana").role == Role.COMMISSIONER
    assert now_of(engine, "pia") == before_pia


def test_a_sign_in_is_noted_and_ends_no_session(engine):
    before = now_of(engine, "ana")
    with engine.begin() as connection:
        note_sign_in(connection, "ana", datetime(2020, 3, 6, 9, 5, tzinfo=UTC))
    assert now_of(engine, "ana").signed_in_at == "2020-03-06T09:05:00Z"
    assert now_of(engine, "ana").session_version == before.session_version


def test_units_are_replaced_as_a_whole(engine):
    with engine.begin() as connection:
        replace_units(connection, "ana", {"U2", "U3"})
    assert now_of(engine, "ana").units == {"U2", "U3"}
    assert now_of(engine, "pia").units == {"U1"}
    with engine.begin() as connection:
        replace_units(connection, "ana", ())
    assert now_of(engine, "ana").units == frozenset()


def test_a_hash_is_never_part_of_what_an_account_prints(engine):
    assert "$2" not in repr(now_of(engine, "ana"))


def test_an_account_is_found_by_its_address_and_no_two_have_the_same(engine):
    with engine.begin() as connection:
        change_account(connection, "ana", email="ana@unit.example")
        assert find_by(connection, "email", "ana@unit.example").name == "ana"
        for other in ("pia@unit.example", "", "ana@unit.example\x00", "%"):
            assert find_by(connection, "email", other) is None
    with pytest.raises(IntegrityError), engine.begin() as connection:
        change_account(connection, "pia", email="ana@unit.example")


def test_a_time_step_is_used_once_and_none_before_it(engine):
    with engine.begin() as connection:
        used = [use_factor_step(connection, "ana", step) for step in (7, 7, 6, 8)]
    assert used == [True, False, False, True]
    assert now_of(engine, "ana").session_version == 2


def test_the_same_password_hashed_anew_ends_no_session(engine):
    before = now_of(engine, "ana").session_version
    with engine.begin() as connection:
        keep_rehashed(connection, "ana", "$2b$12$new")
    assert now_of(engine, "ana").password_hash == "$2b$12$new"
    assert now_of(engine, "ana").session_version == before
