"""References to rows that are nowhere, and the rows that fall with them."""

from collections.abc import Callable

import pytest

from data_access.loading.report import LoadReport
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]


def refused_in(report: LoadReport) -> list[tuple[str, str, str]]:
    return [(row.file, row.column, row.value) for row in report.refused]


def test_a_row_that_refers_to_nothing_is_refused(extract: DrawnExtract, load: Load) -> None:
    extract.of_no_interest("cases", 9).has("cases", "case_id referral_id\nC1 R9")
    report = load(extract)
    assert refused_in(report) == [("cases.csv", "referral_id", "R9")]
    assert report.refused[0].sentence == (
        "There is no such row in referrals, or it was itself refused. Send it, or mend this cell."
    )


def test_a_row_may_refer_to_one_that_an_earlier_extract_brought(
    extract: DrawnExtract, load: Load
) -> None:
    load(extract.has("victims", "victim_id\nV1"))
    extract.without("victims").has("referrals", "referral_id victim_id\nR2 V1")
    assert refused_in(load(extract)) == []


def test_what_refers_to_a_refused_row_is_refused_and_what_refers_to_that(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1")
    extract.of_no_interest("cases", 10).has("cases", "case_id opened_on\nC1 yesterday")
    extract.has("interventions", "intervention_id case_id\nI1 C1")
    extract.tables["interventions"] += [
        {**extract.tables["interventions"][0], "intervention_id": f"I-X{n}", "case_id": "X1"}
        for n in range(9)
    ]
    extract.has("sessions", "session_id\nS1")
    extract.tables["sessions"] += [
        {**extract.tables["sessions"][0], "session_id": f"S-X{n}", "intervention_id": "I-X1"}
        for n in range(9)
    ]
    assert refused_in(load(extract)) == [
        ("cases.csv", "opened_on", "yesterday"),
        ("interventions.csv", "case_id", "C1"),
        ("sessions.csv", "intervention_id", "I1"),
    ]
    assert "S1" not in keys("sessions")


def test_a_case_whose_parent_is_nowhere_falls_and_its_children_with_it(
    extract: DrawnExtract, load: Load
) -> None:
    extract.of_no_interest("cases", 30).has(
        "cases",
        """
        case_id  parent_case_id
        C3       C2
        C2       C1
        C1       C0          # nowhere
        D2       D1
        D1       -
        """,
    )
    assert refused_in(load(extract)) == [
        ("cases.csv", "parent_case_id", "C0"),
        ("cases.csv", "parent_case_id", "C1"),
        ("cases.csv", "parent_case_id", "C2"),
    ]


def test_cases_that_are_each_others_parents_refer_to_something(
    extract: DrawnExtract, load: Load
) -> None:
    extract.has("cases", "case_id parent_case_id\nC1 C2\nC2 C1\nC3 C3")
    assert refused_in(load(extract)) == []


def test_references_to_a_table_that_was_never_received_are_let_be_and_the_report_says_so(
    extract: DrawnExtract, load: Load
) -> None:
    extract.has("cases", "case_id lead_staff_id\nC1 S1")
    report = load(extract)
    assert refused_in(report) == []
    assert "References to staff were not checked: staff has never been received." in report.notes


def test_an_empty_table_that_was_received_holds_nothing_to_refer_to(
    extract: DrawnExtract, load: Load
) -> None:
    extract.delivers("staff").of_no_interest("cases", 9)
    extract.has("cases", "case_id lead_staff_id\nC1 S1")
    assert refused_in(load(extract)) == [("cases.csv", "lead_staff_id", "S1")]


@pytest.mark.parametrize("unit, refused", [("-", 0), ("U1", 0), ("U9", 1)])
def test_a_target_is_for_a_unit_that_is_there_or_for_every_unit(
    extract: DrawnExtract, load: Load, unit: str, refused: int
) -> None:
    days = "\n".join(f"2020-01-{day:02} -" for day in range(1, 10))
    extract.has("targets", f"from_on unit_id\n{days}\n2020-02-01 {unit}")
    assert load(extract).total.refused == refused
