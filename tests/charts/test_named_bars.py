"""Bars of settled values: a row without an amount keeps its place and moves nothing."""

import json

from charts.named_bars import NamedBar, named_bars, no_bars
from tests.pages.sent import chart_rows

HALTON = NamedBar("Halton", "62% (29 of 47)", 62.0, 47.0, 74.0)
WARRINGTON = NamedBar("Warrington", "not shown")


def drawn(*bars, **more):
    return named_bars("Uptake by area", bars, "Area", [{"Area": "Halton"}], **more)


def axis(made):
    [layer] = made.spec["layer"]
    return layer["layer"][0]["encoding"]["x"]["scale"]["domain"]


def test_a_row_without_an_amount_has_its_words_and_no_bar():
    rows = list(chart_rows(drawn(HALTON, WARRINGTON, are_shares=True).spec))
    assert [row["label"] for row in rows] == ["Halton", "Warrington"]
    assert rows[0]["amount"] == 62.0 and (rows[0]["lower"], rows[0]["upper"]) == (47.0, 74.0)
    assert "amount" not in rows[1] and rows[1]["words"] == "not shown"
    assert rows[1]["end"] == 0


def test_shares_stand_on_a_scale_of_100_and_counts_end_after_the_longest():
    assert axis(drawn(HALTON, are_shares=True)) == [0, 100]
    assert axis(drawn(NamedBar("Halton", "66", 66), WARRINGTON)) == [0, 80]


def test_the_order_is_the_one_given():
    counts = [NamedBar("B", "5", 5), NamedBar("A", "50", 50)]
    assert [row["label"] for row in chart_rows(drawn(*counts).spec)] == ["B", "A"]


def test_its_words_say_every_row():
    assert drawn(HALTON, WARRINGTON, are_shares=True).alt == (
        "Uptake by area. Halton: 62% (29 of 47). Warrington: not shown."
    )


def test_in_place_of_a_chart_stands_why_there_is_none():
    made = no_bars("Uptake by area", "Not published: too few people.")
    assert made.alt == "Uptake by area. Not published: too few people."
    assert made.table == [] and "Not published" in json.dumps(made.spec)
