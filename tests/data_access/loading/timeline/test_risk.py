"""One row per assessment, until the next on the same scale."""

from domain.terms import SCALES
from domain.timeline import risk_scales, risk_spells
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract

RISK = ("assessment_id", "case_id", "level", "from_on", "to_on")


def test_an_assessment_holds_until_the_next_of_its_case_tool_and_domain(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1\nC2").has(
        "risk_assessments",
        """
        assessment_id  case_id  domain       level     assessed_on
        A1             C1       violence     high      2020-01-05
        A2             C1       persistence  low       2020-01-07    # another domain
        A3             C2       violence     low       2020-01-08    # another case
        A4             C1       violence     moderate  2020-02-01
        """,
    )
    assert built(risk_spells, *RISK) == [
        ("A1", "C1", "high", "2020-01-05", "2020-02-01"),
        ("A2", "C1", "low", "2020-01-07", None),
        ("A3", "C2", "low", "2020-01-08", None),
        ("A4", "C1", "moderate", "2020-02-01", None),
    ]


def test_of_two_on_one_day_the_higher_level_counts(extract: DrawnExtract, built: Built) -> None:
    extract.has("cases", "case_id\nC1")
    extract.has("risk_assessments", "assessment_id level\nA2 low\nA1 high\nA3 moderate")
    assert built(risk_spells, *RISK) == [
        ("A1", "C1", "high", "2020-01-05", None),
        ("A2", "C1", "low", "2020-01-05", "2020-01-05"),  # holds on no day
        ("A3", "C1", "moderate", "2020-01-05", "2020-01-05"),
    ]


def test_an_assessment_of_a_reopened_case_is_the_first_cases(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  -           C1
        """,
    )
    extract.has(
        "risk_assessments",
        "assessment_id case_id assessed_on\nA1 C1 2020-01-05\nA2 C2 2020-01-25",
    )
    assert built(risk_spells, *RISK) == [
        ("A1", "C1", "high", "2020-01-05", "2020-01-25"),
        ("A2", "C1", "high", "2020-01-25", None),
    ]


def test_every_scale_in_use_is_there_whether_anybody_was_assessed_or_not(built: Built) -> None:
    assert set(built(risk_scales, "tool", "domain")) == set(SCALES)
