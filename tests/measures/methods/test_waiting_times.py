"""Cumulative incidence by hand, against scikit-survival, and against Kaplan-Meier."""

from math import exp, log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.counts import Follow
from measures.methods.survival import kaplan_meier
from measures.methods.waiting_times import Waited, cumulative_incidence

FIVE = [  # one starts on day 2, one declines on 3, one starts on 5, one still waits, one starts
    Waited(2, "event", 1),
    Waited(3, "competing", 1),
    Waited(5, "event", 1),
    Waited(6, "waiting", 1),
    Waited(9, "event", 1),
]

# 35 people with acute leukaemia after a transplant, months: the data of Scrucca, Santucci and
# Aversa 2007 (Bone Marrow Transplantation 40:381), which scikit-survival ships.
RELAPSE = [0, 1, 2, 3, 4, 5, 7, 7, 8, 9, 10, 13, 14, 22, 26]
TRANSPLANT_RELATED_DEATH = [0, 1, 3, 3, 3, 4, 4, 8, 12]
FOLLOWED = [2, 4, 7, 8, 32, 35, 35, 67, 68, 70, 72]
# scikit-survival 0.28, cumulative_incidence_competing_risks(conf_type="log-log",
# var_type="Dinse_Approx"), the delta method: month, at risk, incidence, limits
DEATHS = [
    (0, 35, 0.0286, 0.0022, 0.1268),
    (1, 33, 0.0571, 0.0103, 0.1672),
    (3, 29, 0.1458, 0.0532, 0.2826),
    (4, 25, 0.2049, 0.0902, 0.3518),
    (8, 17, 0.2377, 0.1117, 0.3900),
    (12, 12, 0.2728, 0.1353, 0.4303),
]
RELAPSES = [
    (0, 35, 0.0286, 0.0022, 0.1268),
    (5, 21, 0.1758, 0.0712, 0.3186),
    (10, 13, 0.3408, 0.1849, 0.5032),
    (26, 8, 0.4813, 0.2990, 0.6421),
]

people_waiting = st.lists(
    st.builds(Waited, st.integers(0, 40), st.sampled_from(["event", "waiting"]), st.just(1)),
    min_size=1,
    max_size=25,
)


def _waited(events, competing, waiting=()):
    return (
        [Waited(day, "event", 1) for day in events]
        + [Waited(day, "competing", 1) for day in competing]
        + [Waited(day, "waiting", 1) for day in waiting]
    )


def test_five_people_by_hand():
    """1/5; the decline leaves 3/5 waiting; of three at risk one starts: 1/5 + 3/5 x 1/3 = 2/5.

    The last one then takes all that is left, 2/5. Kaplan-Meier with the decline as censored
    would say 1 - 4/5 x 2/3 = 47% by day 5, of people of whom one in five will never start.
    """
    curve = cumulative_incidence(FIVE)
    found = [
        (step.day, step.at_risk, step.events, round(step.incidence, 10)) for step in curve.steps
    ]
    assert found == [(2, 5, 1, 0.2), (5, 3, 2, 0.4), (9, 1, 3, 0.8)]


def test_the_interval_of_the_first_step_by_hand():
    """One of five at once: the variance is the binomial's, 0.2 x 0.8 / 5."""
    first = cumulative_incidence(FIVE).steps[0]
    spread = 1.959963984540054 * sqrt(0.2 * 0.8 / 5) / (0.2 * -log(0.2))
    assert (first.lower, first.upper) == pytest.approx((0.2 ** exp(spread), 0.2 ** exp(-spread)))


@pytest.mark.parametrize(
    ("events", "competing", "expected"),
    [
        (TRANSPLANT_RELATED_DEATH, RELAPSE, DEATHS),
        (RELAPSE, TRANSPLANT_RELATED_DEATH, RELAPSES),
    ],
)
def test_the_transplants_are_those_of_scikit_survival(events, competing, expected):
    steps = cumulative_incidence(_waited(events, competing, FOLLOWED)).steps
    found = [(step.day, step.at_risk, *(round(share, 4) for share in step[3:])) for step in steps]
    assert [row for row in found if row in expected] == expected
    assert len(steps) == len(set(events))


@given(people_waiting)
@settings(max_examples=60, deadline=None)
def test_with_no_competing_end_it_is_one_minus_kaplan_meier(waited):
    follow = [Follow(one.days, one.outcome == "event", one.number) for one in waited]
    ours = [step[:4] for step in cumulative_incidence(waited).steps]
    theirs = [step[:4] for step in kaplan_meier(follow).steps]
    assert [step[:3] for step in ours] == [step[:3] for step in theirs]
    assert [step[3] for step in ours] == pytest.approx([step[3] for step in theirs], abs=1e-12)


def test_events_and_competing_ends_together_are_the_share_that_no_longer_waits():
    started = cumulative_incidence(_waited(RELAPSE, TRANSPLANT_RELATED_DEATH, FOLLOWED)).at(30)
    declined = cumulative_incidence(_waited(TRANSPLANT_RELATED_DEATH, RELAPSE, FOLLOWED)).at(30)
    ended = [Follow(day, True, 1) for day in RELAPSE + TRANSPLANT_RELATED_DEATH]
    left = kaplan_meier(ended + [Follow(day, False, 1) for day in FOLLOWED]).at(30)
    assert started.incidence + declined.incidence == pytest.approx(left.incidence)


def test_between_two_events_the_curve_is_flat_and_fewer_are_at_risk():
    at = cumulative_incidence(FIVE).at(4)
    assert (at.day, at.at_risk, at.events, at.incidence) == (4, 3, 1, pytest.approx(0.2))


def test_while_nobody_has_started_the_upper_limit_is_the_rule_of_zero_events():
    at = cumulative_incidence([Waited(10, "competing", 4), Waited(30, "waiting", 30)]).at(20)
    assert (at.at_risk, at.events, at.incidence, at.lower) == (30, 0, 0.0, 0.0)
    assert round(at.upper, 4) == 0.1157  # 1 - 0.025^(1/30)


def test_when_everybody_has_started_there_is_no_interval():
    at = cumulative_incidence([Waited(2, "event", 1), Waited(3, "event", 2)]).at(3)
    assert (at.incidence, at.lower, at.upper) == (pytest.approx(1), None, None)


def test_the_median_is_the_first_day_by_which_half_of_all_have_started():
    curve = cumulative_incidence(_waited([2, 4, 6, 8], [3, 5, 7, 9]))
    assert curve.at(8).incidence == pytest.approx(0.5)
    assert curve.median.days == 8


def test_the_medians_limits_are_where_those_of_the_incidence_reach_one_half():
    assert cumulative_incidence(_waited(RELAPSE, TRANSPLANT_RELATED_DEATH, FOLLOWED)).median == (
        None,  # 48% at most
        10,  # the upper limit is 50.3% in month 10, 46.6% before
        None,
    )


def test_nobody_has_no_steps_and_no_median():
    for waited in ([], [Waited(5, "waiting", 3)]):
        curve = cumulative_incidence(waited)
        assert (curve.steps, curve.median) == ((), (None, None, None))


def test_people_together_count_as_one_by_one():
    together = [Waited(2, "event", 2), Waited(3, "competing", 2), Waited(4, "waiting", 1)]
    assert cumulative_incidence(together).steps == (
        cumulative_incidence(_waited([2, 2], [3, 3], [4])).steps
    )


def test_a_negative_wait_and_an_unknown_outcome_are_refused():
    with pytest.raises(ValueError, match="negative: -1 days"):
        cumulative_incidence([Waited(-1, "event", 1)])
    with pytest.raises(ValueError, match="lost"):
        cumulative_incidence([Waited(1, "lost", 1)])
