"""Groups beside the whole: a funnel from eight groups on, bars below, and never a league table."""

import pytest

from charts.funnel_plot import compared
from disclosure.released import State
from domain.measure import Breakdown
from tests.charts.factories import (
    a_figure,
    a_rate,
    a_rate_measure,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    too_few,
)

MANY = {f"U{place}": (10, 20) for place in range(1, 9)}
"""Eight units at the overall half."""
NAMES = {"U9": "Ninth Unit"}


def of_units(rates, measure=None, **named):
    figures = {unit: a_rate(n, of) for unit, (n, of) in rates.items()} | named
    whole = a_rate(500, 1000)
    one = released(whole, *grouped("unit", figures), measure=measure or a_rate_measure())
    return compared(one, "unit", names=NAMES)


def stands(drawn):
    return {row["Unit"]: row["Where it stands"] for row in drawn.table}


@pytest.mark.parametrize(
    ("n", "words"),
    [
        # of 20 at a half: P(16 or more) is 0.59%, P(15 or more) 2.07%, P(14 or more) 5.77%
        (14, "inside the limits"),
        (15, "above the 95% limits"),
        (16, "above the 95% limits"),
        # P(18 or more) is 0.02%
        (18, "above the 99.8% limits"),
        (5, "below the 95% limits"),
        (1, "below the 99.8% limits"),
    ],
)
def test_a_group_stands_by_the_exact_tails_around_the_whole(n, words):
    assert stands(of_units(MANY | {"U9": (n, 20)}))["Ninth Unit"] == words


def test_the_words_name_the_groups_beyond_and_the_plot_only_those():
    drawn = of_units(MANY | {"U9": (18, 20)})
    assert drawn.alt == (
        "Uptake by unit, as a funnel plot. All together: 50%. Ninth Unit: above the 99.8% limits."
    )
    beyond = [row["label"] for row in rows_in(drawn) if row["is_beyond"]]
    assert beyond == ["Ninth Unit"]
    assert of_units(MANY).alt.endswith("All together: 50%. All are inside the limits.")


def test_a_row_a_group_in_its_own_order_and_not_by_its_rate():
    rates = {"U3": (2, 20), "U1": (18, 20)} | {f"V{place}": (10, 20) for place in range(6)}
    drawn = of_units(rates)
    assert [row["Unit"] for row in drawn.table] == list(rates)
    assert drawn.table[0] == {
        "Unit": "U3",
        "Number": "2",
        "Out of": "20",
        "Per cent": "10%",
        "95% range": "20% to 60%",
        "Where it stands": "below the 99.8% limits",
    }


def test_four_lines_are_drawn_and_the_rate_of_all_together():
    drawn = of_units(MANY)
    [lines] = layers_in(drawn, "line")
    assert {row["line"] for row in lines["data"]["values"]} == {
        "lower 95%",
        "upper 95%",
        "lower 99.8%",
        "upper 99.8%",
    }
    [rule] = layers_in(drawn, "rule")
    assert rule["encoding"]["y"]["datum"] == 50


def test_under_eight_groups_with_a_rate_are_bars_with_their_ranges():
    seven = dict(list(MANY.items())[:7])
    for drawn in (
        of_units(seven),
        of_units(seven, U8=too_few(3, 9)),
        of_units(seven, U8=hidden(kind=a_rate(1, 2).kind, denominator=20)),
    ):
        assert "as a funnel plot" not in drawn.alt
        assert "95% range" in drawn.table[0] and "Where it stands" not in drawn.table[0]


def test_a_group_without_a_rate_is_in_the_table_and_not_on_the_plot():
    drawn = of_units(MANY, U9=too_few(3, 9))
    assert len(rows_in(drawn)) == 8
    assert stands(drawn)["Ninth Unit"] == State.TOO_FEW.label
    assert drawn.note == "1 unit: too few to say."


def test_counts_and_shares_of_one_base_are_bars():
    counts = {unit: a_figure(10) for unit in MANY}
    assert "funnel" not in compared(released(*grouped("unit", counts)), "unit").alt
    measure = a_rate_measure()
    measure.own_breakdowns["kind"] = Breakdown(lambda c, q: c.kind, of_all=True)
    figures = {unit: a_rate(10, 20) for unit in MANY}
    shares = released(a_rate(500, 1000), *grouped("kind", figures), measure=measure)
    assert "funnel" not in compared(shares, "kind").alt
