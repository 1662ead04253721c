"""Kaplan-Meier against the 6-MP arm of Freireich et al. 1963, and against scipy."""

import warnings

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from domain.counts import Follow
from measures.methods.survival import kaplan_meier, people_at_risk

RELAPSED = [6, 6, 6, 7, 10, 13, 16, 22, 23]
STILL_WELL = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
FREIREICH = [Follow(week, True, 1) for week in RELAPSED]
FREIREICH += [Follow(week, False, 1) for week in STILL_WELL]
PUBLISHED = [  # week, at risk, share still in remission, log-log limits
    (6, 21, 0.8571, 0.6197, 0.9516),
    (7, 17, 0.8067, 0.5631, 0.9228),
    (10, 15, 0.7529, 0.5032, 0.8894),
    (13, 12, 0.6902, 0.4316, 0.8491),
    (16, 11, 0.6275, 0.3675, 0.8049),
    (22, 7, 0.5378, 0.2678, 0.7468),
    (23, 6, 0.4482, 0.1881, 0.6801),
]

people_followed = st.lists(
    st.builds(Follow, st.integers(1, 40), st.booleans(), st.integers(1, 3)), min_size=1, max_size=25
)


def test_the_curve_is_the_published_one():
    steps = kaplan_meier(FREIREICH).steps
    found = [
        (step.day, step.at_risk, *(round(1 - share, 4) for share in _shares(step)))
        for step in steps
    ]
    assert found == PUBLISHED


def _shares(step):
    return step.incidence, step.upper, step.lower


def test_between_two_events_the_curve_is_flat_and_fewer_are_at_risk():
    curve = kaplan_meier(FREIREICH)
    assert curve.at(21).incidence == curve.at(16).incidence
    assert curve.at(21).at_risk == 7  # 22, 23, and censored at 25, 32, 32, 34, 35


def test_a_person_censored_on_a_day_is_at_risk_on_it():
    assert people_at_risk([Follow(365, False, 1), Follow(364, False, 1)], 365) == 1


@given(people_followed)
@settings(max_examples=60, deadline=None)
def test_the_curve_is_scipys(follow):
    assume(any(one.event for one in follow))
    theirs = ecdf(_censored(follow)).sf
    days = [step.day for step in kaplan_meier(follow).steps]
    ours = [1 - step.incidence for step in kaplan_meier(follow).steps]
    assert ours == pytest.approx(list(theirs.evaluate(days)), abs=1e-12)


@given(people_followed)
@settings(max_examples=60, deadline=None)
def test_the_limits_are_scipys_log_log(follow):
    steps = [step for step in kaplan_meier(follow).steps if step.lower is not None]
    assume(steps)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # where no interval exists, scipy says so
        theirs = ecdf(_censored(follow)).sf.confidence_interval(method="log-log")
    days = [step.day for step in steps]
    assert [1 - step.upper for step in steps] == pytest.approx(list(theirs.low.evaluate(days)))
    assert [1 - step.lower for step in steps] == pytest.approx(list(theirs.high.evaluate(days)))


def test_while_nobody_has_the_event_the_upper_limit_is_the_rule_of_zero_events():
    at = kaplan_meier([Follow(400, False, 30), Follow(100, False, 26)]).at(365)
    assert (at.at_risk, at.events, at.incidence, at.lower) == (30, 0, 0.0, 0.0)
    assert at.upper == pytest.approx(1 - 0.025 ** (1 / 30))
    assert round(at.upper, 4) == 0.1157


def test_when_nobody_is_left_and_nobody_had_the_event_nothing_is_known():
    at = kaplan_meier([Follow(100, False, 5)]).at(365)
    assert (at.at_risk, at.lower, at.upper) == (0, 0.0, 1.0)


def test_when_everybody_had_the_event_there_is_no_interval():
    at = kaplan_meier([Follow(10, True, 3)]).at(10)
    assert (at.incidence, at.lower, at.upper) == (1.0, None, None)


def test_people_together_count_as_one_by_one():
    together = [Follow(5, True, 2), Follow(9, False, 3)]
    one_by_one = [Follow(5, True, 1)] * 2 + [Follow(9, False, 1)] * 3
    assert kaplan_meier(together).steps == kaplan_meier(one_by_one).steps


def _censored(follow):
    return CensoredData(
        uncensored=[one.days for one in follow if one.event for _ in range(one.people)],
        right=[one.days for one in follow if not one.event for _ in range(one.people)],
    )
