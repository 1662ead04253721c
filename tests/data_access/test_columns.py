"""What a cell may hold, column by column."""

import pytest
from sqlalchemy import Column

from data_access.columns import cell_of, code, day, key, month, number, text, truth, whole
from domain.terms import Area

ORDINAL = 737490  # 2020-03-06


@pytest.mark.parametrize(
    "column, written, value",
    [
        (key("case_id"), "C-1", "C-1"),
        (text("name"), "North, and South", "North, and South"),
        (day("on"), "2020-03-06", ORDINAL),
        (day("on"), "2020-02-29", ORDINAL - 6),
        (month("month"), "2020-03-01", ORDINAL - 5),
        (code("area", Area), "halton", "halton"),
        (truth("needed"), "yes", "yes"),
        (whole("places", 0, 10), "0", 0),
        (whole("places", 0, 10), "10", 10),
        (number("fte", 0.01, 50), "0.6", 0.6),
        (number("fte", 0.01, 50), "50", 50.0),
    ],
)
def test_what_is_right_is_read(column: Column[object], written: str, value: object) -> None:
    assert cell_of(column).read(written) == value


@pytest.mark.parametrize(
    "column, written",
    [
        (key("case_id"), "x" * 201),
        (text("name"), "one\nline and another"),
        (day("on"), "06/03/2020"),
        (day("on"), "2020-3-6"),
        (day("on"), "20200306"),
        (day("on"), "2020-W10-5"),
        (day("on"), "2019-02-29"),
        (day("on"), "2020-03-06 10:00"),
        (day("on"), "1899-12-31"),
        (day("on"), "9999-12-31"),
        (month("month"), "2020-03-06"),
        (code("area", Area), "Halton"),
        (truth("needed"), "TRUE"),
        (whole("places", 0, 10), "11"),
        (whole("places", 0, 10), "-1"),
        (whole("places", 0, 10), "1.0"),
        (whole("places", 0, 10), "1_0"),
        (number("fte", 0.01, 50), "0"),
        (number("fte", 0.01, 50), "-1"),
        (number("fte", 0.01, 50), "50.5"),
        (number("fte", 0.01, 50), "nan"),
        (number("fte", 0.01, 50), "1e1"),
        (number("fte", 0.01, 50), "1,5"),
    ],
)
def test_what_is_not_right_is_not_read(column: Column[object], written: str) -> None:
    assert cell_of(column).read(written) is None


def test_what_would_be_right_is_said_in_words() -> None:
    assert cell_of(whole("places", 0, 100_000)).should_be == "a whole number from 0 to 100000"
    assert cell_of(number("fte", 0.01, 50)).should_be == "a number from 0.01 to 50"
    assert cell_of(truth("needed")).should_be == "yes or no"
