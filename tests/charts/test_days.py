"""Days as written."""

from datetime import date

import pytest

from charts.days import day, month, span, time_label


def test_days_and_months():
    assert day(date(2020, 3, 6)) == "6 Mar 2020"
    assert month(date(2020, 3, 6)) == "Mar 2020"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2020, 3, 6), date(2020, 3, 6), "6 Mar 2020"),
        (date(2020, 3, 2), date(2020, 3, 8), "2 to 8 Mar 2020"),
        (date(2020, 2, 24), date(2020, 3, 1), "24 Feb to 1 Mar 2020"),
        (date(2019, 12, 30), date(2020, 1, 5), "30 Dec 2019 to 5 Jan 2020"),
        (date(2020, 2, 1), date(2020, 2, 29), "Feb 2020"),  # a whole month
        (date(2020, 3, 1), date(2020, 3, 6), "1 to 6 Mar 2020"),  # a month that is not over
    ],
)
def test_a_span_says_each_thing_once(start, end, written):
    assert span(start, end) == written


def test_groups_of_time_in_words():
    assert time_label("week", "2020-03-02") == "Week of 2 Mar 2020"
    assert time_label("month", "2020-03") == "Mar 2020"
    assert time_label("quarter", "2020-Q4") == "Oct to Dec 2020"
