"""Sparklines on cards."""

from dataclasses import replace
from datetime import date

from charts.sparkline import sparkline
from charts.style import CONCERN, NEUTRAL
from tests.charts.factories import a_figure, layers_in, released, rows_in, weeks


def test_a_sparkline_shows_the_course_from_lowest_to_highest_without_axes():
    drawn = sparkline(released(a_figure(37, points=weeks(12, 9, 16))))
    [line] = layers_in(drawn, "line")
    assert line["encoding"]["y"]["scale"]["domain"] == [9, 16]
    assert line["encoding"]["y"]["axis"] is None
    assert [row["is_last"] for row in rows_in(drawn)] == [False, False, True]
    assert drawn.alt == (
        "Referrals received, from 12 (6 to 12 Jan 2020) to 16 (20 to 26 Jan 2020)."
    )


def test_a_week_that_is_not_over_would_fall_off_and_is_left_out():
    whole_week, last = weeks(12, 2)
    points = (whole_week, replace(last, end=date(2020, 1, 14)))
    assert [row["amount"] for row in rows_in(sparkline(released(a_figure(14, points=points))))] == [
        12
    ]


def test_it_is_coloured_only_where_the_page_says_concern():
    figures = released(a_figure(21, points=weeks(12, 9)))
    colours = [
        layers_in(sparkline(figures, is_concern=concern), "line")[0]["mark"]["color"]
        for concern in (False, True)
    ]
    assert colours == [NEUTRAL, CONCERN]


def test_a_level_course_and_a_hidden_week():
    drawn = sparkline(released(a_figure(10, points=weeks(5, None, 5))))
    assert layers_in(drawn, "line")[0]["encoding"]["y"]["scale"]["domain"] == [4, 6]
    assert rows_in(drawn)[1]["amount"] is None
    assert drawn.alt.endswith(
        "1 week is hidden for privacy (fewer than 5, or would give one away)."
    )
    assert drawn.table[1] == {
        "When": "13 to 19 Jan 2020",
        "Referrals received": "hidden: fewer than 5",
    }


def test_no_points_is_a_sentence():
    assert sparkline(released(a_figure(0))).alt == "Referrals received. Nothing to count."
