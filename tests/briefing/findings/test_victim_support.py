"""The headings of victim support, sentence by sentence."""

from dataclasses import replace

import pytest

from briefing.findings import finding, finding_in_full
from domain.standards import Standards
from tests.briefing.literal import (
    ASKED,
    no_contact,
    not_received,
    number,
    over,
    rate,
    released,
    to_the_commissioner,
)


def test_support_offered():
    assert finding(released("support_offered", rate(40, 52))) == (
        "40 of 52 victims who can be contacted safely were offered support (77%)"
    )
    assert finding(released("support_offered", rate(1, 52))) == (
        "1 of 52 victims who can be contacted safely was offered support (2%)"
    )
    assert finding(released("support_offered", rate(0, 0))) == (
        "No victims who can be contacted safely in the period"
    )


def test_support_accepted():
    assert finding(released("support_accepted", rate(25, 40))) == (
        "25 of 40 victims offered support accepted it (63%)"
    )
    assert finding(to_the_commissioner("support_accepted", rate(4, 40))) == (
        "40 victims offered support; how many accepted it is hidden"
    )


@pytest.mark.parametrize(
    ("n", "of", "said"),
    [
        (40, 52, "40 of 52 victims who can be contacted safely were contacted within 2 days "
         "(77%)"),
        (1, 1, "1 of 1 victim who can be contacted safely was contacted within 2 days: "
         "too few for a rate"),
        (0, 0, "No victims who can be contacted safely whose standard day has passed"),
    ],
)  # fmt: skip
def test_contacted_in_time(n, of, said):
    assert finding(released("contacted_in_time", rate(n, of))) == said


def test_where_units_differ_the_days_are_left_out():
    asked = replace(
        ASKED,
        scope=replace(ASKED.scope, units=frozenset({"U1", "U2"})),
        standards=Standards(((("safety_plan", "U2"), 5),)),
    )
    assert finding(released("safety_plans", rate(12, 20), asked=asked)) == (
        "12 of 20 victims who need a safety plan had it within the standard (60%)"
    )


def test_safety_plans():
    assert finding(released("safety_plans", rate(12, 20))) == (
        "12 of 20 victims who need a safety plan had it within 10 days (60%)"
    )
    assert finding(released("safety_plans", rate(0, 0))) == (
        "No victims who need a safety plan whose standard day has passed"
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (no_contact(2, 3, 1), "6 open high-risk cases had no victim contact within 7 days; "
         "2 still have none and in 1 it is not possible or not safe"),
        (no_contact(0, 0, 4), "4 open high-risk cases had no victim contact within 7 days; "
         "in all 4 it is not possible or not safe"),
        (no_contact(0, 0, 1), "1 open high-risk case had no victim contact within 7 days; "
         "it is not possible or not safe"),
        (no_contact(0, 3, 2), "5 open high-risk cases had no victim contact within 7 days; "
         "in 2 it is not possible or not safe"),
        (no_contact(1, 0), "1 open high-risk case had no victim contact within 7 days; "
         "1 still has none"),
        (no_contact(0, 2), "2 open high-risk cases had no victim contact within 7 days; "
         "by now every one has had some"),
        (no_contact(0, 0), "No open high-risk case was left without victim contact within 7 days"),
    ],
)  # fmt: skip
def test_high_risk_no_contact(counts, said):
    assert finding(released("high_risk_no_contact", *counts)) == said


def test_advocate_caseload():
    assert finding(released("advocate_caseload", over(31, 2.5))) == (
        "12 victims for each whole-time advocate: 31 victims over 2.5 posts"
    )
    assert finding(released("advocate_caseload", over(1, 1))) == (
        "1 victim for each whole-time advocate: 1 victim over 1 post"
    )
    assert finding(released("advocate_caseload", over(4, 0))) == (
        "4 victims supported, and no advocate is in post"
    )


def test_feels_safer_has_its_response_rate_beside_it():
    answered = rate(20, 26, "response_rate")
    assert finding(released("feels_safer", rate(17, 20), answered)) == (
        "17 of 20 victims who answered feel safer (85%); response rate 20 of 26"
    )
    assert finding(released("feels_safer", rate(0, 0), rate(0, 6, "response_rate"))) == (
        "No victim said at the end of support whether they feel safer; response rate 0 of 6"
    )
    assert finding(released("feels_safer", rate(0, 0), rate(0, 0, "response_rate"))) == (
        "No victim said at the end of support whether they feel safer"
    )


def test_in_full_the_response_rate_is_of_supports_and_not_of_victims():
    asked = released("feels_safer", rate(17, 20), rate(20, 26, "response_rate"))
    assert finding_in_full(asked).endswith("; response rate 20 of 26 ended supports")


def test_to_the_commissioner_few_answers_are_hidden_with_their_rate():
    answered = rate(3, 26, "response_rate")
    assert finding(to_the_commissioner("feels_safer", rate(2, 3), answered)) == (
        "How many feel safer is hidden: the numbers are too small"
    )


def test_paired_gaps():
    gap = "the perpetrator in direct work and no offer to the victim"
    assert finding(released("paired_gaps", number(3))) == f"3 open cases have {gap}"
    assert finding(released("paired_gaps", number(1))) == f"1 open case has {gap}"
    assert finding(released("paired_gaps", number(0))) == f"No open case has {gap}"
    assert finding(not_received("paired_gaps", "cases")) == "Cases have not been received"
