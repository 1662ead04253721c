"""Waiting: the share that has started by each week, until nobody's wait could be known."""

import pytest

from charts.waiting import waiting
from disclosure.released import State
from domain.counts import Kind
from tests.charts.factories import (
    a_figure,
    a_rate,
    a_waits_measure,
    layers_in,
    on_the_curve,
    released,
    rows_in,
)

CURVE = (
    on_the_curve(0, 56, 0.0),
    on_the_curve(7, 50, 8.0),
    on_the_curve(10, 44, 12.0, is_grid=False),
    on_the_curve(28, 22, 35.0),
    on_the_curve(84, 3, None),  # nobody's offer is that old yet
)


def _drawn(curve=CURVE, **given):
    figure = a_rate(30, 56, **{"kind": Kind.MEDIAN, "value": None, "curve": curve} | given)
    return waiting(released(figure, measure=a_waits_measure()))


def test_the_curve_steps_and_ends_with_the_last_day_that_can_be_known():
    drawn = _drawn()
    assert [row["day"] for row in rows_in(drawn)] == [0, 7, 10, 28]
    [line], [band] = layers_in(drawn, "line"), layers_in(drawn, "area")
    assert line["mark"]["interpolate"] == band["mark"]["interpolate"] == "step-after"


def test_who_still_waits_stands_under_the_weeks_of_the_grid_only():
    drawn = _drawn()
    waits = [(row["month"], row["followed"]) for row in rows_in(drawn)]
    assert waits == [("0", "56"), ("1", "50"), (None, None), ("4", "22")]
    axis = layers_in(drawn, "line")[0]["encoding"]["x"]["axis"]
    assert axis["labelExpr"] == '{"0": "0", "7": "1", "28": "4"}[datum.value]'
    assert axis["title"] == "Weeks since the offer"
    words = [layer["encoding"]["text"].get("value") for layer in layers_in(drawn, "text")]
    assert "Still waiting" in words


def test_the_last_known_share_is_written_on_the_curve():
    assert [row["headline"] for row in rows_in(_drawn())] == [None, None, None, "35% by 4 weeks"]


def test_the_alternative_says_each_week_of_the_grid():
    assert _drawn().alt == "Wait to start. 0% by 0 weeks, 8% by 1 week, 35% by 4 weeks."


def test_a_row_a_week_with_its_range_and_who_still_waits():
    assert _drawn().table == [
        {"By": "0 weeks", "Share started": "0%", "95% range": "0% to 0%", "Still waiting": "56"},
        {"By": "1 week", "Share started": "8%", "95% range": "4% to 16%", "Still waiting": "50"},
        {"By": "4 weeks", "Share started": "35%", "95% range": "18% to 70%", "Still waiting": "22"},
    ]


def test_the_day_between_two_weeks_is_told_in_days():
    assert rows_in(_drawn())[2]["when"] == "10 days"


def test_a_median_that_is_not_reached_stops_no_curve():
    assert _drawn(state=State.TOO_EARLY).alt.startswith("Wait to start. 0% by 0 weeks")


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.TOO_FEW, "Too few to say."),
        (State.HIDDEN, "Hidden: fewer than 5."),
        (State.NOT_RECEIVED, "Not received."),
        (State.NOTHING, "Nothing to count."),
    ],
)
def test_no_curve_is_a_sentence(state, sentence):
    assert _drawn(CURVE[:1], state=state).alt == f"Wait to start. {sentence}"


def test_a_hidden_wait_draws_nothing_though_its_curve_was_left_in():
    assert _drawn(state=State.HIDDEN).table == []


def test_another_kind_of_measure_is_refused():
    with pytest.raises(TypeError, match="Referrals received is no measure of waiting"):
        waiting(released(a_figure()))
