"""Figures as they were released, as cells: a number, a mark, or words."""

import pytest

from briefing.record.cells import cell_of, figure_of, table_of
from briefing.record.document import Mark, Number, Table
from briefing.releases.figures import Said
from disclosure.releases.record import TableState


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("41", Number("41", 41)),
        ("1,234", Number("1,234", 1234)),
        ("44%", Number("44%", 44, 0)),
        ("44.1%", Number("44.1%", 44.1, 1)),
        ("-£1,200", Number("-£1,200", -1200)),
        ("1 day", Number("1 day", 1)),
        ("12.5 weeks", Number("12.5 weeks", 12.5)),
        ("18 of 56 (32%)", "18 of 56 (32%)"),
        ("under 1%", "under 1%"),
        ("1,23", "1,23"),
        ("١٢", "١٢"),
        ("not reached", "not reached"),
        ("", Mark.NOTHING),
        ("not shown", Mark.HIDDEN),
        ("nobody to count", Mark.NOTHING),
    ],
)
def test_words_that_are_a_number_are_one(words, cell):
    assert cell_of(words) == cell


def test_a_number_stands_with_its_base_and_its_limits():
    said = Said("uptake", "Uptake", "70%", "28 of 40 perpetrators", "55%", "82%")
    figure = figure_of(said)
    assert (figure.label, figure.value, figure.unit) == ("Uptake", Number("70%", 70, 0), "per cent")
    assert (figure.base, figure.interval) == ("28 of 40 perpetrators", "55% to 82%")
    assert (figure.note, figure.is_greyed) == ("", False)


@pytest.mark.parametrize(
    ("state", "mark", "note"),
    [
        (TableState.PUBLISHED, Mark.HIDDEN, ""),
        (TableState.NOT_PUBLISHED, Mark.HIDDEN, ""),
        (TableState.NOT_RECEIVED, Mark.NOT_AVAILABLE, "Why."),
    ],
)
def test_what_is_not_shown_is_the_mark_that_is_explained(state, mark, note):
    figure = figure_of(Said("uptake", "Uptake", "not shown", why="Why.", state=state))
    assert (figure.value, figure.note, figure.interval) == (mark, note, "")


def test_on_a_small_base_the_number_itself_is_said():
    figure = figure_of(Said("uptake", "Uptake", "6 of 9", "perpetrators", is_greyed=True))
    assert (figure.value, figure.base, figure.is_greyed) == ("6 of 9", "perpetrators", True)


def test_the_rows_of_a_chart_are_a_table_whose_first_cell_is_a_name():
    rows = [
        {"Area": "12", "Cases": "7"},
        {"Area": "", "Cases": "not shown", "Late": "2"},
    ]
    assert table_of("By area", rows, "Of all.") == Table(
        "By area",
        ("Area", "Cases", "Late"),
        (
            ("12", Number("7", 7), Mark.NOTHING),
            ("Not named", Mark.HIDDEN, Number("2", 2)),
        ),
        "Of all.",
    )
    assert table_of("Nothing", []) is None
