"""One row per session booked, described like its work."""

from domain.timeline import session_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract


def test_every_session_booked_is_a_row_whatever_came_of_it(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id\nC1")
    extract.has("interventions", "intervention_id\nI1\nI2").has(
        "sessions",
        """
        session_id  intervention_id  booked_on   attendance
        S1          I1               2020-01-15  did_not_attend
        S2          I1               2020-01-22  attended
        S3          I2               2020-01-22  cancelled_by_service
        """,
    )
    columns = ("session_id", "intervention_id", "booked_on", "attendance")
    assert built(session_timeline, *columns) == [
        ("S1", "I1", "2020-01-15", "did_not_attend"),
        ("S2", "I1", "2020-01-22", "attended"),
        ("S3", "I2", "2020-01-22", "cancelled_by_service"),
    ]


def test_a_session_is_described_by_the_work_it_is_part_of(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id sex birth_year\nP1 male 1990")
    extract.has("units", "unit_id\nU2").has(
        "referrals", "referral_id unit_id area crime_type\nR2 U2 warrington harassment"
    )
    extract.has("cases", "case_id referral_id\nC1 R2")
    extract.has("interventions", "intervention_id kind offered_on\nI1 psychoeducation 2020-01-09")
    extract.has("sessions", "session_id\nS1")
    described = ("unit_id", "area", "crime_type", "sex", "age_band", "perpetrator_id", "kind")
    assert built(session_timeline, *described, "offered_on") == [
        ("U2", "warrington", "harassment", "male", "25_34", "P1", "psychoeducation", "2020-01-09")
    ]


def test_a_session_under_a_reopened_case_is_the_first_cases(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  -           C1
        """,
    )
    extract.has("interventions", "intervention_id case_id\nI1 C2").has("sessions", "session_id\nS1")
    assert built(session_timeline, "case_id") == [("C1",)]
