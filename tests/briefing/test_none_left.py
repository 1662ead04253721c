"""A base of none has its own words: the step that left none, and how many there were until then."""

from dataclasses import replace

import pytest

from briefing.definitions import rungs
from briefing.none_left import EVERYTHING, NONE, none_left
from disclosure.released import State, Step
from domain.counts import StepCount
from measures.catalogue import CATALOGUE
from tests.briefing.literal import median, number, rate, released, to_the_commissioner


def ladder(key, counts, release=released):
    """The whole of a measure on a base of none, with a rung for each of these."""
    steps = tuple(StepCount(name, count) for name, count in counts.items())
    return release(key, replace(rate(0, list(counts.values())[-1]), steps=steps)).whole


@pytest.mark.parametrize(
    ("key", "counts", "said"),
    [
        (
            "repeat_victimisation",
            {
                "Support accepted": 49,
                "Day of acceptance recorded": 49,
                "Accepted at least 365 days ago": 0,
                "Perpetrator known": 0,
            },
            "49 acceptances of support; none has been followed for 12 months yet",
        ),
        (
            "proven_reoffending",
            {"People worked with": 9, "Index day at least 548 days ago": 0},
            "9 people worked with; none has been followed for 18 months yet",
        ),
        (
            "triaged_in_time",
            {"Referrals received in the period": 1, "Standard day has passed": 0},
            "1 referral received in the period; none has come to its standard day yet",
        ),
        (
            "repeat_victimisation",  # some had gone before
            {
                "Support accepted": 51,
                "Day of acceptance recorded": 49,
                "Accepted at least 365 days ago": 0,
            },
            "49 acceptances of support (day of acceptance recorded); none has been followed for 12 "
            "months yet",
        ),
        (
            "support_offered",  # a step without words of its own is named
            {"Referrals received in the period": 12, "Victim known": 12, "Contactable": 0},
            '12 referrals received in the period; none left at the step "Contactable"',
        ),
        (
            "risk_reduction",  # so is what was there without a noun of its own
            {
                "Cases closed in the period, on each tool and domain assessed": 3,
                "Assessed at all": 0,
            },
            "Cases closed in the period, on each tool and domain assessed: 3; none left at the "
            'step "Assessed at all"',
        ),
    ],
)
def test_the_step_that_left_none_is_named(key, counts, said):
    assert none_left(ladder(key, counts)) == said


def test_where_there_was_nothing_or_something_is_left_nothing_is_said():
    assert none_left(ladder("adoption", {"Referrals triaged in the period": 0})) == ""
    assert none_left(ladder("adoption", {"A": 12, "B": 3})) == ""
    assert none_left(released("open_cases", number(0)).whole) == ""
    assert none_left(released("case_length", median(0, 0, 9)).whole) == ""


def test_few_are_not_counted_out_to_the_commissioner():
    counts = {"Support accepted": 3, "Accepted at least 365 days ago": 0}
    assert none_left(ladder("repeat_victimisation", counts, to_the_commissioner)) == (
        "fewer than 5 acceptances of support; none has been followed for 12 months yet"
    )


def test_what_is_hidden_is_not_said_to_be_none():
    hidden = replace(ladder("adoption", {"A": 12, "B": 0}), state=State.HIDDEN)
    assert hidden.steps == (Step("A", 12), Step("B", 0))
    assert none_left(hidden) == ""


def test_every_name_with_words_is_the_name_of_a_step():
    names = {name for measure in CATALOGUE.values() for name in rungs(measure)}
    assert set(EVERYTHING) <= names and set(NONE) <= names
