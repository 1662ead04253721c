"""Trends over weeks and months."""

from dataclasses import replace
from datetime import date

from charts.trend import small_trends, trend, trend_of_parts
from disclosure.released import Point, State, Step
from domain.counts import Kind
from domain.measure import UnitOfCount
from tests.charts.factories import (
    a_figure,
    a_measure,
    a_rate,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    weeks,
)

HIDDEN_WEEK = "1 week is hidden for privacy (fewer than 5, or would give one away)."


def test_a_weekly_count_is_a_line_from_nought_with_a_label_at_its_end():
    drawn = trend(released(a_figure(37, points=weeks(12, 9, 16))))
    assert [row["amount"] for row in rows_in(drawn)] == [12, 9, 16]
    assert [row["end"] for row in rows_in(drawn)] == [None, None, "16"]
    [line] = layers_in(drawn, "line")
    assert line["encoding"]["y"]["scale"] == {"domain": [0, 20], "nice": False}
    assert line["encoding"]["x"]["axis"]["labelExpr"] == '{"0": "Jan 2020"}[datum.value]'
    assert drawn.alt == (
        "Referrals received, by week. From 12 (6 to 12 Jan 2020) to 16 (20 to 26 Jan 2020). "
        "Most: 20 to 26 Jan 2020, 16. Fewest: 13 to 19 Jan 2020, 9."
    )
    assert drawn.table[1] == {"When": "13 to 19 Jan 2020", "Referrals": "9"}
    assert drawn.note == ""


def test_a_hidden_week_is_a_gap_with_a_note():
    drawn = trend(released(a_figure(28, points=weeks(12, None, 16))))
    assert rows_in(drawn)[1]["amount"] is None
    assert drawn.note == HIDDEN_WEEK
    assert drawn.table[1] == {"When": "13 to 19 Jan 2020", "Referrals": "hidden: fewer than 5"}
    assert drawn.alt.endswith(HIDDEN_WEEK)


def test_a_week_that_is_not_over_is_hollow_and_not_compared():
    whole_week, last = weeks(12, 5)
    points = (whole_week, replace(last, end=date(2020, 1, 15)))
    drawn = trend(released(a_figure(17, points=points)))
    assert [row["is_part"] for row in rows_in(drawn)] == [False, True]
    assert rows_in(drawn)[1]["end"] == "5 so far"
    assert drawn.alt == (
        "Referrals received, by week. From 12 (6 to 12 Jan 2020) to 12 (6 to 12 Jan 2020). "
        "6 to 12 Jan 2020: 12. Not a whole week, drawn hollow: 13 to 15 Jan 2020."
    )


def test_a_stock_on_sundays_says_what_is_counted_and_not_a_week():
    sundays = tuple(Point(date(2020, 1, day), date(2020, 1, day), 60) for day in (5, 12))
    cases = a_measure("Open cases", UnitOfCount.CASE)
    drawn = trend(released(a_figure(60, points=sundays, unit="cases"), measure=cases))
    heads = [layer["encoding"]["text"] for layer in layers_in(drawn, "text")]
    assert {"value": "Cases"} in heads


def test_rates_by_month_have_per_cent_on_the_axis_and_gaps_by_their_state():
    months = {"2020-01": a_rate(18, 56), "2020-02": hidden(kind=Kind.RATE, unit="%")}
    drawn = trend(released(a_rate(18, 60), *grouped("month", months)), "month")
    assert [row["amount"] for row in rows_in(drawn)] == [100 * 18 / 56, None]
    assert layers_in(drawn, "line")[0]["encoding"]["y"]["axis"]["labelExpr"] == "datum.value + '%'"
    assert drawn.note == HIDDEN_WEEK.replace("week", "month")
    assert drawn.table[0] == {"When": "Jan 2020", "Per cent": "18 of 56 (32%)"}


def test_parts_are_a_line_each_told_apart_by_dash_as_well_as_colour():
    first, second = weeks(2, 1)
    points = (
        replace(first, parts=(Step("Opened", 6), Step("Closed", 4))),
        replace(second, parts=(Step("Opened", 7), Step("Closed", None))),
    )
    drawn = trend_of_parts(released(a_figure(3, points=points, unit="cases")))
    assert [row["end"] for row in rows_in(drawn)] == [None, "Opened 7", "Closed 4", None]
    [line] = layers_in(drawn, "line")
    dashes = line["encoding"]["strokeDash"]["scale"]["range"]
    assert len(dashes) == 2 and dashes[0] != dashes[1]
    assert drawn.table[1] == {
        "When": "13 to 19 Jan 2020",
        "Opened": "7",
        "Closed": "hidden: fewer than 5",
    }
    assert drawn.note == HIDDEN_WEEK
    assert "Opened from 6 (6 to 12 Jan 2020) to 7 (13 to 19 Jan 2020)." in drawn.alt


def test_small_trends_share_one_scale():
    units = {
        "u1": a_figure(40, points=weeks(20, 20)),
        "u2": a_figure(6, points=weeks(5, 1)),
        "u3": hidden(),
    }
    small = small_trends(
        released(*grouped("unit", units)), "unit", names={"u1": "Halton", "u2": "Warrington"}
    )
    assert [label for label, _ in small] == ["Halton", "Warrington", "u3"]
    scales = [
        layers_in(drawn, "line")[0]["encoding"]["y"]["scale"]["domain"] for _, drawn in small[:2]
    ]
    assert scales == [[0, 20], [0, 20]]
    assert small[1][1].alt.startswith("Referrals received, Warrington, by week.")
    assert small[2][1].alt == "Referrals received, u3. Hidden: fewer than 5."


def test_weeks_that_are_all_hidden_are_said_to_be_hidden_although_their_sum_is_shown():
    drawn = trend(released(a_figure(8, points=weeks(None, None, None))))
    assert drawn.alt == "Referrals received. Hidden: fewer than 5."


def test_no_points_is_a_sentence():
    assert trend(released(a_figure(0))).alt == "Referrals received. Nothing to count."
    not_received = released(a_figure(None, state=State.NOT_RECEIVED))
    assert trend(not_received).alt == "Referrals received. Not received."
