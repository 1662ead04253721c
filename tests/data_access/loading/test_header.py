"""Where the columns of the contract stand in a file."""

import pytest

from data_access.columns import REQUIRED, code, day, key
from data_access.loading.header import Header, read_header
from domain.errors import BadExtract
from domain.terms import Sex

COLUMNS = [key("case_id"), day("opened_on", REQUIRED), code("sex", Sex)]


def header_of(*names: str) -> Header:
    return read_header("cases.csv", COLUMNS, names)


@pytest.mark.parametrize(
    "names",
    [
        ("opened_on", "case_id"),
        ("OPENED_ON", "Case_Id"),
        (" opened_on\N{NO-BREAK SPACE}", "\tcase_id"),
    ],
)
def test_columns_stand_in_any_order_and_case_with_space_around(names: tuple[str, ...]) -> None:
    assert dict(header_of(*names).places) == {"case_id": 1, "opened_on": 0}


def test_a_column_that_the_contract_does_not_know_is_named_and_has_no_place() -> None:
    header = header_of("case_id", "opened_on", "Notes", "")
    assert header.unknown == ("Notes", "")
    assert header.written(["C1", "2020-01-02", "He said", "more"]) == {
        "case_id": "C1",
        "opened_on": "2020-01-02",
    }


def test_the_column_of_problems_that_we_add_ourselves_is_known() -> None:
    assert header_of("case_id", "opened_on", "Problem").unknown == ()


def test_unknown_columns_may_have_one_name() -> None:
    assert header_of("case_id", "opened_on", "x", "x").unknown == ("x", "x")


@pytest.mark.parametrize(
    "names, sentence",
    [
        (("case_id",), "cases.csv has no column called opened_on. It must have one."),
        ((), "no column called case_id, opened_on"),
        (("case_id", "opened_on", "sex", "Sex"), "has two columns called sex. Send one."),
    ],
)
def test_a_header_without_a_needed_column_or_with_one_twice_refuses_the_extract(
    names: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(BadExtract, match=sentence):
        header_of(*names)


def test_a_short_line_ends_in_empty_cells() -> None:
    assert header_of("case_id", "opened_on", "sex").written(["C1"]) == {"case_id": "C1"}


def test_one_reference_has_one_spelling_however_its_accents_are_put_together() -> None:
    together, apart = "Jos\u00e9", "Jose\u0301"
    header = header_of("case_id", "opened_on")
    assert header.written([apart])["case_id"] == header.written([together])["case_id"] == together
