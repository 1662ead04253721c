"""Lines: limits, end labels that keep apart, points that stand alone."""

from charts.lines import Line, limits_of, rows_of
from charts.series import series_of
from tests.charts.factories import a_figure, weeks


def _line(*counts, name=""):
    return Line(series_of(a_figure(points=weeks(*counts))), name)


def test_the_axis_begins_at_nought_unless_something_is_negative():
    assert limits_of([_line(7, 12)]) == (0, 15)
    assert limits_of([_line(-3, 4)]) == (-5, 5)
    assert limits_of([_line(None)]) == (0, 5)


def test_only_the_last_known_moment_has_a_label():
    rows = rows_of([_line(3, 12, None)], 220, (0, 20))
    assert [row["end"] for row in rows] == [None, "12", None]


def test_end_labels_that_would_lie_on_each_other_are_moved_apart():
    lines = [_line(5, name="Opened"), _line(5, name="Closed")]
    rows = rows_of(lines, 100, (0, 10))
    assert [(row["end"], row["shift"]) for row in rows] == [("Opened 5", 0), ("Closed 5", 16)]


def test_a_point_between_two_gaps_is_known_to_stand_alone():
    rows = rows_of([_line(3, None, 4, None, 5, 6)], 220, (0, 20))
    assert [row["is_alone"] for row in rows if row["amount"]] == [True, True, False, False]


def test_end_labels_at_the_bottom_are_moved_up_and_not_onto_the_axis():
    lines = [_line(0, name="Opened"), _line(0, name="Closed")]
    assert [row["shift"] for row in rows_of(lines, 100, (0, 10))] == [-16, 0]
