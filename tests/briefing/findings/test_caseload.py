"""The headings of caseload and backlog, sentence by sentence."""

from dataclasses import replace

import pytest

from briefing.findings import finding
from briefing.sentences import sentence
from domain.period import Period
from domain.standards import Standards
from tests.briefing.literal import (
    AS_OF,
    ASKED,
    by_week,
    caseload,
    days,
    flow,
    median,
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
        "9 more cases opened than closed; with nothing new, clearing takes about 16 weeks"
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


def test_triaged_in_time():
    assert finding(released("triaged_in_time", rate(120, 140))) == (
        "120 of 140 referrals due for triage were triaged in time (85.7%)"
    )
    assert finding(released("triaged_in_time", rate(1, 1))) == (
        "1 of 1 referral due for triage was triaged in time: too few for a rate"
    )
    assert finding(released("triaged_in_time", rate(0, 0))) == (
        "No referrals of the period have come due for triage"
    )
    assert (
        finding(not_received("triaged_in_time", "referrals")) == "Referrals have not been received"
    )


def test_consultation_given():
    assert finding(released("consultation_given", rate(30, 140))) == (
        "30 of 140 referrals triaged were answered with consultation (21.4%)"
    )
    assert finding(to_the_commissioner("consultation_given", rate(3, 140))) == (
        "140 referrals triaged; how many were answered with consultation is hidden"
    )


@pytest.mark.parametrize(
    ("waiting", "oldest", "said"),
    [
        (
            5,
            9,
            "5 cases await allocation; the oldest was opened 9 days ago, against a standard of 5",
        ),
        (1, 1, "1 case awaits allocation; it was opened 1 day ago, against a standard of 5"),
        (0, None, "No cases await allocation"),
    ],
)
def test_awaiting_allocation(waiting, oldest, said):
    asked = released("awaiting_allocation", number(waiting), days(oldest, "oldest"))
    assert finding(asked) == said


def held_now(cases, **agencies):
    return released(
        "holding_agency",
        number(cases),
        *[number(n, "holder", agency) for agency, n in agencies.items()],
    )


@pytest.mark.parametrize(
    ("cases", "agencies", "said"),
    [
        (
            48,
            {"police": 20, "health": 18, "not_recorded": 10},
            "20 of 48 open cases are with Police now, more than with any other agency",
        ),
        (
            48,
            {"police": 20, "health": 20, "probation": 8},
            "20 of 48 open cases are with Police now, and as many with Health",
        ),
        (
            4,
            {"police": 1, "health": 1, "probation": 1, "cps": 1},
            "1 of 4 open cases is with Police now, and no more with any",
        ),
        (1, {"health": 1}, "1 of 1 open case is with Health now"),
        (2, {"not_recorded": 2}, "None of the 2 open cases has a holding agency on record"),
        (0, {}, "No cases are open, so no agency holds any"),
    ],
)
def test_holding_agency(cases, agencies, said):
    assert finding(held_now(cases, **agencies)) == said


@pytest.mark.parametrize(
    ("closed", "cases", "said"),
    [
        (
            40,
            60,
            "An estimated half of 60 cases opened in the last 24 months had closed within 120 days",
        ),
        (12, 60, "12 of 60 cases opened in the last 24 months have closed: too early for a median"),
        (9, 9, "All 9 cases opened in the last 24 months have closed: too few for a median"),
        (0, 0, "No cases were opened in the last 24 months"),
    ],
)
def test_case_length(closed, cases, said):
    assert finding(released("case_length", median(closed, cases, 120))) == said


def test_case_length_without_cases_received():
    assert finding(not_received("case_length", "cases")) == "Cases have not been received"


def test_the_length_of_a_case_carries_its_interval_into_the_safe_sentence():
    said = sentence(released("case_length", median(40, 60, 120)))
    assert said.startswith(
        "An estimated half of 60 cases opened in the last 24 months had closed within 120 days "
        "(95% interval 120 days to 120 days); 40 have closed so far, counted on 6 March 2020, on "
        "data as at 4 March 2020; "
    )


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (5, "12 of 40 open cases assessed are overdue for review (30%); 5 without due date"),
        (1, "12 of 40 open cases assessed are overdue for review (30%); 1 without due date"),
        (0, "12 of 40 open cases assessed are overdue for review (30%)"),
    ],
)
def test_overdue_reviews_say_how_many_have_no_due_date(without, said):
    groups = rate(12, 40, "review", "overdue"), rate(without, 40, "review", "no_due_date")
    assert finding(released("overdue_reviews", rate(12, 40), *groups)) == said


def test_overdue_reviews_of_none_assessed():
    assert finding(released("overdue_reviews", rate(0, 0))) == (
        "No open case has been assessed, so none is due for review"
    )


def test_repeat_referrals_say_how_many_are_immature():
    mature, immature = rate(12, 110, "look_back", "mature"), rate(0, 30, "look_back", "immature")
    asked = ("repeat_referrals", rate(12, 140), mature, immature)
    said = "12 of 140 referrals with both people known repeat an earlier one (8.6%)"
    assert finding(released(*asked)) == f"{said}; 30 immature"
    assert finding(released(*asked[:3])) == said
    assert finding(to_the_commissioner(*asked)) == f"{said}; 30 immature"
    few = to_the_commissioner(
        "repeat_referrals", rate(12, 140), rate(0, 3, "look_back", "immature")
    )
    assert finding(few) == said  # how many are immature is hidden
