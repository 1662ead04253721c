"""Figures: percentages, intervals and states, made at the edge and nowhere else."""

from dataclasses import replace

import pytest

from disclosure.figures import figure
from disclosure.released import State
from domain.counts import CUSTODY_ADJUSTED, Count, FeedAge, Kind, StepCount
from tests.disclosure.counted import counts, followed, rate, steps, waited


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


def test_an_estimate_rests_on_those_it_knows_for_as_long():
    of_people = _figure("reoffending_within_12_months", followed((100, True, 10), (400, False, 12)))
    assert of_people.rests_on == 12  # still followed after a year
    told = {point.day: point.rests_on for point in of_people.curve if point.is_grid}
    assert (told[0], told[91], told[365], told[548]) == (22, 22, 12, None)
    of_offers = _figure(
        "wait_to_start",
        waited(
            (9, "event", 8), (20, "competing", 4), (27, "waiting", 5), (60, "waiting", 3), within=28
        ),
    )
    assert of_offers.rests_on == 15  # all but the five who have not waited for 28 days yet
    assert _figure("uptake", rate(83, 260)).rests_on is None  # its denominator says it


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


def _cost(pounds, people):
    return _figure("cost_per_start", Count(Kind.COST, pounds, people))


def test_a_cost_of_each_has_the_range_of_how_many_there_were():
    made = _cost(36000.0, 12)
    assert (made.value, made.unit, made.state) == (3000, "£", State.OK)
    assert (round(made.lower), round(made.upper)) == (1717, 5806)  # 12: exactly 6.20 to 20.96


@pytest.mark.parametrize(
    ("pounds", "people", "state"),
    [
        (36000.0, 0, State.NOTHING),  # nobody to divide by
        (0.0, 12, State.NOTHING),  # nothing booked is not free
        (36000.0, 9, State.TOO_FEW),
        (36000.0, 10, State.OK),
    ],
)
def test_a_cost_needs_pounds_and_ten_people(pounds, people, state):
    made = _cost(pounds, people)
    assert made.state is state
    assert (made.value is None) == (state is not State.OK)
    assert (made.numerator, made.denominator) == (pounds, people)


@pytest.mark.parametrize(
    ("filled", "funded", "value"), [(11.5, 13, 88.462), (14, 13, 107.692), (0, 13, 0)]
)
def test_a_share_of_posts_has_no_range_and_may_pass_all_of_them(filled, funded, value):
    made = _figure("posts_filled", Count(Kind.SHARE, filled, funded))
    assert (made.value, made.unit, made.lower, made.upper) == (value, "%", None, None)


def test_a_share_of_no_posts_is_nothing():
    made = _figure("posts_filled", Count(Kind.SHARE, 2.0, 0))
    assert (made.state, made.value, made.numerator) == (State.NOTHING, None, 2)


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


def test_of_a_wait_with_a_competing_end_the_median_is_of_all_and_not_of_those_left():
    made = _figure(
        "wait_to_start", waited((10, "event", 5), (20, "competing", 4), (30, "event", 3))
    )
    assert (made.value, made.unit, made.state) == (30, "days", State.OK)
    # Were those who declined censored, the curve would have come to one half on day 10.
    fewer = waited((10, "event", 5), (20, "competing", 5), (30, "event", 1), (40, "waiting", 1))
    assert _figure("wait_to_start", fewer).value == 30


@pytest.mark.parametrize(
    ("things", "state"),
    [
        ([], State.NOTHING),
        ([(10, "event", 9)], State.TOO_FEW),
        ([(10, "event", 10)], State.OK),
        ([(10, "event", 4), (20, "waiting", 6)], State.TOO_EARLY),  # not half, so far
        ([(10, "event", 4), (20, "competing", 6)], State.OK),  # nor ever: that is known
    ],
)
def test_a_median_needs_ten_and_half_of_them(things, state):
    assert _figure("wait_to_start", waited(*things)).state is state


def test_a_median_that_can_no_longer_come_is_not_reached_and_not_too_early():
    """The upper limit reaches one half on day 10, the curve and its lower limit never."""
    made = _figure("wait_to_start", waited((10, "event", 4), (20, "competing", 6)))
    assert (made.state, made.value, made.lower, made.upper) == (State.OK, None, 10, None)


def test_a_share_within_so_many_days_is_the_cumulative_incidence():
    made = _figure(
        "wait_to_start",
        waited(
            (10, "event", 8), (20, "competing", 4), (30, "event", 4), (60, "waiting", 4), within=28
        ),
    )
    assert (made.value, made.unit, made.state) == (40, "%", State.OK)
    assert made.lower < 40 < made.upper


@pytest.mark.parametrize(
    ("things", "state"),
    [
        ([], State.NOTHING),
        ([(10, "event", 9)], State.TOO_FEW),
        ([(10, "event", 5), (27, "waiting", 5)], State.TOO_EARLY),  # nobody has waited for 28
        ([(10, "event", 5), (28, "waiting", 5)], State.OK),
        ([(10, "event", 5), (20, "waiting", 5), (28, "event", 1)], State.OK),
        ([(10, "event", 10)], State.OK),  # nobody is left waiting: nothing more can come
        ([(10, "event", 5), (27, "competing", 5)], State.OK),
        ([(10, "event", 5), (27, "waiting", 1), (27, "competing", 5)], State.TOO_EARLY),
    ],
)
def test_a_share_within_so_many_days_needs_somebody_who_waited_as_long(things, state):
    assert _figure("wait_to_start", waited(*things, within=28)).state is state


def test_the_curve_of_a_wait_has_its_grid_and_its_steps_as_far_as_it_is_known():
    made = _figure("wait_to_start", waited((10, "event", 8), (30, "waiting", 4)))
    told = [(one.day, one.at_risk, one.events, one.estimate, one.is_grid) for one in made.curve]
    assert told == [
        (0, 12, 0, 0.0, True),
        (7, 12, 0, 0.0, True),
        (10, 12, 8, 66.667, False),
        (14, 4, 8, 66.667, True),
        (28, 4, 8, 66.667, True),
        (56, 0, None, None, True),
        (84, 0, None, None, True),
        (182, 0, None, None, True),
    ]
    assert {one.estimate for one in _figure("wait_to_start", waited((10, "event", 9))).curve} == {
        None
    }


def test_a_curve_that_nobody_is_left_on_is_known_for_good():
    made = _figure("wait_to_start", waited((10, "event", 8), (20, "competing", 4)))
    assert [one.estimate for one in made.curve if one.is_grid][-1] == 66.667


def test_events_for_each_100_person_years_with_the_exact_limits():
    made = _figure(
        "reoffending_rate", Count(Kind.PER_PERSON_YEARS, 3, 47.5, steps=steps(56, 17349))
    )
    assert (made.value, round(made.lower, 1), round(made.upper, 1)) == (6.316, 1.3, 18.5)
    assert (made.unit, made.state) == ("per 100 person-years", State.OK)
    none = Count(Kind.PER_PERSON_YEARS, 0, 47.5, steps=steps(56, 17349))
    assert (_figure("reoffending_rate", none).value, _figure("reoffending_rate", none).lower) == (
        0,
        0,
    )


@pytest.mark.parametrize(
    ("people", "years", "state"),
    [(0, 0, State.NOTHING), (12, 0, State.NOTHING), (9, 8.0, State.TOO_FEW), (10, 8.0, State.OK)],
)
def test_a_rate_of_events_needs_ten_people_and_some_time(people, years, state):
    count = Count(Kind.PER_PERSON_YEARS, 0, years, steps=steps(people, int(years * 365)))
    assert _figure("reoffending_rate", count).state is state


def test_a_share_of_all_there_could_be_has_no_interval_and_may_pass_100():
    full, over, none = (
        _figure("places_in_use", Count(Kind.SHARE, people, places))
        for people, places in ((17, 20), (22, 20), (3, 0))
    )
    assert (full.value, full.lower, full.upper, full.unit) == (85, None, None, "%")
    assert (over.value, none.value, none.state) == (110, None, State.NOTHING)


@pytest.mark.parametrize(
    ("base", "worked_with", "state"),
    [
        (20, 56, State.OK),
        (19, 56, State.TOO_EARLY),
        (0, 56, State.TOO_EARLY),  # there are people, none of them followed so long
        (0, 0, State.NOTHING),
    ],
)
def test_a_rate_may_ask_for_enough_people_before_it_is_known(base, worked_with, state):
    made = _figure("proven_reoffending", rate(0, base, steps=steps(worked_with, base)))
    assert made.state is state


@pytest.mark.parametrize(("completed", "state"), [(19, State.TOO_EARLY), (20, State.OK)])
def test_an_estimate_needs_twenty_people_who_have_completed_the_window(completed, state):
    count = replace(followed((100, True, 10), (400, False, 30)), completed=completed)
    assert _figure("reoffending_within_12_months", count).state is state


def test_without_custody_periods_only_the_adjusted_form_is_not_received():
    absent = (FeedAge("unit", "offences", 0), FeedAge("", "custody_periods", None))
    raw = followed((100, True, 10), (400, False, 30))
    adjusted = replace(raw, by=CUSTODY_ADJUSTED)
    states = [
        _figure("reoffending_within_12_months", one, feeds=absent).state for one in (raw, adjusted)
    ]
    assert states == [State.OK, State.NOT_RECEIVED]
    other = _figure("offered", rate(9, 20), feeds=absent)  # custody is part of its base
    assert other.state is State.NOT_RECEIVED
