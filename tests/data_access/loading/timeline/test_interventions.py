"""One row per offer, with the sessions that its person came to."""

from domain.timeline import intervention_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract


def test_the_first_attended_session_is_the_earliest_that_was_attended(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id\nC1")
    extract.has("interventions", "intervention_id\nI1\nI2").has(
        "sessions",
        """
        session_id  intervention_id  booked_on   attendance
        S1          I1               2020-01-15  did_not_attend
        S2          I1               2020-01-29  attended
        S3          I1               2020-01-22  attended
        S4          I2               2020-01-22  cancelled_by_service
        """,
    )
    assert built(intervention_timeline, "first_attended_on") == [("2020-01-22",), (None,)]


def test_attended_since_looks_at_this_offer_and_at_later_ones_of_the_same_person_and_unit(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1\nP2")
    extract.has("units", "unit_id\nU2").has("referrals", "referral_id unit_id\nR2 U2")
    extract.has("cases", "case_id referral_id\nC1 R1\nC2 R2").has(
        "interventions",
        """
        intervention_id  case_id  perpetrator_id  offered_on
        I1               C1       P1              2020-01-10   # came to nothing, then to I2
        I2               C1       P1              2020-02-01
        I3               C1       P1              2020-02-20   # I2 was offered before
        I4               C2       P1              2020-01-10   # another unit
        I5               C1       P2              2020-01-10   # another person
        """,
    )
    extract.has("sessions", "session_id intervention_id booked_on\nS1 I2 2020-02-25")
    assert built(intervention_timeline, "intervention_id", "attended_since_on") == [
        ("I1", "2020-02-25"),
        ("I2", "2020-02-25"),
        ("I3", None),
        ("I4", None),
        ("I5", None),
    ]


def test_a_session_before_the_offer_is_not_since_the_offer(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id\nC1")
    extract.has("interventions", "intervention_id offered_on\nI1 2020-02-01")
    extract.has("sessions", "session_id booked_on\nS1 2020-01-20\nS2 2020-02-05")
    days = built(intervention_timeline, "first_attended_on", "attended_since_on")
    assert days == [("2020-01-20", "2020-02-05")]


def test_an_offer_is_described_by_its_cases_referral_and_the_person_it_was_made_to(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id sex birth_year\nP1 male 1990\nP2 female 1960")
    extract.has("referrals", "referral_id area perpetrator_id\nR2 warrington P1")
    extract.has("cases", "case_id referral_id\nC1 R2")
    extract.has("interventions", "intervention_id perpetrator_id\nI1 P2")
    described = ("unit_id", "area", "sex", "age_band", "perpetrator_id")
    assert built(intervention_timeline, *described) == [
        ("U1", "warrington", "female", "55_and_over", "P2")
    ]


def test_work_under_a_reopened_case_is_the_first_cases(extract: DrawnExtract, built: Built) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  -           C1
        """,
    )
    extract.has("interventions", "intervention_id case_id\nI1 C2")
    assert built(intervention_timeline, "case_id") == [("C1",)]


def test_what_came_of_it_is_never_nothing(extract: DrawnExtract, built: Built) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id\nC1")
    extract.has("interventions", "intervention_id\nI1")
    codes = built(intervention_timeline, "response", "end_reason", "fund_line")
    assert codes == [("not_recorded",) * 3]
