"""What partners mean by what they write, and what is never guessed."""

from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from data_access.meanings import day, day_first, one_of, turned
from domain.terms import FeelsSafer, Term


def test_a_day_with_strokes_says_nothing_by_itself() -> None:
    with pytest.raises(PydanticCustomError, match="Day and month cannot be told apart"):
        day("05/03/2020")


def test_unless_both_its_parts_are_one() -> None:
    assert day("06/06/2020") == 737582


@pytest.mark.parametrize("written", ["31/02/2020", "99/03/2020", "0/1/2020", "30/02/0000"])
@pytest.mark.parametrize("reads", [day, day_first])
def test_a_day_that_is_in_no_calendar_is_told_to_be_none(
    written: str, reads: Callable[[str], int]
) -> None:
    with pytest.raises(PydanticCustomError, match="There is no such day. Write every day YYYY"):
        reads(written)


def test_a_spreadsheets_true_and_false_are_yes_and_no_where_there_are_other_answers_too() -> None:
    feels_safer = one_of(FeelsSafer)
    assert [feels_safer(word) for word in ("TRUE", "False", "Declined to say")] == [
        "yes",
        "no",
        "declined",
    ]


@pytest.mark.parametrize("written", ["06/03/2020", "6/3/2020", "2020-03-06", "43896"])
def test_in_a_column_that_is_day_first_it_is_a_day(written: str) -> None:
    assert day_first(written) == 737490


@pytest.mark.parametrize("written", ["31/02/2020", "03/13/2020", "06/03/20", "06-03-2020"])
def test_even_there_it_has_to_be_one(written: str) -> None:
    with pytest.raises(ValueError):
        day_first(written)


def test_the_other_way_round_the_month_is_first() -> None:
    assert turned("6/03/2020") == "03/6/2020"


def test_a_word_that_stood_for_two_codes_would_be_no_code() -> None:
    class Sides(Term):
        LEFT = "left", "Right"
        RIGHT = "right", "Left"

    with pytest.raises(ValueError, match="right stands for two codes of Sides"):
        one_of(Sides)
