"""The matrix of risk: first level down the side, the latest along the top."""

from charts.matrix import matrix, scales_moved
from disclosure.released import State
from tests.charts.factories import a_figure, grouped, hidden, released, rows_in


def moved(**cells: float):
    """Cases by first and latest level on DASH: `high_medium=2` fell from high to medium."""
    figures = {f"dash:overall:{key.replace('_', '>')}": a_figure(n) for key, n in cells.items()}
    return released(*grouped("tool:domain:change", figures))


def test_a_cell_says_how_many_and_which_way_they_went():
    rows = rows_in(matrix(moved(high_medium=2, medium_medium=5, standard_high=1), "dash:overall"))
    found = {(row["first"], row["now"]): (row["words"], row["way"]) for row in rows}
    assert found["High", "Medium"] == ("2", "lower")
    assert found["Medium", "Medium"] == ("5", "the same")
    assert found["Standard", "High"] == ("1", "higher")


def test_a_pair_of_levels_that_no_case_has_is_nought_and_drawn():
    rows = rows_in(matrix(moved(high_high=3), "dash:overall"))
    assert len(rows) == 9
    assert [row["words"] for row in rows if row["first"] == "Standard"] == ["0", "0", "0"]


def test_the_table_has_a_row_a_first_level_the_highest_on_top():
    table = matrix(moved(high_medium=2, medium_medium=5), "dash:overall").table
    assert table[0] == {
        "First assessed": "High",
        "Now standard": "0",
        "Now medium": "2",
        "Now high": "0",
    }
    assert [row["First assessed"] for row in table] == ["High", "Medium", "Standard"]


def test_the_alternative_sums_each_way():
    alt = matrix(moved(high_medium=2, medium_medium=5, standard_high=1), "dash:overall").alt
    assert alt.endswith("DASH: Overall. 2 lower, 5 the same, 1 higher.")


def test_a_hidden_cell_says_so_and_no_sum_gives_it_away():
    figures = {
        "dash:overall:high>medium": hidden(left_in=3),
        "dash:overall:medium>medium": a_figure(5),
    }
    drawn = matrix(released(*grouped("tool:domain:change", figures)), "dash:overall")
    words = [row["words"] for row in rows_in(drawn)]
    assert State.HIDDEN.label in words and "3" not in words
    assert "Some of the numbers are hidden." in drawn.alt


def test_a_scale_on_which_nobody_was_assessed_twice_has_no_matrix():
    assert scales_moved(moved(high_medium=2)) == ("dash:overall",)
    assert matrix(moved(high_medium=2), "rosh:overall").table == []
