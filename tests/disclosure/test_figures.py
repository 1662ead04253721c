"""Figures: percentages, intervals and states, made at the edge and nowhere else."""

import pytest

from disclosure.figures import figure
from disclosure.released import State
from domain.counts import Count, FeedAge, Kind, StepCount
from tests.disclosure.counted import counts, followed, rate, waited


def _figure(measure, count, **given):
    return figure(counts(measure, count, **given), count)


def test_a_rate_is_per_cent_with_wilsons_interval():
    made = _figure("uptake", rate(83, 260))
    assert (made.value, made.unit, made.state) == (31.923, "%", State.OK)
    assert (round(made.lower, 1), round(made.upper, 1)) == (26.6, 37.8)


@pytest.mark.parametrize(
    ("numerator", "base", "state"),
    [
        (0, 0, State.NOTHING),  # no rate on a base of 0
        (3, 9, State.TOO_FEW),  # under 10 only "n of N"
        (3, 10, State.OK),
    ],
)
def test_a_rate_needs_a_base_of_ten(numerator, base, state):
    made = _figure("uptake", rate(numerator, base))
    assert made.state is state
    assert (made.value is None) == (state is not State.OK)
    assert (made.numerator, made.denominator) == (numerator, base)


def test_a_count_of_nobody_is_a_true_zero():
    made = _figure("referrals_received", Count(Kind.COUNT, 0))
    assert (made.numerator, made.value, made.state) == (0, 0, State.OK)


def test_what_no_feed_delivered_has_no_number_at_all():
    absent = (FeedAge("unit", "referrals", 0), FeedAge("", "interventions", None))
    made = _figure("uptake", rate(0, 0), feeds=absent)
    assert made.state is State.NOT_RECEIVED
    assert (made.numerator, made.denominator, made.value, made.steps) == (None, None, None, ())


def test_a_ratio_over_nothing_is_nothing_and_never_infinite():
    over = [_figure("caseload_per_fte", Count(Kind.RATIO, 12, base)) for base in (2.5, 0)]
    assert [(made.value, made.state) for made in over] == [(4.8, State.OK), (None, State.NOTHING)]
    assert over[0].unit == "cases per whole-time post"


def test_weeks_to_clear_without_a_closure_are_nothing():
    made = _figure("net_flow", Count(Kind.WEEKS, 40, 0.0, by="weeks_to_clear"))
    assert (made.value, made.state, made.unit) == (None, State.NOTHING, "weeks")


def test_the_age_of_nobody_waiting_is_nothing_and_of_a_feed_never_heard_not_received():
    oldest = _figure("awaiting_triage", Count(Kind.DAYS, None, by="oldest"))
    feed = _figure("feed_freshness", Count(Kind.DAYS, None, by="feed", group="health"))
    assert (oldest.state, feed.state) == (State.NOTHING, State.NOT_RECEIVED)


@pytest.mark.parametrize(("enough", "state"), [(19, State.TOO_EARLY), (20, State.OK)])
def test_a_window_says_nothing_until_twenty_have_completed_it(enough, state):
    made = _figure("followed_up", Count(Kind.MATURITY, enough, 56, by="window"))
    assert made.state is state


def test_an_estimate_needs_ten_people_still_at_risk():
    nine, ten = (
        _figure("reoffending_within_12_months", followed((100, True, 10), (400, False, left)))
        for left in (9, 10)
    )
    assert (nine.state, nine.value) == (State.TOO_EARLY, None)
    assert (ten.state, ten.value) == (State.OK, 50.0)


def test_the_curve_stops_where_fewer_than_ten_are_at_risk():
    made = _figure(
        "reoffending_within_12_months", followed((100, True, 10), (200, False, 11), (400, False, 9))
    )
    told = {point.day: (point.at_risk, point.estimate) for point in made.curve if point.is_grid}
    assert told == {
        0: (30, 0.0),
        91: (30, 0.0),
        183: (20, 33.333),
        274: (9, None),
        365: (9, None),
        548: (0, None),
    }


def test_three_people_are_3_and_not_3_point_0():
    made = _figure("caseload_per_fte", Count(Kind.RATIO, 3.0, 1.0, steps=(StepCount("x", 2.0),)))
    numbers = (made.numerator, made.denominator, made.steps[0].count)
    assert all(isinstance(number, int) for number in numbers)


def test_a_measure_of_a_day_has_no_period_to_print():
    assert _figure("awaiting_triage", Count(Kind.COUNT, 1)).start is None
    assert _figure("adoption", rate(1, 2)).start is not None


FREIREICH = (
    *((days, "event", n) for days, n in ((6, 3), (7, 1), (10, 1), (13, 1), (16, 1), (22, 1))),
    (23, "event", 1),
    *((days, "waiting", 1) for days in (6, 9, 10, 11, 17, 19, 20, 25, 34, 35)),
    (32, "waiting", 2),
)


def test_a_median_counts_those_still_waiting_for_as_long_as_they_have():
    """Weeks in remission on 6-MP (Freireich and others 1963): R's survfit gives 23 (13, NA)."""
    made = _figure("case_length", waited(*FREIREICH))
    assert (made.value, made.lower, made.upper) == (23, 13, None)
    assert (made.numerator, made.denominator, made.unit, made.state) == (9, 21, "days", State.OK)


def test_a_median_that_half_have_not_reached_is_too_early_and_not_a_number():
    made = _figure("case_length", waited((90, "event", 9), (200, "waiting", 11)))
    assert (made.state, made.value, made.lower, made.upper) == (State.TOO_EARLY, None, None, None)
    assert (made.numerator, made.denominator) == (9, 20)
    half = _figure("case_length", waited((90, "event", 10), (200, "waiting", 10)))
    assert (half.state, half.value) == (State.OK, 90)


@pytest.mark.parametrize(
    ("things", "state"), [(0, State.NOTHING), (9, State.TOO_FEW), (10, State.OK)]
)
def test_a_median_needs_ten_things(things, state):
    made = _figure("case_length", waited((90, "event", things)))
    assert (made.state, made.value) == (state, 90 if state is State.OK else None)


def test_days_of_all_days_say_both_and_need_no_interval():
    made = _figure("holding_agency", Count(Kind.DAYS, 30, 90, "held_by", "health"))
    assert (made.value, made.numerator, made.denominator) == (30, 30, 90)
    assert (made.lower, made.upper, made.unit, made.state) == (None, None, "days", State.OK)
    none = _figure("holding_agency", Count(Kind.DAYS, 0, 90, "held_by", "cps"))
    assert (none.value, none.state) == (0, State.OK)  # a true zero
