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
