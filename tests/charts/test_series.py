"""Series: moments in order, with words."""

from dataclasses import replace
from datetime import date

from charts.series import dates_to_name, gaps_note, noun_of_points, part_names, series_of
from disclosure.released import Point, Step
from tests.charts.factories import a_figure, weeks

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
