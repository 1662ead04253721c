"""Cases against capacity, lead by lead."""

from charts.caseload_bullets import caseload_bullets
from charts.style import CONCERN, MAIN
from disclosure.released import State
from domain.counts import Kind
from tests.charts.factories import (
    a_figure,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    steps,
)

NAMES = {"s1": "R. Penhallow", "s2": "A. Okafor", "s3": "C. Obi"}


def _lead(cases, capacity, fte=1.0, **given):
    agreed = steps(Case_capacity=capacity) if capacity else ()
    return a_figure(cases, kind=Kind.RATIO, denominator=fte, value=cases, steps=agreed, **given)


LEADS = {"s1": _lead(18, 24), "s2": _lead(26, 20), "s3": _lead(24, 24), "s4": _lead(4, None)}


def test_the_fullest_comes_first_and_only_who_is_over_is_marked():
    drawn = caseload_bullets(released(*grouped("lead", LEADS)), names=NAMES)
    shown = [(row["label"], row["words"], row["is_over"]) for row in rows_in(drawn)]
    assert shown == [
        ("A. Okafor", "26 of 20 (130%)", True),
        ("C. Obi", "24 of 24 (100%)", False),
        ("R. Penhallow", "18 of 24 (75%)", False),
        ("s4", "4, no capacity set", False),
    ]
    _, cases = layers_in(drawn, "bar")
    assert cases["encoding"]["color"] == {
        "condition": {"test": "datum.is_over", "value": CONCERN},
        "value": MAIN,
    }
    assert len(layers_in(drawn, "tick")) == 1


def test_the_alternative_names_who_is_over():
    drawn = caseload_bullets(released(*grouped("lead", LEADS)), names=NAMES)
    assert drawn.alt == (
        "Cases against capacity, by lead. 1 of 3 over capacity: A. Okafor, 26 of 20 (130%)."
    )
    assert drawn.table[0] == {
        "Lead": "A. Okafor",
        "Cases": "26",
        "Capacity": "20",
        "Share of capacity": "130%",
        "Whole-time equivalent": "1",
    }
    assert drawn.table[3]["Capacity"] == "not set"


def test_of_a_capacity_under_ten_only_the_numbers_are_said():
    drawn = caseload_bullets(released(*grouped("lead", {"s1": _lead(4, 6), "s2": _lead(9, 10)})))
    assert [row["words"] for row in rows_in(drawn)] == ["9 of 10 (90%)", "4 of 6"]
    assert [row["Share of capacity"] for row in drawn.table] == ["90%", "too few to say"]


def test_nobody_over_and_nobody_with_a_capacity():
    within = caseload_bullets(released(*grouped("lead", {"s1": _lead(18, 24)})))
    assert within.alt == "Cases against capacity, by lead. None of 1 is over capacity."
    unset = caseload_bullets(released(*grouped("lead", {"s4": _lead(4, None)})))
    assert unset.alt == "Cases against capacity, by lead. No capacity is set."


def test_cases_of_a_lead_who_has_left_are_still_cases():
    left = _lead(6, None, fte=0.0, state=State.NOTHING)
    drawn = caseload_bullets(released(*grouped("lead", {"s9": left})))
    assert drawn.table[0]["Cases"] == "6"


def test_a_hidden_lead_is_a_word():
    drawn = caseload_bullets(released(*grouped("lead", {"s1": hidden(kind=Kind.RATIO)})))
    [row] = rows_in(drawn)
    assert (row["words"], "cases" in row) == ("hidden: fewer than 5", False)
    assert drawn.table[0]["Capacity"] == "hidden: fewer than 5"


def test_posts_with_neither_cases_nor_a_capacity_stand_in_the_table_only():
    drawn = caseload_bullets(released(*grouped("lead", LEADS | {"s5": _lead(0, None)})))
    assert "s5" not in [row["label"] for row in rows_in(drawn)]
    assert drawn.table[-1]["Lead"] == "s5"
    assert drawn.note == "Left out: 1 post without cases or a capacity."


def test_nobody_carrying_a_case_is_a_sentence():
    drawn = caseload_bullets(released(*grouped("lead", {"s5": _lead(0, None)})))
    text = drawn.spec["layer"][0]["layer"][0]["encoding"]["text"]
    assert text == {"value": ["Nobody carries a case."]}
