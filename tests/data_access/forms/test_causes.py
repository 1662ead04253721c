"""Known causes of a question: the recording change, and units of the scope that began later."""

from datetime import date

import pytest

from domain.known_causes import RECORDING_CHANGE

UNITS = """
    unit_id  launched_on
    U1       2018-06-19   # the first: before it there was nothing to change
    U2       2020-02-03
    U3       2020-02-03
    U4       2021-01-01   # not yet launched on the day asked
"""
AS_OF = "2020-06-30"


@pytest.fixture
def units(programme):
    programme.units(UNITS)
    return programme


def causes(programme, as_of=AS_OF, key="referrals_received", **asked):
    return [(one.on, one.unit_id) for one in programme.count(key, as_of, **asked).causes]


def test_later_launches_and_the_recording_change_in_order(units):
    launched = date(2020, 2, 3)
    assert causes(units) == [(launched, "U2"), (launched, "U3"), (RECORDING_CHANGE.on, "")]


def test_only_what_lies_inside_the_period_and_is_known(units):
    assert causes(units, start="2020-04-01") == []  # on its first day nothing changes within it
    assert causes(units, start="2020-03-31") == [(date(2020, 4, 1), "")]
    assert causes(units, as_of="2020-03-31") == [(date(2020, 2, 3), unit) for unit in ("U2", "U3")]


def test_only_of_units_in_scope_and_never_the_first_of_them(units):
    assert causes(units, units=("U2", "U3")) == [(RECORDING_CHANGE.on, "")]
    assert causes(units, units=("U1", "U3")) == [(date(2020, 2, 3), "U3"), (date(2020, 4, 1), "")]
    assert causes(units, units=()) == [(RECORDING_CHANGE.on, "")]


def test_pounds_and_feeds_have_none(units):
    for key in ("spend_against_profile", "feed_freshness"):
        assert causes(units, key=key) == []
