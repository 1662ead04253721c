"""Where people stopped, in blocks kept apart."""

from charts.reasons import HEADINGS, reasons
from measures.interventions.uptake_funnel import UPTAKE_FUNNEL
from tests.charts.factories import (
    a_figure,
    a_rate,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    too_few,
)

OUTCOMES = {
    "completed": a_rate(104, 227),
    "in_progress": a_rate(47, 227),
    "declined": a_rate(43, 227),
    "disengaged": a_rate(82, 227),
    "custody": a_rate(14, 227),
    "died": a_rate(0, 227),
}


def _headings(drawn):
    return [row["heading"] for row in rows_in(drawn) if "heading" in row]


def test_three_kinds_stand_under_headings_of_their_own_the_most_frequent_first():
    drawn = reasons(released(*grouped("outcome", OUTCOMES)))
    shown = [row.get("heading") or (row["label"], row["words"]) for row in rows_in(drawn)]
    assert shown == [
        "The partnership can act",
        ("Disengaged", "82"),
        ("Declined", "43"),
        "Outside its control",
        ("Custody", "14"),  # nobody died: left out
        "Still in progress",
        ("In direct work now", "47"),
    ]


def test_who_completed_is_no_reason():
    drawn = reasons(released(*grouped("outcome", OUTCOMES)))
    assert "Completed as planned" not in [row.get("label") for row in rows_in(drawn)]


def test_the_alternative_names_the_most_frequent_of_each_kind():
    drawn = reasons(released(*grouped("outcome", OUTCOMES)))
    assert drawn.alt == (
        "People who have not completed, by where they are or why they left. "
        "The partnership can act: Disengaged, 82, is the most frequent. "
        "Outside its control: Custody, 14, is the most frequent. "
        "Still in progress: In direct work now, 47, is the most frequent."
    )
    assert drawn.table[0] == {
        "Kind": "The partnership can act",
        "Where or why": "Disengaged",
        "People": "82",
    }


def test_a_hidden_reason_is_the_last_of_its_kind_and_a_word():
    drawn = reasons(released(*grouped("outcome", OUTCOMES | {"disengaged": hidden()})))
    assert [row["words"] for row in rows_in(drawn)[1:3]] == ["43", "hidden: fewer than 5"]
    assert drawn.note == "1 outcome is hidden for privacy (fewer than 5, or would give one away)."


def test_numbers_of_people_are_shown_where_a_rate_would_be_too_few():
    drawn = reasons(released(*grouped("outcome", {"declined": too_few(3, 8)})))
    assert rows_in(drawn)[1]["words"] == "3"
    assert drawn.note == ""


def test_every_outcome_of_the_funnel_has_its_place():
    placed = {code for heading in HEADINGS for code in heading.codes}
    outcomes = set(UPTAKE_FUNNEL.own_breakdowns["outcome"].groups)
    assert outcomes - placed == {"completed"}


def test_the_kinds_are_told_apart_by_fill_too():
    [bar] = layers_in(reasons(released(*grouped("outcome", OUTCOMES))), "bar")
    assert len(set(bar["encoding"]["fill"]["scale"]["range"][:3])) == 3


def test_nobody_is_a_sentence():
    assert reasons(released(a_figure(0))).alt.endswith("Nothing to count.")
