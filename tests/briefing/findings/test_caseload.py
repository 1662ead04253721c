"""The headings of caseload and backlog, sentence by sentence."""

from dataclasses import replace

import pytest

from briefing.findings import finding
from domain.period import Period
from domain.standards import Standards
from tests.briefing.literal import (
    AS_OF,
    ASKED,
    by_week,
    caseload,
    days,
    flow,
    not_received,
    number,
    rate,
    released,
    to_the_commissioner,
)

STANDARD = "waiting_for:standard"


def waits(everybody, **late):
    """Cases late for a stage, and of those past twice: assessment=(9, 4)."""
    groups = [
        number(cases, STANDARD, f"{stage}:{band}")
        for stage, both in late.items()
        for band, cases in zip(("late", "very_late"), both, strict=True)
    ]
    return released("stage_waits", number(everybody), *groups)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (187, "187 referrals received in the 12 months to 6 March 2020"),
        (1, "1 referral received in the 12 months to 6 March 2020"),
        (0, "No referrals received in the 12 months to 6 March 2020"),
    ],
)
def test_referrals_received(count, said):
    assert finding(released("referrals_received", number(count))) == said


def test_a_period_of_another_length_is_said_whole():
    asked = replace(ASKED, period=Period(AS_OF.replace(day=1), AS_OF))
    said = finding(released("referrals_received", number(2), asked=asked))
    assert said == "2 referrals received from 1 March 2020 to 6 March 2020"


def test_referrals_that_are_hidden_or_never_came():
    said = finding(to_the_commissioner("referrals_received", number(3)))
    assert said == ("How many referrals were received in the 12 months to 6 March 2020 is hidden")
    said = finding(not_received("referrals_received", "referrals"))
    assert said == "Referrals have not been received"


@pytest.mark.parametrize(
    ("waiting", "oldest", "said"),
    [
        (
            12,
            19,
            "12 referrals await triage; the oldest came in 19 days ago, against a standard of 3",
        ),
        (1, 1, "1 referral awaits triage; it came in 1 day ago, against a standard of 3"),
        (0, None, "No referrals await triage"),
    ],
)
def test_awaiting_triage(waiting, oldest, said):
    assert finding(released("awaiting_triage", number(waiting), days(oldest, "oldest"))) == said


def test_the_standard_is_left_out_where_units_differ():
    two_units = replace(
        ASKED,
        scope=replace(ASKED.scope, units=frozenset({"U1", "U2"})),
        standards=Standards(((("triage", "U2"), 5),)),
    )
    asked = released("awaiting_triage", number(2), days(6, "oldest"), asked=two_units)
    assert finding(asked) == "2 referrals await triage; the oldest came in 6 days ago"


def test_adoption():
    assert finding(released("adoption", rate(62, 140))) == (
        "62 of 140 referrals triaged were adopted (44.3%)"
    )
    assert finding(released("adoption", rate(1, 1))) == (
        "1 of 1 referral triaged was adopted: too few for a rate"
    )
    assert finding(released("adoption", rate(0, 0))) == "No referrals triaged in the period"


@pytest.mark.parametrize(
    ("first", "now", "said"),
    [
        (39, 48, "48 cases are open, up from 39 on 1 March 2020"),
        (49, 48, "48 cases are open, down from 49 on 1 March 2020"),
        (48, 48, "48 cases are open, as on 1 March 2020"),
        (0, 1, "1 case is open, up from 0 on 1 March 2020"),
        (0, 0, "No cases are open, as on 1 March 2020"),
    ],
)
def test_open_cases(first, now, said):
    assert finding(released("open_cases", number(now, series=by_week(first, now)))) == said


def test_open_cases_without_a_past_or_hidden():
    assert finding(released("open_cases", number(2))) == "2 cases are open"
    assert finding(to_the_commissioner("open_cases", number(2))) == (
        "How many cases are open is hidden"
    )


def test_stage_waits_name_what_most_of_the_late_wait_for():
    assert finding(waits(48, assessment=(9, 4), offer=(4, 0))) == (
        "17 of 48 open cases have waited longer than the standard, most for assessment"
    )
    assert finding(waits(48, assessment=(2, 0), offer=(1, 1))) == (
        "4 of 48 open cases have waited longer than the standard"
    )
    assert finding(waits(48, start=(2, 1))) == (
        "3 of 48 open cases have waited longer than the standard, all for start of direct work"
    )


@pytest.mark.parametrize(
    ("everybody", "late", "said"),
    [
        (48, 1, "1 of 48 open cases has waited longer than the standard, for review"),
        (1, 1, "1 of 1 open case has waited longer than the standard, for review"),
        (2, 2, "All 2 open cases have waited longer than the standard, all for review"),
        (48, 0, "None of the 48 open cases has waited longer than the standard"),
        (1, 0, "0 of 1 open case has waited longer than the standard"),
        (0, 0, "No cases are open, so none is waiting"),
    ],
)
def test_stage_waits_of_one_and_of_none(everybody, late, said):
    assert finding(waits(everybody, review=(late, 0))) == said


def test_caseload_against_what_was_agreed():
    leads = [("S1", 31, 24), ("S2", 20, 20), ("S3", 9, 12)]
    assert finding(released("caseload_per_fte", *caseload(60, 5, *leads))) == (
        "1 of 3 leads holds more cases than the agreed capacity"
    )
    assert finding(released("caseload_per_fte", *caseload(9, 5, leads[2]))) == (
        "0 of 1 lead holds more cases than the agreed capacity"
    )


def test_caseload_without_leads_or_without_anybody_in_post():
    assert finding(released("caseload_per_fte", *caseload(62, 5))) == (
        "12 cases for each whole-time post: 62 cases over 5 posts"
    )
    assert finding(released("caseload_per_fte", *caseload(1, 0))) == (
        "1 case allocated, and nobody is in post"
    )


def test_net_flow():
    assert finding(released("net_flow", *flow(21, 12, 48, 24))) == (
        "9 more cases opened than closed; clearing takes about 16 weeks at this pace"
    )
    assert finding(released("net_flow", *flow(12, 13, 48, 0))) == (
        "1 more case closed than opened; not clearing, as none has closed in recent weeks"
    )
    assert finding(released("net_flow", *flow(0, 0, 0, 0))) == (
        "As many cases opened as closed: 0 each"
    )
    assert finding(not_received("net_flow", "cases", "referrals")) == (
        "Cases and referrals have not been received"
    )
