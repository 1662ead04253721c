"""Periods include both ends; weeks run Monday to Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import BadQuestion
from domain.period import (
    Period,
    monday_of,
    months_in,
    next_month,
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
