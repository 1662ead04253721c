"""What a cell may hold, column by column."""

import pytest
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Column

from data_access.columns import cell_of, code, day, key, month, number, text, truth, whole
from domain.terms import Agency, Area, CrimeType

ORDINAL = 737490  # 2020-03-06


def read(column: Column[object], written: str) -> object:
    return TypeAdapter(cell_of(column).reads).validate_python(written)


@pytest.mark.parametrize(
    "column, written, value",
    [
        (key("case_id"), "C-1", "C-1"),
        (text("name"), "North, and South", "North, and South"),
        (day("on"), "2020-03-06", ORDINAL),
        (day("on"), "2020-02-29", ORDINAL - 6),
        (month("month"), "2020-03-01", ORDINAL - 5),
        (code("area", Area), "halton", "halton"),
        (code("area", Area), "HALTON", "halton"),
        (code("area", Area), "Halton", "halton"),
        (
            code("area", Area),
            "CHESHIRE west  and\N{NO-BREAK SPACE}Chester",
            "cheshire_west_and_chester",
        ),
        (code("crime", CrimeType), "Controlling or coercive behaviour", "coercive_control"),
        (code("crime", CrimeType), "domestic abuse: VIOLENCE", "domestic_abuse_violence"),
        (code("agency", Agency), "Commissioner's office", "commissioner_office"),
        (
            code("agency", Agency),
            "Commissioner\N{RIGHT SINGLE QUOTATION MARK}s office",
            "commissioner_office",
        ),
        (truth("needed"), "yes", "yes"),
        (truth("needed"), "No", "no"),
        (truth("needed"), "TRUE", "yes"),
        (truth("needed"), "False", "no"),
        (day("on"), "43896", ORDINAL),  # as Excel keeps it
        (month("month"), "43891", ORDINAL - 5),
        (whole("places", 0, 10), "0", 0),
        (whole("places", 0, 10), "1.0", 1),
        (whole("places", 0, 5_000), "1,000", 1_000),
        (whole("places", 0, 5_000), "1,000.00", 1_000),
        (number("actual", 0, 5_000_000), "1,234,567.5", 1_234_567.5),
        (key("case_id"), "José", "José"),
        (whole("places", 0, 10), "10", 10),
        (number("fte", 0.01, 50), "0.6", 0.6),
        (number("fte", 0.01, 50), "50", 50.0),
    ],
)
def test_what_is_right_is_read(column: Column[object], written: str, value: object) -> None:
    assert read(column, written) == value


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
        (day("on"), "9999"),  # a number of Excel's that could be a year
        (day("on"), "73416"),  # 2101-01-01
        (day("on"), "43896.5"),
        (day("on"), "0000-01-01"),
        (month("month"), "43896"),
        (code("area", Area), "Cheshire"),
        (code("area", Area), "Halton, probably"),
        (truth("needed"), "y"),
        (truth("needed"), "1"),
        (key("case_id"), "=1+1"),
        (key("case_id"), "@sum"),
        (key("case_id"), "+44"),
        (key("case_id"), "-1"),
        (key("case_id"), "\N{FULLWIDTH EQUALS SIGN}1"),
        (text("name"), "left\N{RIGHT-TO-LEFT OVERRIDE}right"),
        (text("name"), "no\N{ZERO WIDTH SPACE}thing"),
        (whole("places", 0, 10), "11"),
        (whole("places", 0, 10), "-1"),
        (whole("places", 0, 10), "1.5"),
        (whole("places", 0, 5_000), "1,00"),
        (whole("places", 0, 5_000), "0,100"),
        (whole("places", 0, 5_000), "1,0000"),
        (whole("places", 0, 5_000), "1 000"),
        (whole("places", 0, 10), "9" * 400),
        (whole("places", 0, 10), "1_0"),
        (number("fte", 0.01, 50), "0"),
        (number("fte", 0.01, 50), "-1"),
        (number("fte", 0.01, 50), "50.5"),
        (number("fte", 0.01, 50), "nan"),
        (number("fte", 0.01, 50), "1e1"),
        (number("fte", 0.01, 50), "1,5"),
        (number("fte", 0.01, 50), "1,000"),
        (number("fte", 0.01, 50), "inf"),
    ],
)
def test_what_is_not_right_is_not_read(column: Column[object], written: str) -> None:
    with pytest.raises(ValidationError):
        read(column, written)


def test_what_would_be_right_is_said_in_words() -> None:
    assert cell_of(whole("places", 0, 100_000)).should_be == "a whole number from 0 to 100000"
    assert cell_of(number("fte", 0.01, 50)).should_be == "a number from 0.01 to 50"
    assert cell_of(truth("needed")).should_be == "yes or no"


def test_a_reference_is_told_not_to_look_like_a_formula() -> None:
    assert cell_of(key("case_id")).should_be == (
        "a reference of this row's own, at most 200 characters, not beginning with =, +, - or @"
    )
