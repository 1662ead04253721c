"""Kaplan-Meier against printed curves, R's survfit, and the product-limit formula by hand."""

from datetime import date, timedelta
from fractions import Fraction
from math import exp, floor, log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.counts import Follow
from measures.methods.survival import kaplan_meier, median, people_at_risk


def _followed(events, still_without=()):
    """People one by one: the days of those with the event, then of those without it yet."""
    return [Follow(day, True, 1) for day in events] + [
        Follow(day, False, 1) for day in still_without
    ]


RELAPSED = [6, 6, 6, 7, 10, 13, 16, 22, 23]
STILL_WELL = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
FREIREICH = _followed(RELAPSED, STILL_WELL)  # Freireich et al. 1963, 6-MP arm, weeks
PLACEBO = _followed(
    [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
)  # and its other arm
AML_MAINTAINED = _followed([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161])  # R's survival::aml
AML_NOT_MAINTAINED = _followed([5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], [16])
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


PUBLISHED_PLACEBO = [  # Kleinbaum and Klein, group 2: week, at risk, share still in remission
    (1, 21, 0.9048),
    (2, 19, 0.8095),
    (3, 17, 0.7619),
    (4, 16, 0.6667),
    (5, 14, 0.5714),
    (8, 12, 0.3810),
    (11, 8, 0.2857),
    (12, 6, 0.1905),
    (15, 4, 0.1429),
    (17, 3, 0.0952),
    (22, 2, 0.0476),
    (23, 1, 0.0000),
]


def test_the_placebo_arm_without_censoring_is_the_printed_one():
    steps = kaplan_meier(PLACEBO).steps
    assert [
        (step.day, step.at_risk, round(1 - step.incidence, 4)) for step in steps
    ] == PUBLISHED_PLACEBO
    assert (steps[-1].lower, steps[-1].upper) == (None, None)  # nobody is left


MEDIANS = [  # the days are those in print; the limits follow from scikit-survival's log-log limits
    ("6-MP", FREIREICH, (23, 13, None)),
    ("placebo", PLACEBO, (8, 4, 11)),
    ("AML maintained", AML_MAINTAINED, (31, 13, None)),
    ("AML not maintained", AML_NOT_MAINTAINED, (23, 5, 33)),
]


@pytest.mark.parametrize(("name", "follow", "expected"), MEDIANS)
def test_the_median_and_its_limits_are_those_of_survfit(name, follow, expected):
    assert median(follow) == expected


def test_the_limits_of_the_aml_maintained_arm_are_scikit_survivals():
    found = [
        tuple(round(1 - share, 4) for share in _shares(step))
        for step in kaplan_meier(AML_MAINTAINED).steps
    ]
    assert found == [
        (0.9091, 0.5081, 0.9867),
        (0.8182, 0.4474, 0.9512),
        (0.7159, 0.3502, 0.8990),
        (0.6136, 0.2658, 0.8353),
        (0.4909, 0.1673, 0.7534),
        (0.3682, 0.0928, 0.6570),
        (0.1841, 0.0117, 0.5250),
    ]


def test_where_the_curve_lies_at_one_half_the_median_is_the_middle_of_the_stretch():
    assert median(_followed([1, 2, 3, 4])).days == 2.5  # R; lifelines has 2, statsmodels 3
    assert median(_followed([7, 10, 20, 24, 30, 31])).days == 22


def test_a_curve_that_ends_at_one_half_gives_the_day_it_got_there():
    assert median(_followed([1, 2], [5, 6])).days == 2


def test_a_median_that_is_not_reached_is_none():
    assert median(_followed([5], [9, 9, 9])) == (None, 5, None)
    assert median(_followed([], [9, 9])) == (None, None, None)
    assert median([]) == (None, None, None)


def test_a_median_where_everybody_had_the_event_at_once_has_no_limits():
    assert median(_followed([3, 3])) == (3, None, None)


def _the_programmes_56():
    """The worked figure of measures.md: index days evenly over 600, the data day 2020-03-06."""
    index = [date(2018, 6, 25) + timedelta(floor((i + 0.5) * 600 / 56 + 0.5)) for i in range(56)]
    followed = [(date(2020, 3, 6) - day).days for day in index]
    events = {5: 214, 21: 333, 32: 121}
    return _followed(events.values(), [day for i, day in enumerate(followed) if i not in events])


def test_the_programmes_own_twelve_months_are_those_worked_out_in_measures_md():
    follow = _the_programmes_56()
    at = kaplan_meier(follow).at(365)
    assert (at.at_risk, at.events) == (22, 3)
    shares = [round(100 * share, 1) for share in (at.incidence, at.lower, at.upper)]
    assert shares == [8.4, 2.7, 24.6]
    assert [people_at_risk(follow, day) for day in (121, 214, 333)] == [47, 37, 26]
    assert round(sum(one.days for one in follow) / 365.25, 1) == 47.5


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
def test_the_curve_and_its_limits_are_those_of_the_formula(follow):
    for step, (share, lower, upper) in zip(
        kaplan_meier(follow).steps, _by_hand(follow), strict=True
    ):
        assert 1 - step.incidence == pytest.approx(float(share), abs=1e-12)
        assert (step.lower is None) == (lower is None)
        if lower is not None:
            assert (1 - step.upper, 1 - step.lower) == pytest.approx((lower, upper), abs=1e-9)


def _by_hand(follow):
    """Share and limits at each event day: the product limit in fractions, Greenwood, log(-log)."""
    share, variance = Fraction(1), Fraction(0)
    for day in sorted({one.days for one in follow if one.event}):
        n = sum(one.people for one in follow if one.days >= day)
        d = sum(one.people for one in follow if one.event and one.days == day)
        share *= 1 - Fraction(d, n)
        if n == d:
            yield share, None, None
            continue
        variance += Fraction(d, n * (n - d))
        spread = 1.959963984540054 * sqrt(variance) / -log(share)
        yield share, float(share) ** exp(spread), float(share) ** exp(-spread)


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


def test_a_row_of_nobody_is_no_event():
    assert kaplan_meier([Follow(5, True, 0), Follow(9, False, 3)]).steps == ()


def test_a_negative_duration_is_refused_by_its_length():
    with pytest.raises(ValueError, match="negative: -3 days"):
        kaplan_meier([Follow(5, True, 1), Follow(-3, False, 1)])
