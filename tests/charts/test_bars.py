"""Bars of groups: counts, or rates with their range."""

from charts.bars import bars
from charts.style import MAIN, PALE
from disclosure.released import State
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
    steps,
    too_few,
)

BY_AREA = released(
    *grouped(
        "area",
        {
            "halton": a_figure(41),
            "warrington": a_figure(127),
            "cheshire_east": hidden(),
            "not_known": a_figure(0),
        },
    )
)
UPTAKE = a_measure("Uptake", UnitOfCount.PERPETRATOR)
RATES = released(
    *grouped(
        "area",
        {
            "halton": a_rate(18, 56, 21.4, 45.2),
            "warrington": a_rate(83, 260, 26.6, 37.8),
            "cheshire_east": too_few(3, 7),
        },
    ),
    measure=UPTAKE,
)


def test_counts_are_bars_with_their_number_at_the_end():
    drawn = bars(BY_AREA, "area")
    shown = [(row["label"], row.get("amount"), row["words"]) for row in rows_in(drawn)]
    assert shown == [
        ("Halton", 41, "41"),
        ("Warrington", 127, "127"),
        ("Cheshire East", None, "hidden: fewer than 5"),
        ("Not known", 0, "0"),
    ]
    [bar] = layers_in(drawn, "bar")
    assert bar["mark"] == {"type": "bar", "color": MAIN, "aria": True}
    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 150]
    assert bar["encoding"]["x"]["axis"] is None
    assert bar["encoding"]["tooltip"] == [
        {"field": "label", "title": "Area"},
        {"field": "words", "title": "Referrals"},
    ]


def test_the_alternative_says_the_extremes_and_what_is_hidden():
    drawn = bars(BY_AREA, "area")
    assert drawn.alt == (
        "Referrals received by area. Most: Warrington, 127. Fewest: Not known, 0. "
        "1 area is hidden for privacy (fewer than 5, or would give one away)."
    )
    assert drawn.note == "1 area is hidden for privacy (fewer than 5, or would give one away)."


def test_the_table_has_the_same_numbers_and_the_same_words():
    assert bars(BY_AREA, "area").table == [
        {"Area": "Halton", "Referrals": "41"},
        {"Area": "Warrington", "Referrals": "127"},
        {"Area": "Cheshire East", "Referrals": "hidden: fewer than 5"},
        {"Area": "Not known", "Referrals": "0"},
    ]


def test_largest_first_puts_what_is_hidden_last_and_not_where_its_number_would_be():
    drawn = bars(BY_AREA, "area", largest_first=True)
    labels = [row["label"] for row in rows_in(drawn)]
    assert labels == ["Warrington", "Halton", "Not known", "Cheshire East"]


def test_rates_have_whiskers_a_scale_in_per_cent_and_n_of_n():
    drawn = bars(RATES, "area")
    halton, _, cheshire_east = rows_in(drawn)
    assert (halton["lower"], halton["upper"], halton["end"]) == (21.4, 45.2, 45.2)
    assert halton["words"] == "18 of 56 (32%)"
    assert cheshire_east["words"] == "3 of 7: too few to say"
    assert not {"amount", "lower", "upper"} & cheshire_east.keys()
    [bar] = layers_in(drawn, "bar")
    assert bar["mark"]["color"] == PALE
    assert bar["encoding"]["x"]["axis"]["labelExpr"] == "datum.value + '%'"
    assert len(layers_in(drawn, "rule")) == 1
    assert len(layers_in(drawn, "tick")) == 2


def test_the_alternative_and_the_table_of_rates():
    drawn = bars(RATES, "area")
    assert drawn.alt == (
        "Uptake by area. Highest: Halton, 18 of 56 (32%). Lowest: Warrington, 83 of 260 (31.9%). "
        "1 area: too few to say."
    )
    assert drawn.table[0] == {
        "Area": "Halton",
        "Number": "18",
        "Out of": "56",
        "Per cent": "32%",
        "95% range": "21% to 45%",
    }
    assert drawn.table[2]["Per cent"] == "too few to say"
    assert drawn.table[2]["Number"] == "3"


def test_how_long_people_have_been_followed_is_drawn_against_all_of_them():
    early = a_figure(
        7,
        kind=Kind.MATURITY,
        denominator=56,
        value=None,
        state=State.TOO_EARLY,
        steps=steps(Still_maturing=49),
    )
    windows = {"6_months": a_figure(41, kind=Kind.MATURITY, denominator=56), "12_months": early}
    drawn = bars(released(*grouped("window", windows)), "window")
    [bar] = layers_in(drawn, "bar")
    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 60]
    assert rows_in(drawn)[1]["words"] == "7 of 56, 49 still maturing: too early to say"
    assert drawn.table[1] == {
        "Window": "12 months",
        "Number": "7",
        "Out of": "56",
        "Still maturing": "49",
        "Reading": "too early to say",
    }


def test_all_hidden_is_a_list_of_names_with_the_word():
    areas = {"halton": hidden(), "warrington": hidden()}
    drawn = bars(released(*grouped("area", areas)), "area")
    assert [row["words"] for row in rows_in(drawn)] == ["hidden: fewer than 5"] * 2
    assert drawn.alt == (
        "Referrals received by area. "
        "2 areas are hidden for privacy (fewer than 5, or would give one away)."
    )


def test_one_row_is_said_without_a_comparison():
    drawn = bars(released(*grouped("area", {"halton": a_figure(41)})), "area")
    assert drawn.alt == "Referrals received by area. Halton: 41."


def test_no_groups_is_a_sentence():
    assert bars(released(a_figure(0)), "area").alt == (
        "Referrals received by area. Nothing to count."
    )
    not_received = released(a_figure(None, state=State.NOT_RECEIVED))
    assert bars(not_received, "area").alt == "Referrals received by area. Not received."


def test_units_are_shown_by_name():
    drawn = bars(released(*grouped("unit", {"u1": a_figure()})), "unit", names={"u1": "Halton"})
    assert rows_in(drawn)[0]["label"] == "Halton"
