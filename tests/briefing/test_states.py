"""The states have different words: none of them can be taken for another."""

from briefing.states import HIDDEN, NOT_YOURS, TOO_FEW, state_sentence
from domain.counts import Count, Kind, Outcome, Waited
from tests.briefing.literal import (
    estimate,
    followed,
    median,
    not_received,
    number,
    rate,
    released,
    to_the_commissioner,
)

NOT_RECEIVED = "Not received: no feed has sent offences and sessions yet."
NO_MATCH = "Nothing matches: no perpetrators for this period, unit, area and crime type."
TRUE_ZERO = "A true zero: the data has been received, and there are no cases to count."


def test_the_five_states_have_five_sentences():
    said = [
        state_sentence(not_received("uptake", "sessions", "offences")),
        state_sentence(released("uptake", rate(0, 0))),
        state_sentence(released("open_cases", number(0))),
        state_sentence(to_the_commissioner("open_cases", number(4))),
        NOT_YOURS,
    ]
    assert said[:4] == [NOT_RECEIVED, NO_MATCH, TRUE_ZERO, HIDDEN]
    assert len(set(said)) == 5
    assert HIDDEN == ("Hidden for privacy: a count of 1 to 4 people, or a rate made from one.")


def test_too_few_and_too_early():
    assert state_sentence(released("uptake", rate(3, 9))) == TOO_FEW
    asked = released("followed_up", *followed(56, ("12_months", 12)))
    assert state_sentence(asked, asked.by("window")[0]) == (
        "Too early to say: fewer than 20 people have been followed so long."
    )
    asked = released("reoffending_within_12_months", estimate(56, 100))
    assert state_sentence(asked) == (
        "Too early to say: fewer than 20 people began 365 days ago or longer, or fewer than 10 are "
        "still followed then."
    )


def test_a_median_that_is_not_reached_says_so():
    assert state_sentence(released("case_length", median(4, 20, 90))) == (
        "Too early to say: the half-way day is not reached, as fewer than half have got there so "
        "far."
    )
    asked = released("case_length", median(4, 20, 90), waited_within(30, 40))
    assert state_sentence(asked, asked.one("within_standard")) == (
        "Too early to say: nobody has been followed for as long as the standard yet."
    )


def waited_within(days, standard):
    """Twenty who have all waited fewer days than the standard."""
    waiting = (Waited(days, Outcome.WAITING, 20),)
    return Count(Kind.WITHIN, 0, 20, "within_standard", waited=waiting, within=standard)


def test_a_number_needs_no_such_words():
    assert state_sentence(released("uptake", rate(9, 20))) == ""
    assert state_sentence(released("open_cases", number(1))) == ""
