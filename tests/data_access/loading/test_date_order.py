"""Days in an order that cannot be: loaded, and told."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from data_access.loading import load_extract
from data_access.loading.report import LoadReport, QualityFault
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]


def world(extract: DrawnExtract) -> DrawnExtract:
    extract.has("perpetrators", "perpetrator_id birth_year\nP1 1990")
    extract.has("victims", "victim_id birth_year\nV1 2010")
    return extract.has("cases", "case_id\nC1")


@pytest.mark.parametrize(
    "table, drawn, reference, sentence",
    [
        (
            "cases",
            "case_id opened_on closed_on\nC2 2020-02-01 2020-01-31",
            "C2",
            "closed_on is before opened_on.",
        ),
        (
            "cases",
            "case_id opened_on\nC2 2019-12-31",
            "C2",
            "opened_on is before received_on of its referral.",
        ),
        (
            "referrals",
            "referral_id triaged_on\nR2 2019-12-31",
            "R2",
            "triaged_on is before received_on.",
        ),
        (
            "referrals",
            "referral_id received_on victim_id\nR2 2009-12-31 V1",
            "R2",
            "received_on is before the victim's year of birth.",
        ),
        (
            "interventions",
            "intervention_id started_on ended_on\nI1 2020-02-02 2020-02-01",
            "I1",
            "ended_on is before started_on.",
        ),
        (
            "offences",
            "offence_id occurred_on\nO1 1989-12-31",
            "O1",
            "occurred_on is before the perpetrator's year of birth.",
        ),
        (
            "orders",
            "order_id kind applied_on\nD1 stalking_protection_full 2020-01-19",
            "D1",
            "applied_on is before the first day of stalking protection orders.",
        ),
        (
            "custody_periods",
            "from_on to_on\n2020-02-02 2020-02-01",
            "P1",
            "to_on is before from_on.",
        ),
    ],
)
def test_a_day_out_of_order_is_loaded_and_told(
    engine: Engine, extract: DrawnExtract, table: str, drawn: str, reference: str, sentence: str
) -> None:
    report = load_extract(engine, world(extract).has(table, drawn).written(), by=ANA)
    assert report.faults == (QualityFault(table, reference, sentence),)
    assert report.faults_found == 1
    assert report.total.refused == 0


@pytest.mark.parametrize(
    "table, drawn",
    [
        ("cases", "case_id opened_on closed_on\nC2 2020-02-01 2020-02-01"),
        ("orders", "order_id kind applied_on\nD1 stalking_protection_interim 2020-01-20"),
        ("orders", "order_id kind applied_on\nD1 restraining 2019-01-20"),
        ("offences", "offence_id occurred_on\nO1 1990-01-01"),
    ],
)
def test_days_that_can_be_are_not_told(
    extract: DrawnExtract, load: Load, table: str, drawn: str
) -> None:
    assert load(world(extract).has(table, drawn)).faults == ()


def test_a_fault_is_told_until_it_is_mended_even_if_its_table_is_not_sent_again(
    extract: DrawnExtract, load: Load
) -> None:
    extract.has("cases", "case_id closed_on\nC1 2020-01-01")
    assert load(extract).faults_found == 1
    assert load(extract.without("cases")).faults_found == 1


def test_of_very_many_faults_the_first_are_listed_and_all_are_counted(
    extract: DrawnExtract, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.date_order.MOST_LISTED", 2)
    extract.of_no_interest("cases", 5)
    for case in extract.tables["cases"]:
        case["closed_on"] = "2020-01-01"
    report = load(extract)
    assert [fault.reference for fault in report.faults] == ["X0", "X1"]
    assert report.faults_found == 5
    assert "… and 3 more" in report.as_text()
