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


def test_the_last_earlier_day_of_the_pair_is_the_day_it_was_referred_before(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id\nU2").has("perpetrators", "perpetrator_id\nP1\nP2")
    extract.has("victims", "victim_id\nV1\nV2").has(
        "referrals",
        """
        referral_id  unit_id  received_on  perpetrator_id  victim_id
        R2           U1       2020-01-10   P1              V1        # the first of the pair
        R3           U1       2020-01-20   P1              V1
        R4           U2       2020-02-01   P1              V1        # to another unit: the last
        R5           U1       2020-02-01   P1              V1        # one day is not before itself
        R6           U1       2020-02-10   P1              V2        # another victim
        R7           U1       2020-02-10   P2              V1        # another perpetrator
        R8           U1       2020-02-11   P1              -         # one of the two not known
        R9           U1       2020-02-12   P1              -
        """,
    )
    assert built(referral_timeline, "referral_id", "referred_before_on")[1:] == [
        ("R2", None),
        ("R3", "2020-01-10"),
        ("R4", "2020-01-20"),
        ("R5", "2020-01-20"),
        ("R6", None),
        ("R7", None),
        ("R8", None),
        ("R9", None),
    ]


def test_the_years_of_birth_are_the_perpetrators_and_the_victims(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id birth_year\nP1 1990")
    extract.has("victims", "victim_id birth_year\nV1 1985")
    extract.has("referrals", "referral_id perpetrator_id victim_id\nR2 P1 V1")
    years = built(referral_timeline, "birth_year", "victim_birth_year")
    assert years == [(None, None), (1990, 1985)]
