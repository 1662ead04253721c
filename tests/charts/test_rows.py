"""Rows of horizontal bars: names, and room for the words at the end."""

from charts.rows import ends_of, height_of, pixels, row_axis


def test_names_are_numbered_so_that_two_of_one_name_stay_two_rows():
    axis = row_axis(["Halton", "Halton"])
    assert axis["scale"]["domain"] == [0, 1]
    assert axis["axis"]["labelExpr"] == '[["Halton"], ["Halton"]][datum.value]'


def test_a_long_name_runs_over_two_lines_and_makes_every_row_higher():
    axis = row_axis(["Halton", "Controlling or coercive behaviour"])
    assert '["Controlling or", "coercive behaviour"]' in axis["axis"]["labelExpr"]
    assert axis["axis"]["labelOffset"]["condition"]["test"] == "indexof([1], datum.value) >= 0"
    assert height_of(["Halton"]) == 28
    assert height_of(["Halton", "Controlling or coercive behaviour"]) == 72


def test_a_name_cannot_become_an_expression():
    axis = row_axis(['"] + alert(1) + ["'])
    assert axis["axis"]["labelExpr"] == '[["\\"] + alert(1) + [\\""]][datum.value]'


def test_bars_leave_room_for_the_words_after_each_of_them():
    # 41 at the very end needs 2 letters, 8 pixels of gap and 4 to spare; the half-way row has room.
    assert pixels((0, 50), [(50, "41"), (25, "hidden")]) == (
        "max(40, min(width, (width - 25) / 1.000, (width - 52) / 0.500))"
    )


def test_a_row_without_a_bar_asks_for_no_room_beside_the_longest():
    assert pixels((0, 50), [(0, "hidden: fewer than 5")]) == "max(40, min(width))"


def test_only_rows_with_words_at_the_end_are_asked():
    assert ends_of([{"heading": "x"}, {"end": 3, "words": "3"}]) == [(3, "3")]
