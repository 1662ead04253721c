"""Loading again: row by row and by key, and nothing changes that is as it was."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select

from data_access.loading import LoadReport, load_extract
from data_access.loading.report import TableCounts
from data_access.tables import DELIVERED, holdings, record_columns, victims
from domain import timeline
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]


def counts(report: LoadReport, table: str) -> TableCounts:
    return next(row for row in report.tables if row.table == table)


def everything(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    tables = [*DELIVERED.values(), *timeline.TIMELINE]
    with engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in tables
        }


def whole(extract: DrawnExtract) -> DrawnExtract:
    """A little of everything."""
    extract.has("perpetrators", "perpetrator_id sex\nP1 male")
    extract.has("victims", "victim_id\nV1").has("staff", "staff_id\nS1")
    extract.has("cases", "case_id closed_on parent_case_id\nC1 2020-01-20 -\nC2 - C1")
    extract.tables["cases"][1]["opened_on"] = "2020-02-01"
    extract.has(
        "holdings", "agency from_on waiting_for\npolice 2020-01-02 -\nhealth 2020-01-02 offer"
    )
    extract.has("risk_assessments", "assessment_id\nA1").has("plans", "plan_id\nL1")
    extract.has("interventions", "intervention_id\nI1").has("sessions", "session_id\nS1")
    extract.has("victim_support", "support_id\nB1").has("offences", "offence_id\nO1")
    extract.has("custody_periods", "to_on\n2020-02-09").has("orders", "order_id\nD1")
    extract.has("meetings", "held_on\n2020-01-06").has("actions", "action_id\nT1")
    extract.has("posts", "post_id\nF1").has("ledger", "entry_id actual\nE1 100.5")
    return extract.has("targets", "unit_id target\n- 3\nU1 2.5")


def test_the_same_extract_twice_changes_nothing(engine: Engine, extract: DrawnExtract) -> None:
    folder = whole(extract).written()
    first = load_extract(engine, folder, by=ANA)
    known = everything(engine)
    second = load_extract(engine, folder, by=ANA)
    assert everything(engine) == known
    assert set(first.not_received) == set()
    assert first.total.new == first.total.received == second.total.unchanged == 23
    assert (second.total.new, second.total.changed, second.total.removed) == (0, 0, 0)


def test_a_row_that_differs_replaces_the_one_that_is_known(
    engine: Engine, extract: DrawnExtract
) -> None:
    extract.has("victims", "victim_id sex birth_year\nV1 female 1990\nV2 male 1980")
    load_extract(engine, extract.written(), by=ANA)
    extract.tables["victims"][0].update(sex="", birth_year="1991")
    report = load_extract(engine, extract.written(), by=ANA)
    assert counts(report, "victims") == ("victims", 2, 0, 1, 1, 0, 0)
    with engine.connect() as connection:
        known = connection.execute(
            select(*record_columns(victims)).order_by(victims.c.victim_id)
        ).all()
    assert known == [("V1", 1991, None, None), ("V2", 1980, "male", None)]


def test_a_complete_table_loses_what_it_no_longer_holds(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(extract.has("victims", "victim_id\nV1\nV2"))
    del extract.tables["victims"][0]
    report = load(extract)
    assert counts(report, "victims") == ("victims", 1, 0, 0, 1, 1, 0)
    assert keys("victims") == ["V2"]


def test_a_table_of_changes_keeps_what_it_does_not_name(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(extract.has("victims", "victim_id\nV1\nV2"))
    extract.tables["victims"] = [{"victim_id": "V3"}]
    report = load(extract.delivers("victims", mode="changes"))
    assert counts(report, "victims") == ("victims", 1, 1, 0, 0, 0, 0)
    assert keys("victims") == ["V1", "V2", "V3"]


def test_a_table_that_is_not_delivered_stays_as_it_is(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(extract.has("victims", "victim_id\nV1"))
    report = load(extract.without("victims"))
    assert "victims" in report.not_received
    assert keys("victims") == ["V1"]


@pytest.mark.parametrize("mode", ["changes", "complete"])
def test_the_hand_overs_of_a_day_are_replaced_together_and_keep_their_order(
    sqlite_engine: Engine, extract: DrawnExtract, load: Load, mode: str
) -> None:
    extract.has("cases", "case_id\nC1").has("holdings", "agency\npolice\nhealth\nprobation")
    load(extract)
    extract.tables["holdings"] = []
    extract.has("holdings", "agency\nhealth\npolice")
    load(extract.delivers("holdings", mode=mode))
    with sqlite_engine.connect() as connection:
        known = connection.execute(
            select(holdings.c.agency, holdings.c.place).order_by(holdings.c.place)
        ).all()
    assert known == [("health", 1), ("police", 2)]


def test_changes_leave_the_hand_overs_of_other_days_alone(
    sqlite_engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    extract.has("cases", "case_id\nC1")
    load(extract.has("holdings", "from_on\n2020-01-02\n2020-01-09"))
    extract.tables["holdings"] = []
    extract.has("holdings", "from_on agency\n2020-01-09 health")
    report = load(extract.delivers("holdings", mode="changes"))
    assert counts(report, "holdings") == ("holdings", 1, 0, 1, 0, 0, 0)
    with sqlite_engine.connect() as connection:
        assert len(connection.execute(select(holdings)).all()) == 2
