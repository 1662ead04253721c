"""Figures as they were released, as cells: a number, a mark, or words."""

import pytest

from briefing.record.cells import cell_of, figure_of, table_of
from briefing.record.document import Mark, Number, Table
from tests.briefing.literal import STALE, followed, rate, released, spent, to_the_commissioner


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
        ("hidden: fewer than 5", Mark.HIDDEN),
        ("too few to say", Mark.TOO_FEW),
        ("too early to say", Mark.NOT_AVAILABLE),
        ("not received", Mark.NOT_AVAILABLE),
        ("nothing to count", Mark.NOTHING),
    ],
)
def test_words_that_are_a_number_are_one(words, cell):
    assert cell_of(words) == cell


def test_a_rate_stands_with_its_base_and_its_limits():
    figure = figure_of(to_the_commissioner("uptake", rate(28, 40)))
    assert (figure.label, figure.value, figure.unit) == ("Uptake", Number("70%", 70, 0), "per cent")
    assert (figure.base, figure.interval) == ("28 of 40 perpetrators", "55% to 82%")
    assert (figure.note, figure.is_greyed) == ("", False)


def test_few_people_are_hidden():
    figure = figure_of(to_the_commissioner("uptake", rate(3, 40)))
    assert (figure.value, figure.base, figure.interval) == (Mark.HIDDEN, "of 40 perpetrators", "")
    assert figure.note == "Hidden: fewer than 5."


def test_on_a_small_base_the_number_itself_is_said():
    figure = figure_of(to_the_commissioner("uptake", rate(6, 9)))
    assert (figure.value, figure.base) == ("6 of 9", "perpetrators")


def test_old_data_is_grey_and_says_how_old():
    figure = figure_of(released("uptake", rate(28, 40), feeds=(STALE,)))
    assert figure.is_greyed
    assert figure.note == "The health feed is 12 days old."


def test_a_group_has_a_name_of_its_own():
    of_both = to_the_commissioner("followed_up", *followed(113, ("12_months", 56)))
    figure = figure_of(of_both, of_both.one("window", "12_months"), "Followed for a year")
    assert (figure.label, figure.value) == ("Followed for a year", "56 of 113")


def test_pounds_are_pounds():
    figure = figure_of(to_the_commissioner("spend_against_profile", spent(168382, 200000, 200000)))
    assert (figure.value, figure.base) == (Number("£168,382", 168382), "of £200,000")


def test_the_rows_of_a_chart_are_a_table_whose_first_cell_is_a_name():
    rows = [
        {"Area": "12", "Cases": "7"},
        {"Area": "", "Cases": "hidden: fewer than 5", "Late": "2"},
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
