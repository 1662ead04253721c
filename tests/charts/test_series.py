"""Series: moments in order, with words."""

from dataclasses import replace
from datetime import date

from charts.series import (
    dates_to_name,
    gaps_note,
    noun_of_points,
    part_names,
    series_of,
    series_over,
)
from disclosure.released import Point, Step
from tests.charts.factories import a_figure, grouped, weeks

WEEK = ("week", "weeks")


def test_points_are_moments_with_their_words_and_hidden_ones_have_no_amount():
    series = series_of(a_figure(points=weeks(12, None)))
    assert [(one.label, one.amount, one.words) for one in series] == [
        ("6 to 12 Jan 2020", 12, "12"),
        ("13 to 19 Jan 2020", None, "hidden: fewer than 5"),
    ]


def test_a_week_cut_off_by_the_period_is_known_as_a_part():
    first, last = weeks(12, 5)
    cut = replace(last, end=date(2020, 1, 15))
    series = series_of(a_figure(points=(first, cut)))
    assert [one.is_part for one in series] == [False, True]
    assert gaps_note(series, WEEK) == "Not a whole week, drawn hollow: 13 to 15 Jan 2020."


def test_a_short_month_is_a_whole_month():
    months = (
        Point(date(2020, 1, 1), date(2020, 1, 31), 5),
        Point(date(2020, 2, 1), date(2020, 2, 29), 5),
    )
    figure = a_figure(points=months)
    assert not any(one.is_part for one in series_of(figure))
    assert noun_of_points(figure) == ("month", "months")


def test_a_state_on_each_sunday_is_weekly_and_never_a_part():
    sundays = tuple(Point(date(2020, 1, day), date(2020, 1, day), 60) for day in (5, 12, 17))
    figure = a_figure(points=sundays)
    assert noun_of_points(figure) == ("week", "weeks")
    assert not any(one.is_part for one in series_of(figure))


def test_one_part_of_each_point_and_the_names_of_the_parts():
    parts = (Step("Opened", 6), Step("Closed", None))
    figure = a_figure(points=(replace(weeks(3)[0], parts=parts),))
    assert part_names(figure) == ("Opened", "Closed")
    assert series_of(figure, "Opened")[0].amount == 6
    assert series_of(figure, "Closed")[0].words == "hidden: fewer than 5"


def test_the_axis_names_at_most_five_firsts_of_a_month():
    year = weeks(*range(53), start=date(2019, 3, 4))
    assert dates_to_name(series_of(a_figure(points=year))) == {
        0: "Mar 2019",
        13: "Jun 2019",
        26: "Sep 2019",
        39: "Dec 2019",
        52: "Mar 2020",
    }


def test_a_hidden_week_that_is_not_over_is_not_said_to_be_drawn():
    [week] = weeks(None)
    cut = replace(week, end=date(2020, 1, 8))
    series = series_of(a_figure(points=(*weeks(5, start=date(2019, 12, 30)), cut)))
    assert "hollow" not in gaps_note(series, WEEK)


def test_months_that_the_period_or_the_day_asked_cuts_short_are_parts():
    # The period of a figure is 7 March 2019 to 6 March 2020, the day asked its last.
    months = grouped("month", dict.fromkeys(("2019-03", "2019-04", "2020-03"), a_figure()))
    assert [one.is_part for one in series_over(months, "month")] == [True, False, True]
    weeks_cut = grouped("week", dict.fromkeys(("2019-03-04", "2019-03-11"), a_figure()))
    assert [one.is_part for one in series_over(weeks_cut, "week")] == [True, False]
    quarters = grouped("quarter", dict.fromkeys(("2019-Q1", "2019-Q4", "2020-Q1"), a_figure()))
    assert [one.is_part for one in series_over(quarters, "quarter")] == [True, False, True]
