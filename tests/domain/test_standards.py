"""A unit's own standard, else the common one, else the working default."""

from domain.standards import DEFAULTS, Standards


def test_the_working_defaults_are_those_agreed():
    assert DEFAULTS == {
        "triage": 3,
        "allocation": 5,
        "assessment": 14,
        "formulation": 28,
        "start": 28,
        "victim_contact": 2,
        "safety_plan": 10,
        "review": 90,
        "high_risk_contact": 7,
    }


def test_a_units_own_standard_comes_before_the_common_one():
    standards = Standards(((("triage", ""), 4), (("triage", "U1"), 2)))
    assert [standards.days("triage", unit) for unit in ("U1", "U2", "")] == [2, 4, 4]
    assert standards.units_with_their_own("triage") == ("U1",)


def test_without_one_set_the_default_holds():
    assert Standards().days("triage", "U1") == 3


def test_a_wait_without_a_standard_has_none():
    assert Standards().days("court") is None
