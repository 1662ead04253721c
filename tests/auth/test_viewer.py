from dataclasses import replace

import pytest

from auth.viewer import First, viewer_of
from data_access.accounts import Account
from data_access.sessions import Proof
from domain.errors import NotPermitted
from domain.scope import CaseScope, Scope
from domain.terms import Agency, Audience, Role
from tests.people import ADA, ANA, COLM, PIA


def every_unit() -> frozenset[str]:
    return frozenset({"U1", "U2", "U3"})


ana, pia, colm, ada = (viewer_of(account, every_unit) for account in (ANA, PIA, COLM, ADA))


def test_leads_have_the_units_of_their_account():
    assert ana.scope == Scope(frozenset({"U1"}))
    assert pia.scope == Scope(frozenset({"U1"}))


def test_the_commissioner_has_every_unit_there_is():
    assert colm.scope == Scope(frozenset({"U1", "U2", "U3"}))


def test_the_commissioner_has_no_unit_where_there_is_none():
    assert viewer_of(COLM, frozenset).scope == Scope(frozenset())


def test_an_administrator_has_no_scope_and_no_audience():
    with pytest.raises(NotPermitted, match="does not see case data"):
        _ = ada.scope
    with pytest.raises(NotPermitted, match="does not see figures"):
        _ = ada.audience


def test_units_on_the_account_of_an_administrator_change_nothing():
    ada_with_units = Account("ada", "Ada", Role.ADMINISTRATOR, units=frozenset({"U1"}))
    with pytest.raises(NotPermitted):
        _ = viewer_of(ada_with_units, every_unit).scope


def test_each_role_has_its_audience():
    assert (ana.audience, pia.audience, colm.audience) == (
        Audience.UNIT,
        Audience.PARTNERSHIP,
        Audience.COMMISSIONER,
    )


def test_a_unit_lead_sees_whole_cases_of_their_units():
    assert ana.case_scope("case list") == CaseScope(
        frozenset({"U1"}), viewer="ana", role="unit_lead", door="case list"
    )


def test_a_partner_lead_sees_pseudonymous_cases_their_agency_holds():
    assert pia.case_scope("case list") == CaseScope(
        frozenset({"U1"}),
        viewer="pia",
        role="partner_lead",
        door="case list",
        held_by=Agency.HEALTH,
        pseudonymous=True,
    )


def test_a_partner_lead_without_an_agency_sees_no_cases_rather_than_all():
    nobodys = Account("pia", "Pia", Role.PARTNER_LEAD, None, frozenset({"U1"}))
    with pytest.raises(NotPermitted, match="names no agency"):
        viewer_of(nobodys, every_unit).case_scope("case list")


@pytest.mark.parametrize("viewer", [colm, ada], ids=lambda viewer: viewer.role)
def test_nobody_else_can_hold_a_case_scope(viewer):
    with pytest.raises(NotPermitted, match="may not see cases one by one"):
        viewer.case_scope("case list")


# What comes before any page

WITH_FACTOR = replace(ANA, factor_secret="kept")


@pytest.mark.parametrize(
    ("account", "proof", "first"),
    [
        (ANA, Proof(), None),
        (replace(ANA, must_choose_password=True), Proof(), First.CHOOSE_PASSWORD),
        (replace(ANA, must_choose_password=True), Proof(by_organisation=True), None),
        (WITH_FACTOR, Proof(), First.GIVE_CODE),
        (WITH_FACTOR, Proof(by_organisation=True), First.GIVE_CODE),
        (WITH_FACTOR, Proof(with_code=True), None),
        (replace(WITH_FACTOR, must_choose_password=True), Proof(), First.GIVE_CODE),
        (
            replace(WITH_FACTOR, must_choose_password=True),
            Proof(with_code=True),
            First.CHOOSE_PASSWORD,
        ),
    ],
)
def test_the_code_comes_before_the_password_of_ones_own(account, proof, first):
    assert viewer_of(account, every_unit, proof).first is first


def test_a_role_that_must_have_a_second_factor_sets_one_up_before_any_page(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR", "unit_lead,administrator")
    assert viewer_of(ANA, every_unit).first is First.SET_UP_CODE
    assert viewer_of(ANA, every_unit, Proof(by_organisation=True)).first is First.SET_UP_CODE
    assert viewer_of(COLM, every_unit).first is None
    assert viewer_of(WITH_FACTOR, every_unit, Proof(with_code=True)).first is None
    assert viewer_of(replace(ANA, must_choose_password=True), every_unit).first is (
        First.CHOOSE_PASSWORD
    )
