from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from streamlit_authenticator.utilities import Hasher

from auth.account_fields import BadAccount, Details, Post
from auth.accounts import (
    add_account,
    change_details,
    change_post,
    choose_password,
    details_of,
    disable_account,
    enable_account,
    list_accounts,
    reset_password,
    unlock_account,
)
from auth.lock_out import begin
from auth.passwords import BadPassword
from auth.sessions import is_live, viewer_in
from data_access.access_log import Actor
from domain.errors import NotFound
from domain.terms import Agency, Role
from tests.people import ADA, ANA, PIA, add, log_of, now_of, people, sign_in

BY_ADA = Actor("ada", "administrator")
U1 = frozenset({"U1"})


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine, ADA, ANA)


def test_a_new_account_has_what_was_asked_for_and_a_password_to_use_once(engine):
    password = add_account(
        engine, "Bea", Details("Bea  Lead"), Post(Role.PARTNER_LEAD, U1, Agency.POLICE), by=BY_ADA
    )
    bea = now_of(engine, "bea")
    assert (bea.name, bea.display_name, bea.role) == ("bea", "Bea Lead", Role.PARTNER_LEAD)
    assert (bea.units, bea.agency) == (U1, Agency.POLICE)
    assert bea.must_choose_password
    assert Hasher.check_pw(password, bea.password_hash)


def test_a_demonstration_account_need_not_choose_a_password(engine):
    add_account(
        engine, "cy", Details("Cy"), Post(Role.COMMISSIONER), by=BY_ADA, must_choose_password=False
    )
    assert not now_of(engine, "cy").must_choose_password


@pytest.mark.parametrize(
    ("name", "display_name", "post", "says"),
    [
        ("", "Bea", Post(Role.COMMISSIONER), "User name: use up to 64"),
        ("bea lead", "Bea", Post(Role.COMMISSIONER), "User name: use up to 64"),
        ("be\x00a", "Bea", Post(Role.COMMISSIONER), "User name: use up to 64"),
        ("Terminal", "Bea", Post(Role.COMMISSIONER), "User name: terminal is what the access log"),
        ("unknown", "Bea", Post(Role.COMMISSIONER), "User name: unknown is what the access log"),
        ("NOBODY", "Bea", Post(Role.COMMISSIONER), "User name: nobody is what the access log"),
        ("<bea>", "Bea", Post(Role.COMMISSIONER), "User name: use up to 64"),
        ("b" * 65, "Bea", Post(Role.COMMISSIONER), "User name: use up to 64"),
        ("ANA", "Bea", Post(Role.COMMISSIONER), "User name: there is already .* ana"),
        ("bea", " ", Post(Role.COMMISSIONER), "Name: write"),
        ("bea", "B\x07ea", Post(Role.COMMISSIONER), "Name: write"),
        ("bea", "B" * 81, Post(Role.COMMISSIONER), "Name: write"),
        ("bea", "Bea", Post(Role.UNIT_LEAD), "Units: a unit lead has at least one"),
        ("bea", "Bea", Post(Role.PARTNER_LEAD, U1), "Agency: a partner lead speaks for one"),
    ],
)
def test_an_account_that_cannot_be_is_refused_naming_the_field(
    engine, name, display_name, post, says
):
    with pytest.raises(BadAccount, match=says):
        add_account(engine, name, Details(display_name), post, by=BY_ADA)
    assert [account.name for account in list_accounts(engine)] == ["ada", "ana"]
    assert log_of(engine) == []


def test_units_are_kept_only_for_roles_that_go_by_unit(engine):
    add_account(engine, "cy", Details("Cy"), Post(Role.COMMISSIONER, U1), by=BY_ADA)
    assert now_of(engine, "cy").units == frozenset()


def test_a_unit_that_nobody_has_loaded_is_refused_naming_those_there_are(engine):
    with pytest.raises(BadAccount, match="Units: there is no U7. There are: U1, U2."):
        add_account(
            engine, "bea", Details("Bea"), Post(Role.UNIT_LEAD, frozenset({"U1", "U7"})), by=BY_ADA
        )
    with pytest.raises(BadAccount, match="Units: there is no U7"):
        change_post(engine, "ana", Post(Role.UNIT_LEAD, frozenset({"U7"})), by=BY_ADA)
    assert now_of(engine, "ana").units == U1


def test_names_in_use_elsewhere_in_the_world_are_good_names(engine):
    for name in ("o'brien", "j.smith", "josé", "ирина", "anne-marie", "x_y@z"):
        add_account(engine, name, Details(name), Post(Role.COMMISSIONER), by=BY_ADA)


def test_disabling_ends_every_session_and_enabling_brings_none_back(engine):
    token = sign_in(engine, "ana")
    disable_account(engine, "Ana", by=BY_ADA)
    assert viewer_in(engine, token) is None
    enable_account(engine, "ana", by=BY_ADA)
    assert viewer_in(engine, token) is None
    assert viewer_in(engine, sign_in(engine, "ana")).name == "ana"


def test_another_role_or_other_units_end_every_session(engine):
    token = sign_in(engine, "ana")
    change_post(engine, "ana", Post(Role.UNIT_LEAD, frozenset({"U2"})), by=BY_ADA)
    assert viewer_in(engine, token) is None
    assert viewer_in(engine, sign_in(engine, "ana")).units == {"U2"}


CHANGES = {
    "password": lambda engine: reset_password(engine, "pia", by=BY_ADA),
    "own password": lambda engine: choose_password(engine, "pia", "nine tall chimneys"),
    "role": lambda engine: change_post(engine, "pia", Post(Role.UNIT_LEAD, U1), by=BY_ADA),
    "units": lambda engine: change_post(
        engine, "pia", Post(Role.PARTNER_LEAD, frozenset({"U2"}), Agency.HEALTH), by=BY_ADA
    ),
    "agency": lambda engine: change_post(
        engine, "pia", Post(Role.PARTNER_LEAD, U1, Agency.POLICE), by=BY_ADA
    ),
    "state": lambda engine: disable_account(engine, "pia", by=BY_ADA),
    "state and back": lambda engine: (
        disable_account(engine, "pia", by=BY_ADA),
        enable_account(engine, "pia", by=BY_ADA),
    ),
    "details": lambda engine: change_details(
        engine, "pia", Details("Pia Partner", "pia@partner.example"), by=BY_ADA
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_ends_every_session_of_the_account_and_its_cookie_brings_none_back(engine, change):
    add(engine, PIA)
    tokens = [sign_in(engine, "pia") for _ in range(2)]
    other = sign_in(engine, "ana")
    CHANGES[change](engine)
    for token in tokens:
        assert viewer_in(engine, token) is None
        assert not is_live(engine, token)
    assert viewer_in(engine, other).name == "ana"
    change_back = now_of(engine, "pia")
    change_post(engine, "pia", Post(Role.PARTNER_LEAD, U1, Agency.HEALTH), by=BY_ADA)
    assert now_of(engine, "pia").session_version == change_back.session_version + 1
    assert viewer_in(engine, tokens[0]) is None


def test_unlocking_lets_try_again_and_ends_nobodys_session(engine):
    token = sign_in(engine, "ana")
    for _ in range(5):
        begin(engine, "ana", "192.0.2.1")
    assert now_of(engine, "ana").is_locked(datetime.now(UTC))
    assert viewer_in(engine, token).name == "ana"
    unlock_account(engine, " ANA", by=BY_ADA)
    ana = now_of(engine, "ana")
    assert (ana.failed_attempts, ana.locked_until) == (0, None)
    assert viewer_in(engine, token).name == "ana"
    assert log_of(engine)[-1] == ("ada", "alteration", "accounts", "unlock ana")


def test_an_address_is_kept_in_one_form_and_taken_off_by_leaving_it_empty(engine):
    change_details(engine, "ana", Details("Ana Unit", " Ana@Unit.Example ", "0F1E-22"), by=BY_ADA)
    ana = now_of(engine, "ana")
    assert (ana.email, ana.organisation_id) == ("ana@unit.example", "0F1E-22")
    assert details_of(engine, "ana") == Details("Ana Unit", "ana@unit.example", "0F1E-22")
    change_details(engine, "ana", Details("Ana Unit"), by=BY_ADA)
    assert (now_of(engine, "ana").email, now_of(engine, "ana").organisation_id) == (None, None)


@pytest.mark.parametrize(
    ("details", "says"),
    [
        (Details("Ana", "ana"), "E-mail: write an address"),
        (Details("Ana", "ana@unit"), "E-mail: write an address"),
        (Details("Ana", "a b@unit.example"), "E-mail: write an address"),
        (Details("Ana", "a\x00b@unit.example"), "E-mail: write an address"),
        (Details("Ana", "ada@pcc.example"), "E-mail: ada has this one already"),
        (Details("Ana", "", "two words"), "Organisation's id: up to 255"),
        (Details("Ana", "", "x" * 256), "Organisation's id: up to 255"),
        (Details("Ana", "", "0f1e"), "Organisation's id: ada has this one already"),
        (Details(""), "Name: write"),
    ],
)
def test_details_that_cannot_be_are_refused_naming_the_field(engine, details, says):
    change_details(engine, "ada", Details("Ada", "ADA@pcc.example", "0f1e"), by=BY_ADA)
    before = now_of(engine, "ana")
    with pytest.raises(BadAccount, match=says):
        change_details(engine, "ana", details, by=BY_ADA)
    with pytest.raises(BadAccount, match=says):
        add_account(engine, "new", details, Post(Role.COMMISSIONER), by=BY_ADA)
    assert now_of(engine, "ana") == before


def test_a_reset_password_replaces_the_old_ends_sessions_and_must_be_changed(engine):
    token, before = sign_in(engine, "ana"), now_of(engine, "ana").password_hash
    password = reset_password(engine, "ana", by=BY_ADA)
    ana = now_of(engine, "ana")
    assert viewer_in(engine, token) is None
    assert ana.password_hash != before
    assert Hasher.check_pw(password, ana.password_hash)
    assert ana.must_choose_password


def test_a_password_of_ones_own_takes_the_place_of_the_one_for_once(engine):
    once = reset_password(engine, "ana", by=BY_ADA)
    token = sign_in(engine, "ana")
    choose_password(engine, "ana", "nine tall chimneys")
    ana = now_of(engine, "ana")
    assert not ana.must_choose_password
    assert Hasher.check_pw("nine tall chimneys", ana.password_hash)
    assert not Hasher.check_pw(once, ana.password_hash)
    assert viewer_in(engine, token) is None


def test_a_bad_password_of_ones_own_changes_nothing(engine):
    before = now_of(engine, "ana")
    with pytest.raises(BadPassword):
        choose_password(engine, "ana", "short")
    assert now_of(engine, "ana") == before


def test_the_password_for_once_is_not_taken_as_ones_own(engine):
    once = reset_password(engine, "ana", by=BY_ADA)
    before = now_of(engine, "ana")
    for typed in (once, f" {once} "):
        with pytest.raises(BadPassword, match="Choose another"):
            choose_password(engine, "ana", typed)
    assert now_of(engine, "ana") == before


def test_the_last_who_can_manage_accounts_stays(engine):
    with pytest.raises(BadAccount, match="ada is the last account"):
        disable_account(engine, "ada", by=BY_ADA)
    with pytest.raises(BadAccount, match="ada is the last account"):
        change_post(engine, "ada", Post(Role.COMMISSIONER), by=BY_ADA)
    assert now_of(engine, "ada").is_enabled
    assert now_of(engine, "ada").role == Role.ADMINISTRATOR


def test_a_disabled_second_one_does_not_count(engine):
    add_account(engine, "abe", Details("Abe"), Post(Role.ADMINISTRATOR), by=BY_ADA)
    disable_account(engine, "abe", by=BY_ADA)
    with pytest.raises(BadAccount, match="ada is the last account"):
        disable_account(engine, "ada", by=BY_ADA)
    enable_account(engine, "abe", by=BY_ADA)
    disable_account(engine, "ada", by=BY_ADA)
    assert not now_of(engine, "ada").is_enabled


@pytest.mark.parametrize("name", ["nobody", "", "a b", "\x00"])
def test_an_account_that_is_nowhere_is_said_to_be(engine, name):
    for change in (disable_account, enable_account, reset_password, unlock_account):
        with pytest.raises(NotFound, match="There is no account called"):
            change(engine, name, by=BY_ADA)


def test_every_change_leaves_a_line_and_no_password(engine):
    add(engine, PIA)
    passwords = [
        add_account(engine, "cy", Details("Cy"), Post(Role.COMMISSIONER), by=BY_ADA),
        reset_password(engine, "cy", by=BY_ADA),
    ]
    change_post(engine, "pia", Post(Role.UNIT_LEAD, U1), by=BY_ADA)
    disable_account(engine, "pia", by=BY_ADA)
    enable_account(engine, "pia", by=BY_ADA)
    choose_password(engine, "pia", "nine tall chimneys")
    lines = log_of(engine)
    assert lines == [
        ("ada", "alteration", "accounts", "add cy as commissioner"),
        ("ada", "alteration", "accounts", "reset password of cy"),
        ("ada", "alteration", "accounts", "change pia to unit_lead"),
        ("ada", "alteration", "accounts", "disable pia"),
        ("ada", "alteration", "accounts", "enable pia"),
        ("pia", "alteration", "accounts", "choose password of pia"),
    ]
    assert not any(password in str(lines) for password in [*passwords, "nine tall chimneys"])
