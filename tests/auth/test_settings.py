from datetime import timedelta

import pytest

from auth.settings import BadSetting, settings
from domain.terms import Role


def test_half_an_hour_idle_and_twelve_hours_in_all_and_nothing_else_unless_it_is_set():
    found = settings()
    assert (found.idle, found.absolute) == (timedelta(minutes=30), timedelta(hours=12))
    assert found.second_factor == frozenset()
    assert (found.by_organisation, found.claim, found.roles) == (False, "email", {})


def test_each_is_read_from_its_variable(monkeypatch):
    for name, value in {
        "OVERSIGHT_IDLE_MINUTES": " 45 ",
        "OVERSIGHT_SESSION_HOURS": "8",
        "OVERSIGHT_SECOND_FACTOR": "unit_lead, administrator",
        "OVERSIGHT_ORGANISATION_ISSUER": "https://id.example/v2.0",
        "OVERSIGHT_ORGANISATION_CLAIM": "oid",
        "OVERSIGHT_ORGANISATION_ROLES": "Oversight.Leads = unit_lead, Oversight.PCC=commissioner",
    }.items():
        monkeypatch.setenv(name, value)
    found = settings()
    assert (found.idle, found.absolute) == (timedelta(minutes=45), timedelta(hours=8))
    assert found.second_factor == {Role.UNIT_LEAD, Role.ADMINISTRATOR}
    assert (found.by_organisation, found.issuer) == (True, "https://id.example/v2.0")
    assert found.claim == "oid"
    assert found.roles == {"Oversight.Leads": Role.UNIT_LEAD, "Oversight.PCC": Role.COMMISSIONER}


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("OVERSIGHT_IDLE_MINUTES", "0", "from 1 to 720"),
        ("OVERSIGHT_IDLE_MINUTES", "721", "from 1 to 720"),
        ("OVERSIGHT_IDLE_MINUTES", "-5", "from 1 to 720"),
        ("OVERSIGHT_IDLE_MINUTES", "30 minutes", "from 1 to 720"),
        ("OVERSIGHT_IDLE_MINUTES", "1e2", "from 1 to 720"),
        ("OVERSIGHT_IDLE_MINUTES", "٣٠", "from 1 to 720"),
        ("OVERSIGHT_SESSION_HOURS", "25", "from 1 to 24"),
        ("OVERSIGHT_SESSION_HOURS", "0.5", "from 1 to 24"),
        ("OVERSIGHT_SECOND_FACTOR", "everybody", "There are: unit_lead, partner_lead"),
        ("OVERSIGHT_ORGANISATION_ISSUER", "id.example", "begins with https://"),
        ("OVERSIGHT_ORGANISATION_ISSUER", "http://id.example", "begins with https://"),
        ("OVERSIGHT_ORGANISATION_CLAIM", "name", "one of email, oid, sub"),
        ("OVERSIGHT_ORGANISATION_ROLES", "Leads", "write CLAIMED=role"),
        ("OVERSIGHT_ORGANISATION_ROLES", "=unit_lead", "write CLAIMED=role"),
        ("OVERSIGHT_ORGANISATION_ROLES", "Leads=boss", "there is no role 'boss'"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_its_name_with_what_would_be_right(
    monkeypatch, name, value, says
):
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSetting, match=says) as refusal:
        settings()
    assert str(refusal.value).startswith(f"{name}: ")


def test_nobody_is_idle_for_longer_than_a_session_lasts(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_SESSION_HOURS", "1")
    monkeypatch.setenv("OVERSIGHT_IDLE_MINUTES", "61")
    with pytest.raises(BadSetting, match="from 1 to 60"):
        settings()
