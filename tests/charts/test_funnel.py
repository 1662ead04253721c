"""The funnel, from everybody adopted down."""

from charts.funnel import funnel
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
    too_few,
)

FROM_ADOPTION = a_measure("From adoption to completion", UnitOfCount.PERPETRATOR)
STEPS = {
    "adopted": a_rate(612, 612, 99.4, 100),
    "offered": a_rate(471, 612, 73.5, 80.1),
    "started": a_rate(251, 612, 37.2, 45.0),
}


def _drawn(steps):
    return funnel(released(*grouped("step", steps), measure=FROM_ADOPTION))


def test_each_step_is_a_bar_from_nought_with_its_range_and_its_share_of_the_first():
    drawn = _drawn(STEPS)
    assert [(row["label"], row["words"], row["end"]) for row in rows_in(drawn)] == [
        ("Adopted", "612 (100%)", 100),  # everybody: no range to show
        ("Offered", "471 (77%)", 80.1),
        ("Started", "251 (41%)", 45.0),
    ]
    assert "lower" not in rows_in(drawn)[0]
    [bar] = layers_in(drawn, "bar")
    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 100]


def test_the_alternative_says_every_step_and_where_most_are_lost():
    drawn = _drawn(STEPS)
    assert drawn.alt == (
        "From adoption to completion: adopted 612 (100%), offered 471 (77%), started 251 (41%). "
        "The largest fall is from offered to started."
    )
    assert drawn.table[2] == {
        "Step": "Started",
        "People": "251",
        "Of the first step": "41%",
        "95% range": "37.2% to 45%",
    }


def test_a_hidden_step_is_a_word_and_no_fall_is_told_beside_it():
    drawn = _drawn(STEPS | {"offered": hidden(kind=Kind.RATE)})
    assert rows_in(drawn)[1]["words"] == "hidden: fewer than 5"
    assert "share" not in rows_in(drawn)[1]
    assert drawn.alt == (
        "From adoption to completion: adopted 612 (100%), offered hidden: fewer than 5, "
        "started 251 (41%). 1 step is hidden for privacy (fewer than 5, or would give one away)."
    )


def test_under_ten_people_only_their_number_is_said():
    drawn = _drawn({"adopted": too_few(8, 8), "offered": too_few(3, 8)})
    assert [row["words"] for row in rows_in(drawn)] == [
        "8 of 8: too few to say",
        "3 of 8: too few to say",
    ]
    assert not layers_in(drawn, "bar")[0]["encoding"]["x"]["axis"]


def test_nobody_adopted_is_a_sentence():
    drawn = funnel(released(a_figure(0), measure=FROM_ADOPTION))
    assert drawn.alt == "From adoption to completion. Nothing to count."
