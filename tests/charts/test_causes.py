"""Known causes: every series that crosses one is marked in picture, note and table."""

from datetime import date

import pytest

from charts.sparkline import sparkline
from charts.trend import small_trends, trend
from disclosure.released import Point
from domain.known_causes import RECORDING_CHANGE, launch
from tests.charts.factories import a_figure, a_rate, grouped, layers_in, released, rows_in, weeks

MARCH = date(2020, 3, 16)
LAUNCH = launch("U2", date(2020, 3, 23))
NOTE = "Known cause: 1 Apr 2020, ex-partner harassment is recorded as stalking."


def a_series(*counts, causes=(RECORDING_CHANGE,)):
    return released(a_figure(9, points=weeks(*counts, start=MARCH)), causes=causes)


def names_in(drawn):
    found = [layer for layer in layers_in(drawn, "rule") if "data" in layer]
    return [row["name"] for layer in found for row in layer["data"]["values"]]


def test_a_trend_is_marked_before_the_week_of_the_cause():
    drawn = trend(a_series(5, 6, 7, 8))  # from 16 March; the third week has 1 April in it
    [rule] = layers_in(drawn, "rule")
    assert rule["data"]["values"] == [
        {"at": 1.5, "top": -24, "side": "right", "name": "1 Apr 2020: recording change"}
    ]
    assert drawn.note == NOTE
    assert drawn.alt.endswith(NOTE)
    assert [row["Known cause"] for row in drawn.table] == [
        "",
        "",
        "1 Apr 2020: ex-partner harassment is recorded as stalking",
        "",
    ]


@pytest.mark.parametrize("counts", [(5, 6), (5,)])  # they end on 29 and on 22 March
def test_a_series_that_does_not_cross_it_is_not_marked(counts):
    drawn = trend(a_series(*counts))
    assert layers_in(drawn, "rule") == [] and drawn.note == ""
    assert "Known cause" not in drawn.table[0]


def test_a_stock_on_sundays_and_rates_by_month_are_marked_too():
    sundays = tuple(Point(day, day, 60) for day in (date(2020, 3, 29), date(2020, 4, 5)))
    stock = released(a_figure(60, points=sundays), causes=[RECORDING_CHANGE])
    assert trend(stock).note == NOTE
    months = {"2020-03": a_rate(18, 56), "2020-04": a_rate(18, 56)}
    by_month = released(a_rate(36, 112), *grouped("month", months), causes=[RECORDING_CHANGE])
    assert trend(by_month, "month").note.endswith(NOTE)


def test_small_trends_are_marked_by_the_points_of_their_own_group():
    figure = a_figure(9, points=weeks(5, 6, 7, start=MARCH))
    one = released(*grouped("unit", {"U1": figure}), causes=[RECORDING_CHANGE])
    [(_, drawn)] = small_trends(one, "unit")
    assert drawn.note == NOTE


def test_several_causes_stand_one_under_the_other_and_a_unit_by_its_name():
    drawn = trend(a_series(5, 6, 7, 8, causes=[LAUNCH, RECORDING_CHANGE]), names={"U2": "Second"})
    assert names_in(drawn) == ["23 Mar 2020: Second launched", "1 Apr 2020: recording change"]
    assert drawn.note.startswith("Known causes: 23 Mar 2020, Second was launched; 1 Apr 2020, ex-")
    assert "a unit was launched" in trend(a_series(5, 6, causes=[LAUNCH])).note


def test_on_a_narrow_screen_a_name_is_cut_at_its_end_and_never_at_its_day():
    texts = layers_in(trend(a_series(5, 6, 7, 8)), "text")
    names = [one for one in texts if one["encoding"]["text"] == {"field": "name"}]
    assert {one["mark"]["align"] for one in names} == {"left", "right"}
    assert [one["mark"]["limit"] for one in names] == [{"expr": "width / 2"}] * 2


def test_a_sparkline_has_a_rule_without_words_and_says_it():
    drawn = sparkline(a_series(5, 6, 7, 8))
    assert len(layers_in(drawn, "rule")) == 1 and layers_in(drawn, "text") == []
    assert drawn.alt.endswith(NOTE)


def test_a_sparkline_that_leaves_out_a_cut_week_keeps_the_place():
    first, *rest = weeks(5, 6, 7, 8, start=MARCH)
    cut = (Point(date(2020, 3, 19), first.end, 2), *rest)
    drawn = sparkline(released(a_figure(23, points=cut), causes=[RECORDING_CHANGE]))
    assert [row["place"] for row in rows_in(drawn)] == [0, 1, 2]
    [rule] = layers_in(drawn, "rule")
    assert rule["data"]["values"][0]["at"] == 0.5
