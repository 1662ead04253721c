"""What is almost as delivered: offences, units, posts, the ledger, and who pays for whom."""

from domain.timeline import (
    fund_line_units,
    ledger_timeline,
    offence_timeline,
    post_timeline,
    staff_timeline,
    unit_timeline,
)
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract


def test_an_offence_a_post_and_a_month_are_as_they_were_delivered(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has("offences", "offence_id\nO1")
    extract.has("staff", "staff_id fte case_capacity\nS1 0.6 12")
    extract.has("ledger", "entry_id profiled actual\nE1 1000 999.5")
    offence = ("offence_id", "occurred_on", "recorded_on", "qualifying")
    assert built(offence_timeline, *offence) == [("O1", "2020-02-01", None, "yes")]
    assert built(staff_timeline, "staff_id", "fte", "case_capacity") == [("S1", 0.6, 12)]
    money = ("month_on", "profiled", "committed", "actual")
    assert built(ledger_timeline, *money) == [("2020-01-01", 1000, None, 999.5)]


def test_a_unit_and_a_funded_post_are_as_they_were_delivered(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id places closed_on\nU2 40 2020-02-29")
    extract.has("posts", "post_id fte to_on\nF1 0.6 2020-02-01\nF2 1 -")
    unit = ("unit_id", "launched_on", "places", "closed_on")
    assert built(unit_timeline, *unit) == [
        ("U1", "2018-06-19", None, None),
        ("U2", "2018-06-19", 40, "2020-02-29"),
    ]
    post = ("post_id", "unit_id", "fund_line", "profession", "fte", "from_on", "to_on")
    assert built(post_timeline, *post) == [
        ("F1", "U1", "grant", "psychologist", 0.6, "2020-01-01", "2020-02-01"),
        ("F2", "U1", "grant", "psychologist", 1, "2020-01-01", None),
    ]


def test_a_fund_line_pays_for_the_units_of_its_posts_and_its_work(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id\nU2\nU3").has("referrals", "referral_id unit_id\nR2 U2")
    extract.has("perpetrators", "perpetrator_id\nP1").has("cases", "case_id referral_id\nC1 R2")
    extract.has("posts", "post_id unit_id fund_line\nF1 U1 grant\nF2 U1 grant")
    extract.has("interventions", "intervention_id fund_line\nI1 grant\nI2 -")
    extract.has("ledger", "entry_id fund_line\nE1 grant")
    assert built(fund_line_units, "fund_line", "unit_id") == [("grant", "U1"), ("grant", "U2")]


def test_a_fund_line_that_names_no_unit_pays_for_every_unit(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id\nU2").has("ledger", "entry_id fund_line\nE1 core\nE2 core")
    assert built(fund_line_units, "fund_line", "unit_id") == [("core", "U1"), ("core", "U2")]
