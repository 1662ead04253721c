"""The layers of a survival curve."""

from charts.curve import FOLLOWED, curve_layers


def _row(day, month, **given):
    values = {"day": day, "month": month, "estimate": 8.0, "lower": 3.0, "upper": 22.0}
    return values | given


def _marks(*rows):
    return [layer["mark"]["type"] for layer in curve_layers(rows, "Months since")]


def test_every_day_known_is_steps_and_only_some_days_are_points():
    stepped = (_row(0, "0"), _row(121, None), _row(365, "12"))
    assert _marks(*stepped) == ["area", "line", "point", "point", "text", "text", "text"]
    by_grid = (_row(0, "0"), _row(365, "12"))
    assert _marks(*by_grid) == ["line", "rule", "point", "point", "point", "text", "text", "text"]


def test_the_axis_covers_the_whole_range_and_names_the_months():
    layers = curve_layers((_row(0, "0"), _row(365, "12")), "Months since direct work began")
    encoding = layers[1]["encoding"]
    assert encoding["y"]["scale"]["domain"] == [0, 25]
    assert encoding["x"]["scale"]["domain"] == [0, 365]
    assert encoding["x"]["axis"]["values"] == [0, 365]


def test_numbers_still_followed_lie_under_the_axis_at_their_own_day():
    numbers = curve_layers((_row(0, "0"), _row(365, "12")), "Months since")[-1]["encoding"]
    assert numbers["x"]["field"] == "day"
    assert numbers["y"] == {"value": {"expr": f"height + {FOLLOWED}"}}


def test_a_range_that_does_not_exist_is_no_limit():
    rows = (_row(0, "0", upper=None, lower=None, estimate=None), _row(365, "12", upper=None))
    assert curve_layers(rows, "Months since")[1]["encoding"]["y"]["scale"]["domain"] == [0, 8]
