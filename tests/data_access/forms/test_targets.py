"""The target of a measure: a unit's own, else the common one, in force on the day asked."""

import pytest

TARGETS = """
    measure     unit_id  from_on     target
    uptake      -        2019-01-01  0.5
    uptake      -        2020-01-01  0.6      # replaces the one before, from its day on
    uptake      U1       2020-02-01  0.7      # this unit's own
    uptake      -        2020-04-01  0.9      # not yet in force
    completion  U2       2020-01-01  55
"""
AS_OF = "2020-03-06"


@pytest.fixture
def targets(programme):
    programme.units("unit_id \n U1 \n U2 \n U3")
    programme.targets(TARGETS)
    for row in programme.tables["targets"]:
        row["unit_id"] = row["unit_id"] or ""
    return programme


def target(programme, *units, key="uptake", as_of=AS_OF):
    return programme.count(key, as_of, units=units or None).target


def test_a_unit_has_its_own_and_others_the_common_one(targets):
    assert target(targets, "U1") == 0.7
    assert target(targets, "U2") == 0.6


def test_units_that_differ_have_the_common_one(targets):
    assert target(targets, "U1", "U2") == 0.6
    assert target(targets) == 0.6


def test_the_last_set_by_the_day_is_in_force(targets):
    assert target(targets, "U1", as_of="2020-01-31") == 0.6
    assert target(targets, "U1", as_of="2019-12-31") == 0.5
    assert target(targets, "U1", as_of="2018-12-31") is None


def test_a_unit_without_one_and_a_measure_without_one_have_none(targets):
    assert target(targets, "U2", key="completion") == 55
    assert target(targets, "U1", key="completion") is None
    assert target(targets, "U1", "U2", key="completion") is None
    assert target(targets, key="adoption") is None
