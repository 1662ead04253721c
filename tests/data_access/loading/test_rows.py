"""Lines as rows: the header against the contract, each cell against its column."""

import pytest

from data_access.columns import REQUIRED, code, day, key
from data_access.loading.csv_lines import Line
from data_access.loading.rows import ReadRow, read_rows
from domain.errors import BadExtract
from domain.terms import Sex

COLUMNS = [key("case_id"), day("opened_on", REQUIRED), code("sex", Sex)]


def rows_of(*lines: list[str]) -> list[ReadRow]:
    numbered: list[Line] = list(enumerate(lines, start=1))
    return list(read_rows("cases.csv", COLUMNS, iter(numbered)))


def test_a_row_is_read_by_the_names_in_the_header_in_any_order() -> None:
    (row,) = rows_of(["sex", "opened_on", "case_id"], ["male", "2020-01-02", "C1"])
    assert row == (2, {"case_id": "C1", "opened_on": 737426, "sex": "male"}, None)


def test_a_column_that_may_be_empty_may_be_missing() -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", "2020-01-02"])
    assert row.row["sex"] is None
    assert row.fault is None


def test_a_required_cell_that_is_empty_is_a_fault() -> None:
    (row,) = rows_of(["case_id", "opened_on"], ["C1", ""])
    assert row.fault is not None
    assert (row.fault.column, row.fault.value) == ("opened_on", "")
    assert row.fault.sentence.startswith("This cell must be filled: write a day")


def test_a_cell_that_is_not_right_is_a_fault_that_says_what_would_be() -> None:
    (row,) = rows_of(["case_id", "opened_on", "sex"], ["C1", "2020-01-02", "Male"])
    assert row.fault == ("sex", "Male", "Write one of female, male, other, not_known.")


def test_of_several_faults_the_first_in_the_order_of_the_contract_is_told() -> None:
    (row,) = rows_of(["sex", "opened_on", "case_id"], ["?", "?", "C1"])
    assert row.fault is not None
    assert row.fault.column == "opened_on"


@pytest.mark.parametrize("cells", [["C1"], ["C1", "2020-01-02", "male", "x"]])
def test_a_line_with_too_few_or_too_many_cells_is_a_fault(cells: list[str]) -> None:
    (row,) = rows_of(["case_id", "opened_on", "sex"], cells)
    assert row.fault is not None
    assert row.fault.sentence == (
        f"The line has {len(cells)} cells. Write one for each of the 3 columns."
    )


@pytest.mark.parametrize(
    "header, sentence",
    [
        (["case_id"], "has no column called opened_on"),
        (
            ["case_id", "opened_on", "name"],
            "has a column called name, which is not in the contract",
        ),
        (["case_id", "opened_on", ""], "has a column without a name"),
        (["case_id", "opened_on", "sex", "sex"], "has two columns called sex"),
        ([], "has no column called case_id, opened_on"),
    ],
)
def test_a_header_that_is_not_the_contracts_refuses_the_extract(
    header: list[str], sentence: str
) -> None:
    with pytest.raises(BadExtract, match=sentence):
        rows_of(header)
