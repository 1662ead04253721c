"""One row per time a case was open: reopenings, faults, and how far its work has come."""

import pytest

from domain.timeline import case_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract

SPELL = ("case_id", "spell", "first_opened_on", "opened_on", "closed_on", "reopened_on")


@pytest.mark.parametrize(
    "opened_again_on, one_case",
    [("2020-01-31", True), ("2020-02-28", True), ("2020-02-29", False), ("2020-01-30", False)],
    ids=["on the day", "28 days after", "29 days after", "while the first was open"],
)
def test_a_case_opened_within_28_days_of_its_parents_closing_continues_it(
    extract: DrawnExtract, built: Built, opened_again_on: str, one_case: bool
) -> None:
    extract.has(
        "cases",
        f"""
        case_id  opened_on          closed_on   parent_case_id
        C1       2020-01-02         2020-01-31  -
        C2       {opened_again_on}  -           C1
        """,
    )
    case_ids = {case_id for (case_id,) in built(case_timeline, "case_id")}
    assert case_ids == ({"C1"} if one_case else {"C1", "C2"})


def test_a_reopened_case_has_a_spell_for_each_time_it_was_open(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  2020-02-01  C1
        C3       2020-02-10  -           C2           # the third in one line
        """,
    )
    assert built(case_timeline, *SPELL) == [
        ("C1", 1, "2020-01-02", "2020-01-02", "2020-01-10", "2020-01-20"),
        ("C1", 2, "2020-01-02", "2020-01-20", "2020-02-01", "2020-02-10"),
        ("C1", 3, "2020-01-02", "2020-02-10", None, None),
    ]


def test_a_case_in_another_unit_is_another_case(extract: DrawnExtract, built: Built) -> None:
    extract.has("units", "unit_id\nU2").has("referrals", "referral_id unit_id\nR2 U2")
    extract.has(
        "cases",
        """
        case_id  referral_id  opened_on   closed_on   parent_case_id
        C1       R1           2020-01-02  2020-01-10  -
        C2       R2           2020-01-11  -           C1
        """,
    )
    assert built(case_timeline, "case_id", "unit_id") == [("C1", "U1"), ("C2", "U2")]


def test_two_children_of_one_parent_that_are_open_together_are_one_spell(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  2020-02-01  C1
        C3       2020-01-25  2020-02-05  C1
        """,
    )
    assert built(case_timeline, *SPELL) == [
        ("C1", 1, "2020-01-02", "2020-01-02", "2020-01-10", "2020-01-20"),
        ("C1", 2, "2020-01-02", "2020-01-20", "2020-02-05", None),
    ]


def test_a_case_closed_before_it_was_opened_was_open_for_no_day(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id opened_on closed_on\nC1 2020-01-10 2020-01-02")
    assert built(case_timeline, "opened_on", "closed_on") == [("2020-01-10", "2020-01-10")]


def test_cases_that_are_each_others_parents_are_one_case_and_hang_nobody(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C2       2020-01-02  2020-01-02  C1
        C1       2020-01-02  2020-01-02  C2
        C3       2020-01-02  -           C3
        """,
    )
    assert built(case_timeline, "case_id", "spell") == [("C1", 1), ("C3", 1)]


def test_a_case_nobody_is_identified_in_stands_for_a_person_of_its_own(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1")
    extract.has("referrals", "referral_id perpetrator_id\nR2 P1")
    extract.has("cases", "case_id referral_id\nC1 R1\nC2 R2")
    assert built(case_timeline, "person", "perpetrator_id") == [("case:C1", None), ("P1", "P1")]


def test_a_reopened_case_is_described_by_its_first_referral(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("referrals", "referral_id area\nR2 warrington")
    extract.has(
        "cases",
        """
        case_id  referral_id  opened_on   closed_on   parent_case_id
        C1       R1           2020-01-02  2020-01-10  -
        C2       R2           2020-01-20  -           C1
        """,
    )
    assert built(case_timeline, "referral_id", "area") == [("R1", "halton")] * 2


def test_a_case_without_a_lead_or_a_reason_says_not_recorded(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1")
    assert built(case_timeline, "lead_staff_id", "exit_reason") == [("not_recorded",) * 2]


MILESTONES = ("offered_on", "accepted_on", "started_on", "completed_on")


def test_a_case_has_come_as_far_as_the_earliest_of_its_work(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  -           C1           # work under it is the first case's
        """,
    )
    extract.has(
        "interventions",
        """
        intervention_id case_id offered_on response responded_on started_on ended_on   end_reason
        I1              C1      2020-01-05 declined 2020-01-06   -          -          -
        I2              C2      2020-01-21 accepted 2020-01-23   2020-01-30 2020-02-20 completed
        I3              C2      2020-01-22 accepted 2020-01-25   -          2020-02-10 disengaged
        """,
    )
    extract.has("sessions", "session_id intervention_id booked_on\nS1 I3 2020-01-28")
    came = ("2020-01-05", "2020-01-23", "2020-01-28", "2020-02-20")
    assert built(case_timeline, *MILESTONES) == [came, came]


def test_acceptance_without_a_day_is_that_of_the_start_or_of_the_offer(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id\nC1\nC2\nC3")
    extract.has(
        "interventions",
        """
        intervention_id  case_id  response  started_on
        I1               C1       accepted  2020-01-15
        I2               C2       accepted  -
        I3               C3       -         2020-01-15   # no answer on record
        """,
    )
    assert built(case_timeline, *MILESTONES[:3]) == [
        ("2020-01-10", "2020-01-15", "2020-01-15"),
        ("2020-01-10", "2020-01-10", None),
        ("2020-01-10", None, "2020-01-15"),
    ]
