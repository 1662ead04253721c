"""Where a line ends: at the last name of its header, unless more is written there."""

import pytest

from data_access.loading.csv_lines import Line
from data_access.loading.width import as_wide_as_the_header
from domain.errors import BadExtract


def lines_of(*lines: list[str]) -> list[list[str]]:
    numbered: list[Line] = list(enumerate(lines, start=1))
    return [cells for _, cells in as_wide_as_the_header("cases.csv", iter(numbered))]


def test_empty_cells_beyond_the_header_are_left_out() -> None:
    assert lines_of(["a", "b", "", ""], ["1", "2", "", ""], ["3", "", ""]) == [
        ["a", "b"],
        ["1", "2"],
        ["3", ""],
    ]


def test_a_cell_beyond_the_header_is_not_lost_in_silence() -> None:
    assert lines_of(["a", ""], ["1", "", "2", ""])[1] == ["1", "", "2"]


def test_a_column_without_a_name_between_others_stays() -> None:
    assert lines_of(["a", "", "b"], ["1", "2", "3"]) == [["a", "", "b"], ["1", "2", "3"]]


def test_a_line_that_is_too_short_stays_too_short() -> None:
    assert lines_of(["a", "b"], ["1"])[1] == ["1"]


def test_a_thousand_columns_are_enough() -> None:
    assert len(lines_of(["a"] * 1_000)[0]) == 1_000
    with pytest.raises(BadExtract, match=r"cases.csv, line 1: there are 1,001 columns"):
        lines_of(["a"] * 1_001)
