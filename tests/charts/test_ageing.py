"""Ageing: within the standard to the left, late to the right."""

from charts.ageing import ageing
from tests.charts.factories import a_figure, grouped, hidden, layers_in, released, rows_in

BY = "waiting_for:standard"
WAITS = {
    "allocation:within": a_figure(5),
    "allocation:late": a_figure(4),
    "allocation:very_late": a_figure(3),
    "start:late": a_figure(2),
    "start:very_late": a_figure(1),
    "review:within": a_figure(11),
    "court:no_standard": a_figure(9),
}


def _segments(drawn):
    return [
        (row["label"], row["kind"], row["from"], row["to"], row["words"])
        for row in rows_in(drawn)
        if "from" in row
    ]


def _ends(drawn):
    return [(row["end"], row["words"]) for row in rows_in(drawn) if "end" in row]


def test_late_lengths_share_a_baseline_and_what_is_within_lies_before_it():
    assert _segments(ageing(released(*grouped(BY, WAITS)))) == [
        ("Allocation", "Within the standard", -5, 0, "5"),
        ("Allocation", "Over it, up to twice", 0, 4, "4"),
        ("Allocation", "Over twice the standard", 4, 7, "3"),
        ("Start of direct work", "Over it, up to twice", 0, 2, "2"),
        ("Start of direct work", "Over twice the standard", 2, 3, "1"),
        ("Review", "Within the standard", -11, 0, "11"),
    ]


def test_the_end_of_each_row_says_how_many_are_late():
    assert _ends(ageing(released(*grouped(BY, WAITS)))) == [
        (7, "7 late (58%)"),
        (3, "3 of 3 late"),  # under ten no percentage
        (0, "none late"),
        (0, "9, no standard"),
    ]


def test_the_scale_and_the_line_at_the_standard_have_one_nought():
    drawn = ageing(released(*grouped(BY, WAITS)))
    [bar], [line] = layers_in(drawn, "bar"), layers_in(drawn, "rule")
    assert bar["encoding"]["x"]["scale"]["domain"] == [-11, 7]
    assert line["encoding"]["x"]["datum"] == 0
    assert line["encoding"]["x"]["scale"] == bar["encoding"]["x"]["scale"]


def test_the_alternative_and_the_table():
    drawn = ageing(released(*grouped(BY, WAITS)))
    assert drawn.alt == (
        "Open cases by what they wait for. Most late: Allocation, 7 late (58%). "
        "Fewest late: Review, none late."
    )
    assert drawn.table[0] == {
        "Waiting for": "Allocation",
        "Within the standard": "5",
        "Over it, up to twice": "4",
        "Over twice the standard": "3",
        "No standard": "0",
    }


def test_a_hidden_band_has_no_segment_and_hides_the_sum_it_is_part_of():
    drawn = ageing(released(*grouped(BY, WAITS | {"allocation:late": hidden()})))
    assert _segments(drawn)[:2] == [
        ("Allocation", "Within the standard", -5, 0, "5"),
        ("Allocation", "Over twice the standard", 0, 3, "3"),
    ]
    assert _ends(drawn)[0] == (3, "hidden: fewer than 5")
    assert drawn.table[0]["Over it, up to twice"] == "hidden: fewer than 5"
    assert drawn.note == "1 band is hidden for privacy (fewer than 5, or would give one away)."
    assert "Allocation" not in drawn.alt


def test_a_stage_that_nobody_waits_at_is_left_out():
    drawn = ageing(released(*grouped(BY, WAITS | {"offer:within": a_figure(0)})))
    assert "Offer" not in [row["Waiting for"] for row in drawn.table]


def test_nobody_waiting_is_a_sentence():
    assert (
        ageing(released(a_figure(0))).alt == "Open cases by what they wait for. Nothing to count."
    )
