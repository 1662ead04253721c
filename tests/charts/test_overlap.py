"""Who is in two units counts in each, and the chart says so."""

from charts.bars import bars
from charts.overlap import overlap_note
from tests.charts.factories import a_figure, a_rate, grouped, hidden, released

NOTE = "The units add to 12 and are 11 together: one in several units counts in each."


def test_units_that_add_to_more_than_the_whole_are_explained():
    apart = released(a_rate(4, 11), *grouped("unit", {"U1": a_rate(2, 5), "U2": a_rate(2, 7)}))
    assert overlap_note(apart, "unit") == NOTE
    drawn = bars(apart, "unit")
    assert NOTE in drawn.note and NOTE in drawn.alt


def test_so_are_counts():
    apart = released(a_figure(11), *grouped("unit", {"U1": a_figure(5), "U2": a_figure(7)}))
    assert overlap_note(apart, "unit") == NOTE


def test_units_that_add_up_are_not_nor_are_other_groups():
    even = released(a_rate(4, 12), *grouped("unit", {"U1": a_rate(2, 5), "U2": a_rate(2, 7)}))
    assert overlap_note(even, "unit") == ""
    areas = released(a_rate(4, 11), *grouped("area", {"halton": a_rate(2, 5)}))
    assert overlap_note(areas, "area") == ""


def test_beside_a_hidden_unit_nothing_is_added_up():
    apart = released(a_rate(4, 11), *grouped("unit", {"U1": a_rate(2, 12), "U2": hidden()}))
    assert overlap_note(apart, "unit") == ""
