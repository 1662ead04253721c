"""The states have different words: none of them can be taken for another."""

from dataclasses import replace

from briefing.states import HIDDEN, NOT_YOURS, TOO_FEW, state_sentence
from domain.counts import StepCount
from tests.briefing.literal import (
    days,
    estimate,
    followed,
    not_received,
    number,
    rate,
    released,
    to_the_commissioner,
    waits,
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


def test_what_will_be_known_is_not_yet_known():
    assert state_sentence(released("proven_reoffending", rate(1, 7))) == (
        "Not yet known: fewer than 20 people have been followed so long."
    )
    assert state_sentence(released("wait_to_start", waits(40, 5))) == (
        "No median yet: fewer than half have come to the end of the wait."
    )
    soon = waits(40, 5, by="within_standard", within=200)
    asked = released("wait_to_start", waits(40, 5), soon)
    assert state_sentence(asked, asked.one("within_standard")) == (
        "Too early to say: nobody has been able to wait for so long yet."
    )


def test_a_base_that_a_step_left_empty_names_the_step():
    steps = (StepCount("Support accepted", 49), StepCount("Accepted at least 365 days ago", 0))
    assert state_sentence(released("repeat_victimisation", replace(rate(0, 0), steps=steps))) == (
        "49 acceptances of support; none has been followed for 12 months yet."
    )
    steps = (StepCount("People worked with", 9), StepCount("Index day at least 548 days ago", 0))
    assert state_sentence(released("proven_reoffending", replace(rate(0, 0), steps=steps))) == (
        "9 people worked with; none has been followed for 18 months yet."
    )


def test_where_nothing_waits_there_is_no_oldest():
    asked = released("awaiting_triage", number(0), days(None, "oldest"))
    assert state_sentence(asked, asked.one("oldest")) == "There is none, so there is no oldest."


def test_a_number_needs_no_such_words():
    assert state_sentence(released("uptake", rate(9, 20))) == ""
    assert state_sentence(released("open_cases", number(1))) == ""
