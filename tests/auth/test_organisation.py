"""What a provider may say, and which account that opens: claims by hand, moments chosen."""

from typing import Any

import pytest
from sqlalchemy import Engine

from auth.accounts import disable_account
from auth.organisation import REFUSED, account_for
from auth.settings import ISSUER
from data_access.access_log import TERMINAL
from data_access.accounts import Account, change_account
from domain.errors import NotPermitted
from domain.terms import Role
from tests.people import ADA, COLM, NOON, add, log_of, now_of, people

ID = "https://id.example"
OLA = Account(
    "ola",
    "Ola",
    Role.UNIT_LEAD,
    units=frozenset({"U1"}),
    email="ola@unit.example",
    organisation_id="0f1e-22",
)
SAYS: dict[str, Any] = {
    "iss": ID,
    "sub": "1",
    "aud": "oversight",
    "iat": int(NOON.timestamp()),
    "nonce": "n1",
    "email": "ola@unit.example",
    "email_verified": True,
    "oid": "0f1e-22",
}


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv(ISSUER, ID)
    return people(sqlite_engine, OLA, ADA)


def test_the_account_is_the_one_with_that_address_however_it_is_written(engine):
    assert account_for(engine, SAYS | {"email": " OLA@Unit.example "}, NOON) == "ola"


def test_an_identity_opens_once_and_says_nothing_then(engine):
    assert account_for(engine, SAYS, NOON) == "ola"
    assert account_for(engine, SAYS, NOON) is None
    assert account_for(engine, SAYS | {"nonce": "n2"}, NOON) == "ola"


@pytest.mark.parametrize(
    "changed",
    [
        {"iat": NOON.timestamp() - 601},
        {"iat": NOON.timestamp() + 601},
        {"iat": None},
        {"iat": "now"},
        {"nonce": None},
        {"nonce": ""},
    ],
)
def test_an_old_one_or_one_without_a_date_or_a_nonce_says_nothing(engine, changed):
    assert account_for(engine, SAYS | changed, NOON) is None
    assert log_of(engine) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"email": "nobody@unit.example"},
        {"email": ""},
        {"email": None},
        {"email": ["ola@unit.example"]},
        {"email": "ola@unit.example\x00"},
        {"email_verified": False},
        {"email_verified": "true"},
        {"email_verified": None},
        {"iss": "https://id.example.evil.example"},
        {"iss": "https://id.example/"},
        {"iss": None},
    ],
)
def test_what_opens_no_account_is_refused_in_one_sentence_and_used_up(engine, changed):
    with pytest.raises(NotPermitted, match="there is no account here for you to use"):
        account_for(engine, SAYS | changed, NOON)
    assert account_for(engine, SAYS | changed, NOON) is None
    assert log_of(engine) == [("unknown", "refusal", "organisation", "")]


def test_a_disabled_account_is_refused_in_the_same_sentence(engine):
    disable_account(engine, "ola", by=TERMINAL)
    with pytest.raises(NotPermitted) as refusal:
        account_for(engine, SAYS, NOON)
    assert str(refusal.value) == REFUSED
    assert log_of(engine)[-1] == ("ola", "refusal", "organisation", "")


def test_by_the_providers_own_id_no_address_counts(engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_ORGANISATION_CLAIM", "oid")
    assert account_for(engine, SAYS | {"email": "x@y.example"}, NOON) == "ola"
    with pytest.raises(NotPermitted):
        account_for(engine, SAYS | {"oid": "0F1E-22", "nonce": "n2"}, NOON)


def test_an_account_without_an_address_is_nobodys_who_has_none(engine):
    with engine.begin() as connection:
        change_account(connection, "ola", email=None)
    with pytest.raises(NotPermitted):
        account_for(engine, SAYS | {"email": ""}, NOON)


# Roles


def test_a_role_in_the_identity_is_not_even_read(engine):
    account_for(engine, SAYS | {"roles": ["administrator"], "role": "administrator"}, NOON)
    assert now_of(engine, "ola").role == Role.UNIT_LEAD


@pytest.fixture
def mapped(engine, monkeypatch) -> Engine:
    monkeypatch.setenv(
        "OVERSIGHT_ORGANISATION_ROLES", "Leads=unit_lead, PCC=commissioner, Partners=partner_lead"
    )
    return engine


def test_where_roles_are_mapped_the_account_takes_on_what_is_vouched_for(mapped):
    assert account_for(mapped, SAYS | {"roles": ["PCC", "Something else"]}, NOON) == "ola"
    assert now_of(mapped, "ola").role == Role.COMMISSIONER
    assert log_of(mapped) == [
        ("organisation", "alteration", "accounts", "change ola to commissioner")
    ]


def test_the_role_it_has_already_changes_nothing(mapped):
    before = now_of(mapped, "ola")
    account_for(mapped, SAYS | {"roles": "Leads"}, NOON)
    assert now_of(mapped, "ola") == before


@pytest.mark.parametrize(
    "roles",
    [None, [], ["administrator"], ["unit_lead"], ["Leads", "PCC"], [["Leads"]], ["Partners"]],
)
def test_no_role_two_roles_or_one_the_account_cannot_have_is_refused(mapped, roles):
    """A partner lead speaks for an agency, and the account names none."""
    with pytest.raises(NotPermitted):
        account_for(mapped, SAYS | {"roles": roles}, NOON)
    assert now_of(mapped, "ola").role == Role.UNIT_LEAD


def test_the_last_administrator_stays_one(mapped):
    with mapped.begin() as connection:
        change_account(connection, "ada", email="ada@pcc.example")
    with pytest.raises(NotPermitted):
        account_for(mapped, SAYS | {"email": "ada@pcc.example", "roles": ["PCC"]}, NOON)
    assert now_of(mapped, "ada").role == Role.ADMINISTRATOR


def test_somebody_elses_account_stays_as_it_is(mapped):
    add(mapped, COLM)
    account_for(mapped, SAYS | {"roles": ["Leads"]}, NOON)
    assert now_of(mapped, "colm").role == Role.COMMISSIONER
