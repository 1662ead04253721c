"""Signals of flows: limits by hand, cut at known causes, and none where a point is hidden."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from disclosure.control_series import NoLimits
from disclosure.release import release
from disclosure.released import Released
from domain.counts import Count, Counts, Kind, SeriesPoint, StepCount
from domain.known_causes import RECORDING_CHANGE, KnownCause
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from measures.methods.control_limits import Assurance, Word
from measures.methods.special_causes import Rule, Side

MONDAY = date(2020, 1, 6)
LEVEL = [10, 12] * 7
"""Mean 11, every moving range 2: limits 11 - 2.66 x 2 = 5.68 and 11 + 5.32 = 16.32."""


def asked(key: str, *counts: Count, causes=(), target=None, audience=Audience.UNIT) -> Released:
    question = Question(
        Scope(frozenset({"U1"})), Period(date(2019, 1, 1), date(2021, 3, 5)), date(2021, 3, 5)
    )
    return release(
        Counts(CATALOGUE[key], question, counts, causes=tuple(causes), target=target), audience
    )


def a_flow(*numbers: int, **given) -> Released:
    """Referrals received in so many whole weeks from Monday 6 January 2020."""
    points = tuple(
        SeriesPoint(start, start + timedelta(days=6), number)
        for place, number in enumerate(numbers)
        for start in [MONDAY + timedelta(weeks=place)]
    )
    whole = Count(Kind.COUNT, sum(numbers), series=points)
    return asked("referrals_received", whole, **given)


def by_month(key: str, *rates: tuple[int, int], **given) -> Released:
    """n of N of each month from January 2019."""
    groups = [f"{2019 + place // 12}-{place % 12 + 1:02d}" for place in range(len(rates))]
    whole = Count(Kind.RATE, sum(n for n, _ in rates), sum(of for _, of in rates))
    months = [
        Count(Kind.RATE, n, of, by="month", group=group)
        for group, (n, of) in zip(groups, rates, strict=True)
    ]
    return asked(key, whole, *months, **given)


def numbers(segment):
    return tuple(round(one, 2) for one in (segment.mean, segment.lower, segment.upper))


def test_limits_are_2_66_mean_moving_ranges_from_the_mean():
    [segment] = a_flow(*LEVEL).control().segments
    assert numbers(segment) == (11, 5.68, 16.32)
    assert (segment.start, segment.end) == (MONDAY, date(2020, 4, 12))
    assert {point.word for point in segment.points} == {Word.NO_CHANGE}
    assert segment.is_trial  # 14 points are fewer than 20


def test_a_jump_that_is_far_above_the_others_is_left_out_of_the_limits_and_said():
    [segment] = a_flow(*LEVEL, 60).control().segments
    # ranges: thirteen of 2, and one of 48, which is over 3.267 times their mean of 74 / 14
    assert segment.dropped == 1
    assert (segment.upper - segment.mean) == pytest.approx(2.66 * 2)


def test_the_word_is_by_rule_and_direction_and_a_flow_of_demand_has_neither():
    last = a_flow(*LEVEL, 60).control().points[-1]
    assert (last.word, last.signal.rule, last.signal.side) == (
        Word.CHANGE,
        Rule.OUTSIDE,
        Side.HIGH,
    )


def test_parts_of_weeks_at_either_end_are_left_out():
    released = a_flow(*LEVEL)
    first, *rest = released.whole.points
    cut = Count(
        Kind.COUNT,
        0,
        series=(
            SeriesPoint(first.start + timedelta(days=3), first.end, 1),
            *(SeriesPoint(point.start, point.end, int(point.count or 0)) for point in rest),
            SeriesPoint(date(2020, 4, 13), date(2020, 4, 15), 2),
        ),
    )
    control = asked("referrals_received", cut).control()
    assert [point.value for point in control.points] == LEVEL[1:]


def test_limits_are_made_anew_from_the_week_of_a_known_cause():
    cause = RECORDING_CHANGE  # Wednesday of the week from 30 March, the thirteenth
    after = [20, 24] * 6
    before, then = a_flow(*LEVEL[:12], *after, causes=[cause]).control().segments
    assert numbers(before) == (11, 5.68, 16.32)
    assert numbers(then) == (22, 11.36, 32.64)
    assert (before.causes, then.causes) == ((), (cause,))
    assert then.start == date(2020, 3, 30)
    assert {point.word for point in then.points} == {Word.NO_CHANGE}


def test_a_segment_under_twelve_points_has_no_limits_and_the_others_keep_theirs():
    control = a_flow(*LEVEL[:12], 20, 24, 20, causes=[RECORDING_CHANGE]).control()
    before, then = control.segments
    assert before.no_limits is None and control.no_limits is None
    assert (then.no_limits, then.mean, then.points[0].word) == (NoLimits.TOO_SHORT, None, None)


def test_two_causes_in_one_week_cut_once_and_one_outside_the_series_not_at_all():
    launch = KnownCause(date(2020, 4, 2), "a unit was launched", "unit launched", "U2")
    early = replace(launch, on=date(2020, 1, 8))  # in the first week: nothing came before
    late = replace(launch, on=date(2021, 1, 8))
    causes = [early, RECORDING_CHANGE, launch, late]
    cut = a_flow(*LEVEL[:12], *LEVEL[:12], causes=causes).control()
    assert [one.causes for one in cut.segments] == [(), (RECORDING_CHANGE, launch)]


def test_under_twelve_points_there_are_no_limits():
    control = a_flow(*LEVEL[:11]).control()
    assert control.no_limits is NoLimits.TOO_SHORT
    assert all(point.word is None for point in control.points)


def test_counts_with_a_mean_under_three_have_the_exact_poisson_rate_instead():
    control = a_flow(*[1, 2, 0, 1] * 5, causes=[RECORDING_CHANGE]).control()
    [segment] = control.segments
    assert control.no_limits is NoLimits.RARE
    # 20 in 20 weeks: 1 a week; Garwood's limits of 20 events are 12.22 and 30.89
    assert segment.rare.rate == 1
    assert (round(segment.rare.lower, 3), round(segment.rare.upper, 3)) == (0.611, 1.544)


def test_a_stock_has_no_signals_and_neither_has_a_snapshot():
    sundays = tuple(SeriesPoint(MONDAY, MONDAY, 40) for _ in range(20))
    assert asked("open_cases", Count(Kind.COUNT, 40, series=sundays)).controls == ()
    assert asked("awaiting_triage", Count(Kind.COUNT, 40)).controls == ()


def test_each_part_of_a_net_flow_is_a_series_that_is_neither_better_nor_worse():
    points = tuple(
        SeriesPoint(
            start,
            start + timedelta(days=6),
            opened - 11,
            (StepCount("Opened", opened), StepCount("Closed", 11)),
        )
        for place, opened in enumerate([*LEVEL, 60])
        for start in [MONDAY + timedelta(weeks=place)]
    )
    released = asked("net_flow", Count(Kind.COUNT, 0, series=points))
    assert released.control() is None
    assert released.control("Opened").points[-1].word is Word.CHANGE
    assert {point.word for point in released.control("Closed").points} == {Word.NO_CHANGE}


def test_rates_by_month_are_clipped_at_a_hundred_and_judged_by_their_direction():
    rates = [(18, 20), (20, 20)] * 6 + [(4, 20)]
    control = by_month("uptake", *rates).control(by="month")
    [segment] = control.segments
    assert (control.is_share, segment.upper) == (True, 100)
    last = segment.points[-1]
    assert (last.value, last.numerator, last.base) == (20, 4, 20)
    assert (last.word, last.signal.side) == (Word.CONCERN, Side.LOW)


def test_months_without_a_rate_are_gaps_and_a_month_cut_short_is_left_out():
    rates = [(18, 20)] * 12 + [(5, 9), (0, 0)] + [(18, 20)] * 13
    control = by_month("uptake", *rates).control(by="month")
    starts = [point.start for point in control.points]
    assert date(2020, 1, 1) not in starts and date(2020, 2, 1) not in starts
    assert starts[-1] == date(2021, 2, 1)  # the day asked, 5 March 2021, cuts March
    assert len(starts) == 24


@pytest.mark.parametrize(
    ("target", "per_cent", "says"),
    [
        (0.5, 50, Assurance.PASSES),  # under the lower limit of a rate that should be high
        (0.8, 80, Assurance.HIT_OR_MISS),
        (97, 97, Assurance.FAILS),  # above 1 it is set in per cent
        (1, 100, Assurance.FAILS),  # a share up to 1
        (None, None, None),
    ],
)
def test_a_target_beyond_the_limits_is_met_or_missed_whatever_chance_does(target, per_cent, says):
    rates = [(16, 20), (17, 20)] * 6  # 80% and 85%: limits 82.5 -+ 13.3
    control = by_month("uptake", *rates, target=target).control(by="month")
    assert (control.target, control.assurance) == (per_cent, says)


def test_a_target_of_a_count_is_no_target_of_its_weeks():
    control = a_flow(*LEVEL, target=12).control()
    assert (control.target, control.assurance) == (None, None)


def test_to_the_commissioner_one_hidden_week_leaves_no_mean_no_limit_and_no_word():
    hidden = a_flow(*LEVEL, 3, audience=Audience.COMMISSIONER).control()
    assert (hidden.no_limits, hidden.segments, hidden.points) == (NoLimits.HIDDEN, (), ())
    shown = a_flow(*LEVEL, 0, audience=Audience.COMMISSIONER).control()  # a true zero is shown
    assert shown.no_limits is None


def test_to_the_commissioner_one_hidden_month_leaves_no_mean_no_limit_and_no_word():
    rates = [(16, 20)] * 12 + [(3, 20)]
    control = by_month("uptake", *rates, audience=Audience.COMMISSIONER).control(by="month")
    assert (control.no_limits, control.points) == (NoLimits.HIDDEN, ())


def test_no_whole_week_is_too_short():
    point = SeriesPoint(date(2020, 3, 3), date(2020, 3, 6), 4)
    control = asked("referrals_received", Count(Kind.COUNT, 4, series=(point,))).control()
    assert (control.no_limits, control.points, control.last) == (NoLimits.TOO_SHORT, (), None)
