"""One row per referral, and what describes it."""

from domain.timeline import referral_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract


def test_what_is_not_recorded_is_a_group_of_its_own(extract: DrawnExtract, built: Built) -> None:
    extract.has("referrals", "referral_id perpetrator_id\nR2 -")
    groups = ("relationship", "sex", "ethnic_group", "age_band", "triage_decision")
    assert built(referral_timeline, *groups) == [("not_recorded",) * 5] * 2


def test_a_referral_is_described_by_its_perpetrator(extract: DrawnExtract, built: Built) -> None:
    extract.has("perpetrators", "perpetrator_id birth_year sex ethnic_group\nP1 1990 male white")
    extract.has("referrals", "referral_id perpetrator_id relationship\nR2 P1 stranger")
    described = ("relationship", "sex", "ethnic_group", "age_band")
    assert built(referral_timeline, *described)[1] == ("stranger", "male", "white", "25_34")


def test_the_agency_is_the_one_behind_the_source(extract: DrawnExtract, built: Built) -> None:
    extract.has(
        "referrals",
        """
        referral_id  source
        R2           other_force     # police of another county
        R3           primary_care
        R4           marac           # refers for no agency
        R5           self_victim
        """,
    )
    agencies = [agency for (agency,) in built(referral_timeline, "agency")]
    assert agencies == ["police", "police", "health", "no_agency", "no_agency"]


def test_the_age_band_is_that_reached_in_the_year_of_referral(
    extract: DrawnExtract, built: Built
) -> None:
    born = {
        2003: "under_18",  # 17 in 2020
        2002: "18_24",  # 18 in 2020, on whatever day
        1996: "18_24",
        1995: "25_34",
        1986: "25_34",
        1985: "35_44",
        1976: "35_44",
        1975: "45_54",
        1966: "45_54",
        1965: "55_and_over",
    }
    for year in born:
        extract.has("perpetrators", f"perpetrator_id birth_year\nP{year} {year}")
        extract.has(
            "referrals",
            f"referral_id perpetrator_id received_on\nR{year}A P{year} 2020-01-01\n"
            f"R{year}B P{year} 2020-12-31",
        )
    rows = dict(built(referral_timeline, "referral_id", "age_band"))
    for year, band in born.items():
        assert rows[f"R{year}A"] == rows[f"R{year}B"] == band
