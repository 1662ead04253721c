"""The layers of a trend."""

from charts.line_layers import line_layers
from charts.lines import Line, limits_of
from charts.series import series_of
from tests.charts.factories import a_figure, weeks


def _line(*counts, name=""):
    return Line(series_of(a_figure(points=weeks(*counts))), name)


def test_a_line_of_nought_is_drawn_only_where_something_is_negative():
    above, below = (line_layers([_line(*counts)], limits_of([_line(*counts)]), "Cases", "")
                    for counts in ((1, 2), (-1, 2)))  # fmt: skip
    assert [layer["mark"]["type"] for layer in above].count("rule") == 0
    assert [layer["mark"]["type"] for layer in below].count("rule") == 1


def test_a_single_moment_stands_in_the_middle():
    [line, *_] = line_layers([_line(7)], (0, 8), "Cases", "")
    assert line["encoding"]["x"]["scale"]["domain"] == [-1, 1]


def test_points_are_drawn_where_there_is_room_and_always_at_the_end_and_where_not_over():
    layers = line_layers([_line(3, 4, 5)], (0, 5), "Cases", "")
    assert layers[1]["encoding"]["size"]["condition"] == [
        {"test": "datum.end || datum.is_part", "value": 46},
        {"test": "datum.is_alone || width > 18", "value": 14},
    ]
