"""A figure and the same length of time just before: words by rule, digits as the base supports."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.before import before_words
from disclosure.release import release
from domain.counts import Count, Counts, Kind
from domain.known_causes import launch
from domain.period import Period, same_before, twelve_months_to
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.briefing.literal import ASKED, number, rate

BEFORE = replace(ASKED, period=same_before(ASKED.period), as_of=date(2019, 3, 6))
BY_20 = "by 20 points (95% interval 5 to 33)"
BY_60 = "by 60 points (95% interval 17 to 81)"
TOO_FEW = "Too few to say whether it differs"
WHEN = "in the 12 months to 6 March 2019"


def compared(key, now, then, audience=Audience.UNIT, asked=ASKED, earlier=BEFORE, causes=(), **how):
    one = release(Counts(CATALOGUE[key], asked, (now,), causes=tuple(causes)), audience)
    other = release(Counts(CATALOGUE[key], earlier, (then,)), audience)
    return before_words(one, other, **how)


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        # Newcombe 1998, table II (a): 56 of 70 less 48 of 80 is 0.2, 0.0524 to 0.3339
        ((56, 70), (48, 80), f"Higher than 60% (48 of 80) {WHEN}, {BY_20}"),
        ((48, 80), (56, 70), f"Lower than 80% (56 of 70) {WHEN}, {BY_20}"),
        # (b): 9 of 10 less 3 of 10 is 0.6, 0.1705 to 0.8090
        ((9, 10), (3, 10), f"Higher than 30% (3 of 10) {WHEN}, {BY_60}"),
        # (e): 5 of 56 less 0 of 29 is 0.0893, -0.0381 to 0.1926
        (
            (5, 56),
            (0, 29),
            f"The range includes no change from 0% (0 of 29) {WHEN}: 4 lower to 19 higher (95% "
            "interval, in points)",
        ),
        # a decimal from a base of 100 on
        (
            (560, 700),
            (480, 800),
            f"Higher than 60% (480 of 800) {WHEN}, by 20 points (95% interval 15.4 to 24.4)",
        ),
    ],
)  # fmt: skip
def test_rates_differ_by_newcombes_interval(now, then, said):
    assert compared("uptake", rate(*now), rate(*then)) == said


def test_a_limit_that_would_be_rounded_to_none_is_said_to_be_under_one():
    # 36 of 80 less 24 of 80: 0.15, 0.00014 to 0.29079
    said = compared("uptake", rate(36, 80), rate(24, 80))
    assert said.endswith("by 15 points (95% interval under 1 to 29)")


def test_counts_differ_by_the_exact_ratio_of_two_rates():
    # over 366 and 365 days
    assert compared("referrals_received", number(130), number(100)) == (
        f"The range includes no change from 100 {WHEN}: 1.3 times as many a day, 95% interval "
        "0.99 to 1.7"
    )
    assert compared("referrals_received", number(150), number(100)).startswith(
        f"Higher than 100 {WHEN}: 1.5 times as many a day, 95% interval 1.1"
    )
    assert compared("referrals_received", number(20), number(60)) == (
        f"Lower than 60 {WHEN}: 0.3 times as many a day, 95% interval 0.2 to 0.6"
    )


def test_of_none_before_there_is_no_ratio():
    assert compared("referrals_received", number(12), number(0)) == (
        f"Higher than 0 {WHEN}: 95% interval 2.8 or more"
    )


@pytest.mark.parametrize(
    ("key", "now", "then", "said"),
    [
        ("uptake", rate(3, 9), rate(30, 60), f"{TOO_FEW} from 30 of 60 {WHEN}"),
        ("uptake", rate(30, 60), rate(3, 9), f"{TOO_FEW} from 3 of 9 {WHEN}"),
        ("referrals_received", number(4), number(5), f"{TOO_FEW} from 5 {WHEN}"),
        ("uptake", rate(30, 60), rate(0, 0), ""),
        ("open_cases", number(40), number(20), ""),  # largely the same cases on both days
    ],
)  # fmt: skip
def test_too_few_nothing_and_a_stock(key, now, then, said):
    assert compared(key, now, then) == said


def test_of_a_hidden_figure_nothing_is_said():
    for now, then in ((rate(3, 60), rate(30, 60)), (rate(30, 60), rate(3, 60))):
        assert compared("uptake", now, then, audience=Audience.COMMISSIONER) == ""


def test_records_that_begin_within_the_time_before_are_too_early_to_compare():
    said = compared("referrals_received", number(60), number(40), begins=date(2018, 6, 1))
    assert said == "Too early to say whether it differs: the records begin on 1 June 2018"


def test_a_known_cause_between_them_is_named():
    causes = [launch("U2", date(2020, 2, 3))]
    said = compared("uptake", rate(56, 70), rate(48, 80), causes=causes)
    assert said.endswith("; across the launch of a unit")
    year = Period(date(2020, 4, 1), date(2021, 3, 31))
    asked = replace(ASKED, period=year, as_of=year.end)
    earlier = replace(ASKED, period=same_before(year), as_of=date(2020, 3, 31))
    said = compared("uptake", rate(56, 70), rate(48, 80), asked=asked, earlier=earlier)
    assert said.endswith("; across the recording change of April 2020")


def test_a_group_is_compared_with_the_same_group():
    def asked(question, n, of):
        group = Count(Kind.RATE, n, of, "area", "halton")
        return release(Counts(CATALOGUE["uptake"], question, (rate(90, 200), group)), Audience.UNIT)

    now, then = asked(ASKED, 56, 70), asked(BEFORE, 48, 80)
    assert before_words(now, then, now.one("area", "halton")).startswith("Higher than 60%")
    bare = release(Counts(CATALOGUE["uptake"], BEFORE, (rate(90, 200),)), Audience.UNIT)
    assert before_words(now, bare, now.one("area", "halton")) == ""


def test_the_default_period_before_is_the_twelve_months_before():
    assert BEFORE.period == twelve_months_to(date(2019, 3, 6))
