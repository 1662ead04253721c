"""Whether a column writes the day first, told from the column as a whole."""

import pytest

from data_access.columns import Column, day, month, text
from data_access.loading.day_first import day_first_columns
from data_access.loading.header import read_header


def day_first_in(column: Column[object], *written: str) -> bool:
    header = read_header("cases.csv", [column], [column.name])
    lines = iter([(at, [cell]) for at, cell in enumerate(written, start=2)])
    return day_first_columns([column], header, lines) == {column.name}


@pytest.mark.parametrize(
    "written, is_day_first",
    [
        (["13/03/2021"], True),
        (["05/03/2021", "13/03/2021"], True),
        (["2021-03-05", "05/03/2021", "", "31/12/2021", "yesterday"], True),
        (["05/03/2021"], False),
        (["05/03/2021", "03/13/2021"], False),
        (["13/03/2021", "03/13/2021"], False),  # both ways in one column
        (["13/03/2021", "04/31/2021"], False),  # no day, and yet the month is first
        (["32/03/2021"], False),  # no day in any way
        (["13/03/2021", "31/02/2021"], True),
    ],
)
def test_a_column_of_days(written: list[str], is_day_first: bool) -> None:
    assert day_first_in(day("on"), *written) is is_day_first


@pytest.mark.parametrize(
    "written, is_day_first",
    [
        (["01/03/2021"], True),  # the other way round it would be no first day of a month
        (["03/01/2021"], False),
        (["01/01/2021"], False),
        (["01/03/2021", "03/01/2021"], False),
    ],
)
def test_a_column_of_months(written: list[str], is_day_first: bool) -> None:
    assert day_first_in(month("month"), *written) is is_day_first


def test_a_text_is_no_day() -> None:
    assert not day_first_in(text("name"), "13/03/2021")
