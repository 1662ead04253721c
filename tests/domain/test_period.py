"""Periods include both ends; weeks run Monday to Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import BadQuestion
from domain.period import (
    Period,
    first_day_of,
    monday_of,
    months_in,
    next_month,
    same_before,
    span_of,
    twelve_months_to,
    twenty_four_months_to,
    weeks_in,
)

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_the_default_period_is_twelve_months_with_both_ends():
    period = twelve_months_to(date(2020, 3, 6))
    assert (period.start, period.end) == (date(2019, 3, 7), date(2020, 3, 6))
    assert period.days == 366  # 29 February 2020 is in it


def test_the_year_before_a_leap_day_ends_on_the_28th():
    assert twelve_months_to(date(2020, 2, 29)).start == date(2019, 3, 1)


def test_twenty_four_months_are_two_calendar_years_with_both_ends():
    period = twenty_four_months_to(date(2020, 3, 6))
    assert (period.start, period.end) == (date(2018, 3, 7), date(2020, 3, 6))
    assert twenty_four_months_to(date(2020, 2, 29)).start == date(2018, 3, 1)


def test_a_period_of_one_day_is_a_day_long():
    assert Period(date(2020, 3, 6), date(2020, 3, 6)).days == 1


def test_a_period_that_ends_before_it_starts_is_refused_in_words():
    with pytest.raises(BadQuestion, match="Give the earlier day first"):
        Period(date(2020, 3, 7), date(2020, 3, 6))


def test_the_first_and_last_week_are_cut_to_the_period():
    weeks = list(weeks_in(Period(date(2020, 3, 4), date(2020, 3, 17))))
    assert [(week.start.day, week.end.day) for week in weeks] == [(4, 8), (9, 15), (16, 17)]


def test_the_month_after_december_is_january():
    assert next_month(date(2019, 12, 1)) == date(2020, 1, 1)


@given(days, st.integers(0, 800))
@settings(max_examples=60, deadline=None)
def test_weeks_and_months_tile_the_period(start, length):
    period = Period(start, start + timedelta(days=length))
    for parts in (list(weeks_in(period)), list(months_in(period))):
        assert (parts[0].start, parts[-1].end) == (period.start, period.end)
        assert all(
            later.start == earlier.end + timedelta(days=1)
            for earlier, later in zip(parts, parts[1:], strict=False)
        )


@given(days)
@settings(max_examples=60, deadline=None)
def test_the_monday_of_a_week_is_a_monday_no_more_than_six_days_before(day):
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert 0 <= (day - monday).days <= 6


def test_groups_of_time_begin_on_their_first_day():
    assert first_day_of("2020-03-02") == date(2020, 3, 2)
    assert first_day_of("2020-03") == date(2020, 3, 1)
    assert first_day_of("2020-Q4") == date(2020, 10, 1)


def test_groups_of_time_end_on_their_last_day():
    assert span_of("week", "2020-03-02") == (date(2020, 3, 2), date(2020, 3, 8))
    assert span_of("month", "2020-02") == (date(2020, 2, 1), date(2020, 2, 29))
    assert span_of("quarter", "2020-Q4") == (date(2020, 10, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        # twelve months, with a leap day in the later ones only
        (("2019-03-07", "2020-03-06"), ("2018-03-07", "2019-03-06")),
        # two whole months, one of them of 31 days: two whole months, of 31 and 30 days
        (("2020-01-01", "2020-02-29"), ("2019-11-01", "2019-12-31")),
        (("2020-03-01", "2020-03-31"), ("2020-02-01", "2020-02-29")),
        # 28 days, 28 days
        (("2020-02-08", "2020-03-06"), ("2020-01-11", "2020-02-07")),
        (("2020-03-06", "2020-03-06"), ("2020-03-05", "2020-03-05")),
    ],
)
def test_the_period_just_before_is_as_long(asked, before):
    asked, before = (Period(*map(date.fromisoformat, days)) for days in (asked, before))
    assert same_before(asked) == before


@given(days, st.integers(0, 800))
@settings(max_examples=100)
def test_the_period_before_ends_the_day_before(day, more):
    period = Period(day, day + timedelta(days=more))
    before = same_before(period)
    assert before.end == period.start - timedelta(days=1)
    assert abs(before.days - period.days) <= 3
