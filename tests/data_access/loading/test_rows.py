"""Lines as rows: each cell against its column, days against their whole column."""

from collections.abc import Iterator

import pytest

from data_access.columns import REQUIRED, code, day, key
from data_access.loading.csv_lines import Line
from data_access.loading.rows import ReadRow, read_rows
from domain.terms import Sex

COLUMNS = [key("case_id"), day("opened_on", REQUIRED), day("closed_on"), code("sex", Sex)]
TOLD_APART = "Day and month cannot be told apart in this column. Write every day YYYY-MM-DD like"


def rows_of(*lines: list[str]) -> list[ReadRow]:
    def numbered() -> Iterator[Line]:
        return enumerate(lines, start=1)

    return list(read_rows("cases.csv", COLUMNS, numbered))


def test_a_row_is_read_by_the_names_in_the_header_in_any_order() -> None:
    (row,) = rows_of(["sex", "opened_on", "case_id"], ["male", "2020-01-02", "C1"])
    assert row == (
        2,
        {"case_id": "C1", "opened_on": 737426, "closed_on": None, "sex": "male"},
        None,
    )


def test_a_required_cell_that_is_empty_is_a_fault() -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", ""])
    assert row.fault is not None
    assert (row.fault.column, row.fault.value) == ("opened_on", "")
    assert row.fault.sentence.startswith("This cell must be filled: write a day")


def test_a_cell_that_is_not_right_is_a_fault_that_says_what_would_be() -> None:
    (row,) = rows_of(["case_id", "opened_on", "sex"], ["C1", "2020-01-02", "man"])
    assert row.fault == ("sex", "man", "Write one of female, male, other, not_known.")


def test_what_is_right_in_a_row_with_a_fault_is_read() -> None:
    (row,) = rows_of(["case_id", "opened_on", "sex"], ["C1", "2020-01-02", "man"])
    assert row.row == {"case_id": "C1", "opened_on": 737426, "closed_on": None, "sex": None}


def test_a_formula_is_told_for_what_it_is() -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", "=TODAY()"])
    assert row.fault == ("opened_on", "=TODAY()", "This cell holds a formula: paste its value.")


def test_of_several_faults_the_first_in_the_order_of_the_contract_is_told() -> None:
    (row,) = rows_of(["sex", "opened_on", "case_id"], ["?", "?", "C1"])
    assert row.fault is not None
    assert row.fault.column == "opened_on"


def test_a_line_without_its_last_cells_has_nothing_in_them() -> None:
    (row,) = rows_of(["case_id", "opened_on", "sex"], ["C1", "2020-01-02"])
    assert (row.row["sex"], row.fault) == (None, None)


@pytest.mark.parametrize("beyond", [[""], ["", ""]])
def test_empty_cells_beyond_the_last_column_are_nothing(beyond: list[str]) -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", "2020-01-02", *beyond])
    assert row.fault is None


def test_a_cell_beyond_the_last_column_is_a_fault_of_the_line_and_its_key_is_known() -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", "Smith", "2020-01-02"])
    assert row.row["case_id"] == "C1"
    assert row.fault == (
        "whole line",
        "C1,Smith,2020-01-02",
        "The line has 3 cells. Write one for each of the 2 columns.",
    )


def test_a_column_that_shows_that_the_day_is_first_is_read_so_from_its_first_row_on() -> None:
    header, first = ["case_id", "opened_on"], ["C1", "05/03/2021"]
    rows = rows_of(header, first, ["C2", "2021-03-05"], ["C3", "13/03/2021"])
    assert [row.row["opened_on"] for row in rows] == [737854, 737854, 737862]
    assert [row.fault for row in rows] == [None, None, None]


def test_a_column_that_does_not_show_it_is_never_guessed_and_each_such_day_refused() -> None:
    header = ["case_id", "opened_on"]
    rows = rows_of(header, ["C1", "05/03/2021"], ["C2", "2021-03-05"], ["C3", "04/03/2021"])
    assert [row.fault and row.fault.value for row in rows] == ["05/03/2021", None, "04/03/2021"]
    assert rows[0].fault is not None
    assert rows[0].fault.sentence.startswith(TOLD_APART)


def test_what_one_column_shows_is_nothing_to_another() -> None:
    header = ["case_id", "opened_on", "closed_on"]
    (row,) = rows_of(header, ["C1", "13/03/2021", "05/04/2021"])
    assert row.row["opened_on"] == 737862
    assert row.fault is not None
    assert row.fault.column == "closed_on"


def test_a_day_that_is_none_is_refused_in_a_day_first_column_too() -> None:
    rows = rows_of(["case_id", "opened_on"], ["C1", "13/03/2021"], ["C2", "31/02/2021"])
    assert rows[1].fault is not None
    assert rows[1].fault.sentence.startswith("There is no such day.")
