"""A question is whole, and nothing after the day asked exists for it."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from domain.period import Period
from domain.question import Question
from domain.scope import Scope

ONE_UNIT = Scope(frozenset({"U1"}))


def test_the_usual_question_is_about_the_twelve_months_to_the_day_asked():
    asked = Question.of_the_last_twelve_months(ONE_UNIT, date(2020, 3, 6))
    assert asked.period == Period(date(2019, 3, 7), date(2020, 3, 6))


def test_the_last_day_that_counts_is_the_day_asked_if_the_period_ends_later():
    year = Period(date(2020, 1, 1), date(2020, 12, 31))
    asked = Question(ONE_UNIT, year, as_of=date(2020, 3, 6))
    assert date.fromordinal(asked.end_on) == date(2020, 3, 6)


def test_the_last_day_that_counts_is_the_end_of_a_period_that_is_over():
    year = Period(date(2019, 1, 1), date(2019, 12, 31))
    asked = Question(ONE_UNIT, year, as_of=date(2020, 3, 6))
    assert date.fromordinal(asked.end_on) == date(2019, 12, 31)


def test_two_questions_of_the_same_words_are_one_key():
    first, second = (
        Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), date(2020, 3, 6))
        for _ in range(2)
    )
    assert {first: "kept"}[second] == "kept"


def test_whose_records_are_asked_for_is_part_of_the_key():
    mine = Question.of_the_last_twelve_months(ONE_UNIT, date(2020, 3, 6))
    theirs = Question.of_the_last_twelve_months(Scope(frozenset({"U2"})), date(2020, 3, 6))
    assert mine != theirs
    assert mine != mine.split_by("unit")


def test_a_question_does_not_change():
    asked = Question.of_the_last_twelve_months(ONE_UNIT, date(2020, 3, 6))
    with pytest.raises(FrozenInstanceError):
        asked.as_of = date(2020, 3, 7)
