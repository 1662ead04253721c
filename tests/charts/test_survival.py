"""Survival: the share it has happened to, until too few are still followed."""

import pytest

from charts.survival import survival
from disclosure.released import State
from domain.counts import Kind
from tests.charts.factories import (
    a_figure,
    a_rate,
    a_survival_measure,
    layers_in,
    on_the_curve,
    released,
    rows_in,
)

CURVE = (
    on_the_curve(0, 56, 0.0),
    on_the_curve(121, 48, 2.0, is_grid=False),
    on_the_curve(183, 42, 2.0),
    on_the_curve(333, 26, 8.4, is_grid=False),
    on_the_curve(365, 22, 8.4),
    on_the_curve(548, 7, 9.9),  # under ten: not drawn
)
TITLE = "Reoffending within 12 months"


def _drawn(curve=CURVE, **given):
    figure = a_rate(3, 56, **{"kind": Kind.ESTIMATE, "value": 8.4, "curve": curve} | given)
    return survival(released(figure, measure=a_survival_measure()))


def test_the_curve_steps_and_stops_where_too_few_are_still_followed():
    drawn = _drawn()
    assert [row["day"] for row in rows_in(drawn)] == [0, 121, 183, 333, 365]
    [line], [band] = layers_in(drawn, "line"), layers_in(drawn, "area")
    assert line["mark"]["interpolate"] == band["mark"]["interpolate"] == "step-after"
    assert drawn.note == (
        "The curve stops after 12 months, where fewer than 10 people are still followed."
    )


def test_people_still_followed_stand_under_the_days_of_the_grid_only():
    drawn = _drawn()
    followed = [(row["month"], row["followed"]) for row in rows_in(drawn)]
    assert followed == [("0", "56"), (None, None), ("6", "42"), (None, None), ("12", "22")]
    axis = layers_in(drawn, "line")[0]["encoding"]["x"]["axis"]
    assert axis["values"] == [0, 183, 365]
    assert axis["labelExpr"] == '{"0": "0", "183": "6", "365": "12"}[datum.value]'
    assert axis["title"] == "Months since direct work began"


def test_the_alternative_says_the_headline_with_its_range():
    assert _drawn().alt == (
        "Reoffending within 12 months. 8% by 12 months (95% range 4% to 17%), "
        "22 people still followed. "
        "The curve stops after 12 months, where fewer than 10 people are still followed."
    )
    assert _drawn().table[1] == {
        "By": "6 months",
        "Share": "2%",
        "95% range": "1% to 4%",
        "People still followed": "42",
    }


def test_what_lies_beyond_the_headline_is_said_too():
    longer = (*CURVE[:5], on_the_curve(548, 12, 9.9))
    drawn = _drawn(longer)
    assert "22 people still followed. 10% by 18 months." in drawn.alt
    assert drawn.note == ""


def test_where_only_days_of_the_grid_are_released_they_are_points_and_no_steps():
    grid = (
        on_the_curve(0, 156, 0.0),
        on_the_curve(91, 140, None),  # hidden
        on_the_curve(183, 120, 5.0),
        on_the_curve(365, 80, 11.0),
    )
    drawn = _drawn(grid)
    assert layers_in(drawn, "area") == []
    [whisker] = layers_in(drawn, "rule")
    assert whisker["encoding"]["y"]["field"] == "lower"
    assert drawn.note == "1 day is hidden for privacy (fewer than 5, or would give one away)."
    assert drawn.table[1]["Share"] == "hidden: fewer than 5"
    assert drawn.table[1]["People still followed"] == "140"


def test_a_curve_whose_headline_comes_too_early_is_drawn_as_far_as_it_goes():
    drawn = _drawn(CURVE[:3], value=None, state=State.TOO_EARLY)
    assert drawn.alt.startswith("Reoffending within 12 months. 2% by 6 months")


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
    drawn = _drawn(CURVE[:1], state=state)
    assert drawn.alt == f"{TITLE}. {sentence}"


def test_a_curve_that_has_to_be_cut_at_once_shows_nothing():
    assert _drawn((on_the_curve(0, 9, 0.0),), state=State.TOO_FEW).table == []


def test_another_kind_of_measure_is_refused():
    with pytest.raises(TypeError, match="Referrals received is no measure of time to an event"):
        survival(released(a_figure()))
