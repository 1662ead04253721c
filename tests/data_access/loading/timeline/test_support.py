"""One row per record of victim support, and one for a referral without."""

from domain.timeline import support_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract


def test_a_referral_without_a_record_is_a_row_with_an_empty_reference(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("victims", "victim_id\nV1").has("referrals", "referral_id victim_id\nR2 V1")
    assert built(support_timeline, "referral_id", "support_id", "victim_id", "contactable") == [
        ("R1", "", None, "not_recorded"),
        ("R2", "", "V1", "not_recorded"),
    ]


def test_two_records_of_one_referral_are_two_rows(extract: DrawnExtract, built: Built) -> None:
    extract.has("victims", "victim_id\nV1").has("victim_support", "support_id\nB1\nB2")
    assert built(support_timeline, "support_id") == [("B1",), ("B2",)]


def test_the_victim_is_the_records_and_describes_the_row(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id sex\nP1 male")
    extract.has("victims", "victim_id sex birth_year\nV1 female 1990\nV2 male 1960")
    extract.has("referrals", "referral_id victim_id perpetrator_id\nR2 V1 P1\nR3 V1 P1")
    extract.has("victim_support", "support_id referral_id victim_id\nB1 R3 V2")
    rows = built(support_timeline, "referral_id", "victim_id", "sex", "age_band")
    assert rows[1:] == [("R2", "V1", "female", "25_34"), ("R3", "V2", "male", "55_and_over")]


def test_the_perpetrator_and_the_case_are_those_of_the_referral(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("victims", "victim_id\nV1")
    extract.has("referrals", "referral_id perpetrator_id victim_id\nR2 P1 V1\nR3 P1 V1").has(
        "cases",
        """
        case_id  referral_id  opened_on   closed_on   parent_case_id
        C1       R1           2020-01-02  2020-01-10  -
        C2       R2           2020-01-20  -           C1             # goes on from C1
        C8       R1           2020-02-02  -           -              # the first of R1 counts
        """,
    )
    extract.has("victim_support", "support_id referral_id\nB1 R2")
    assert built(support_timeline, "referral_id", "perpetrator_id", "case_id") == [
        ("R1", None, "C1"),
        ("R2", "P1", "C1"),
        ("R3", "P1", None),  # nobody took it on
    ]


def test_the_first_offer_to_a_victim_is_the_units_on_any_referral(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id\nU2").has("victims", "victim_id\nV1\nV2")
    extract.has(
        "referrals",
        """
        referral_id  unit_id  victim_id
        R2           U1       V1
        R3           U1       V1
        R4           U2       V1          # another unit
        R5           U1       V2          # another victim
        R6           U1       V1          # nobody wrote a record
        """,
    ).has(
        "victim_support",
        """
        support_id  referral_id  victim_id  offered_on
        B1          R2           V1         2020-02-01
        B2          R3           V1         2020-01-15
        B3          R4           V1         2020-01-01
        B4          R5           V2         -
        """,
    )
    assert built(support_timeline, "referral_id", "offered_on", "victim_offered_on")[1:] == [
        ("R2", "2020-02-01", "2020-01-15"),
        ("R3", "2020-01-15", "2020-01-15"),
        ("R4", "2020-01-01", "2020-01-01"),
        ("R5", None, None),
        ("R6", None, "2020-01-15"),
    ]
