"""The finding of a control chart: one sentence, by the word that was released."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.signals import signal_finding
from disclosure.release import release
from domain.counts import Count, Counts, FeedAge, Kind, SeriesPoint, StepCount
from domain.known_causes import RECORDING_CHANGE
from domain.period import Period
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.briefing.literal import ASKED, FRESH, number, rate, released

LEVEL = [10, 12] * 7
"""Limits 5.68 and 16.32."""
LONG = replace(ASKED, period=Period(date(2018, 1, 1), date(2021, 3, 5)), as_of=date(2021, 3, 5))
MONDAY = date(2020, 1, 6)


def weekly_points(*counts):
    return [
        SeriesPoint(monday, monday + timedelta(days=6), count)
        for place, count in enumerate(counts)
        for monday in [MONDAY + timedelta(weeks=place)]
    ]


def weekly(*counts, **given):
    whole = number(sum(counts), series=weekly_points(*counts))
    return released("referrals_received", whole, asked=LONG, **given)


def monthly(*rates, target=None):
    groups = [f"{2018 + place // 12}-{place % 12 + 1:02d}" for place in range(len(rates))]
    months = [
        Count(Kind.RATE, n, of, "month", group)
        for group, (n, of) in zip(groups, rates, strict=True)
    ]
    whole = rate(sum(n for n, _ in rates), sum(of for _, of in rates))
    counts = Counts(CATALOGUE["uptake"], LONG, (whole, *months), target=target)
    return release(counts, Audience.UNIT)


def test_no_sign_of_change_says_what_is_usual():
    assert signal_finding(weekly(*LEVEL)) == (
        "Referrals received: no sign of change, within what is usual: 5.7 to 16.3 a week"
    )


def test_a_signal_says_since_when_and_by_which_rule():
    assert signal_finding(weekly(*LEVEL, 20)) == (
        "Referrals received: a change since 13 April 2020, above the upper limit"
    )


def test_a_signal_that_is_over_says_since_when_it_is_usual_again():
    assert signal_finding(weekly(*LEVEL, 20, 10)) == (
        "Referrals received: usual since 20 April 2020, after a change"
    )


@pytest.mark.parametrize(
    ("rates", "target", "said"),
    [
        (
            [(16, 20), (17, 20)] * 6,
            0.8,
            "no sign of change, within what is usual: 69% to 96%; hit or miss against the target "
            "of 80%",
        ),
        (
            [(16, 20), (17, 20)] * 6,
            0.5,
            "no sign of change, within what is usual: 69% to 96%; consistently passes the target "
            "of 50%",
        ),
        ([(18, 20), (20, 20)] * 6 + [(4, 20)], None, "a concern since 1 January 2019, below the "
         "lower limit"),
    ],
)  # fmt: skip
def test_rates_by_month_with_their_target(rates, target, said):
    assert signal_finding(monthly(*rates, target=target), by="month") == f"Uptake: {said}"


def test_too_early_too_rare_hidden_and_nothing_whole():
    assert signal_finding(weekly(*LEVEL[:5])) == (
        "Referrals received: too early to say what is usual: 5 weeks, and 12 are needed"
    )
    assert signal_finding(weekly(*[1, 2, 0, 1] * 5)) == (
        "Referrals received: 1 a week (95% interval 0.6 to 1.5), too rare for control limits"
    )
    assert signal_finding(weekly(*LEVEL, 3, audience=Audience.COMMISSIONER)) == (
        "Referrals received: what is usual is hidden, as one week of it is"
    )
    cut = SeriesPoint(date(2020, 3, 3), date(2020, 3, 6), 4)
    nothing = released("referrals_received", number(4, series=[cut]))
    assert signal_finding(nothing) == (
        "Referrals received: too early to say, without one whole week"
    )


def test_after_a_known_cause_the_weeks_since_then_count():
    counts = Counts(
        CATALOGUE["referrals_received"],
        LONG,
        (number(1, series=weekly_points(*LEVEL)),),
        causes=(RECORDING_CHANGE,),
    )
    assert signal_finding(release(counts, Audience.UNIT)) == (
        "Referrals received: too early to say what is usual: 2 weeks since 1 April 2020, and 12 "
        "are needed"
    )


def test_a_part_is_named_and_a_stock_has_the_finding_of_its_measure():
    parts = [
        SeriesPoint(one.start, one.end, 0, (StepCount("Closed", one.count),))
        for one in weekly_points(*LEVEL)
    ]
    flow = released("net_flow", number(0, series=parts), asked=LONG)
    assert signal_finding(flow, "Closed").startswith("Cases closed: no sign of change")
    assert signal_finding(released("open_cases", number(9))) == "9 cases are open"


def test_what_no_feed_has_sent_is_not_too_early_but_not_received():
    absent = FeedAge("", "victim_support", None)
    month = rate(0, 0, "month", "2018-01")
    counts = Counts(CATALOGUE["contacted_in_time"], LONG, (rate(0, 0), month), (FRESH, absent))
    said = signal_finding(release(counts, Audience.UNIT), by="month")
    assert said == "Victim support has not been received"
