"""A load is one transaction: everything, or nothing, on either engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select

from data_access.access_log import TERMINAL
from data_access.access_tables import access_log
from data_access.load_tables import loads
from data_access.loading import load_extract
from data_access.loading.report import LoadReport
from data_access.loads import current_load
from data_access.tables import DELIVERED
from domain import timeline
from domain.errors import BadExtract
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import everything, whole
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]


def log_of(engine: Engine) -> list[tuple[object, ...]]:
    c = access_log.c
    asked = select(c.actor, c.role, c.action, c.door, c.filters, c.row_count).order_by(c.entry_id)
    with engine.connect() as connection:
        return list(map(tuple, connection.execute(asked)))


def test_what_is_refused_late_leaves_nothing_behind(engine: Engine, extract: DrawnExtract) -> None:
    extract.has("victims", "victim_id\nV1").has("actions", "action_id due_on\nT1 soon")
    with pytest.raises(BadExtract):
        load_extract(engine, extract.written(), by=ANA)
    assert not any(everything(engine).values())
    assert current_load(engine) is None
    assert log_of(engine) == []


def test_what_breaks_in_the_middle_leaves_nothing_behind(
    engine: Engine, extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_extract(engine, whole(extract).written(), by=ANA)
    known = everything(engine)

    def breaks(connection: object) -> None:
        raise RuntimeError("the power fails")

    monkeypatch.setattr("data_access.loading.load.faults_of_order", breaks)
    extract.has("victims", "victim_id\nV2")
    with pytest.raises(RuntimeError):
        load_extract(engine, extract.written(), by=ANA)
    assert everything(engine) == known


def test_a_load_after_a_refused_one_goes_well(engine: Engine, extract: DrawnExtract) -> None:
    extract.has("victims", "victim_id sex\nV1 ?")
    with pytest.raises(BadExtract):
        load_extract(engine, extract.written(), by=ANA)
    extract.tables["victims"][0]["sex"] = "female"
    assert load_extract(engine, extract.written(), by=ANA).total.new == 3


def test_every_load_has_a_number_of_its_own(engine: Engine, extract: DrawnExtract) -> None:
    folder = extract.written()
    numbers = [load_extract(engine, folder, by=ANA).load_id for _ in range(3)]
    assert len(set(numbers)) == 3
    assert numbers == sorted(numbers)
    with engine.connect() as connection:
        assert connection.scalar(select(func.max(loads.c.load_id))) == numbers[-1]


def test_the_access_log_says_who_loaded_what_and_how_many_rows(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, extract.has("victims", "victim_id\nV1\nV2").written(), by=TERMINAL)
    extract.tables["victims"] = [{"victim_id": "V1", "sex": "female"}]
    load_extract(engine, extract.written(), by=ANA)
    assert log_of(engine) == [
        ("terminal", "none", "collection", "load", "extract", 4),
        ("ana", "administrator", "collection", "load", "extract", 0),
        ("ana", "administrator", "alteration", "load", "extract", 1),
        ("ana", "administrator", "erasure", "load", "extract", 1),
    ]


def test_a_load_fills_the_timeline(engine: Engine, extract: DrawnExtract) -> None:
    load_extract(engine, whole(extract).written(), by=ANA)
    with engine.connect() as connection:
        rows = {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in timeline.TIMELINE
        }
    assert rows == {
        "referral_timeline": 1,
        "case_timeline": 2,  # one case, closed and opened again
        "stage_spells": 2,  # not recorded until it is handed over, on the very day it opens
        "holding_spells": 2,
        "risk_scales": 10,
        "risk_spells": 1,
        "intervention_timeline": 1,
        "support_timeline": 1,
        "offence_timeline": 1,
        "custody_spells": 1,
        "session_timeline": 1,
        "plan_timeline": 1,
        "order_timeline": 1,
        "action_timeline": 1,
        "unit_timeline": 1,
        "post_timeline": 1,
        "delivered_cases": 2,  # as they came
        "delivered_custody": 1,
        "staff_timeline": 1,
        "ledger_timeline": 1,
        "fund_line_units": 1,
    }


def test_each_step_of_a_load_is_told(sqlite_engine: Engine, extract: DrawnExtract) -> None:
    steps: list[str] = []
    extract.has("cases", "case_id\nC1").has("risk_assessments", "assessment_id\nA1")
    load_extract(sqlite_engine, extract.written(), by=ANA, progress=steps.append)
    assert steps == [
        "Reading units",
        "Reading referrals",
        "Reading cases",
        "Reading risk assessments",
        "Storing units",
        "Storing referrals",
        "Storing cases",
        "Storing risk assessments",
        "Building the timeline",
        "Looking for days out of order",
    ]


def test_the_tables_that_were_not_received_are_named(extract: DrawnExtract, load: Load) -> None:
    assert load(extract).not_received == tuple(
        table for table in DELIVERED if table not in ("units", "referrals")
    )


@given(order=st.randoms(use_true_random=False))
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_order_of_rows_in_a_file_changes_nothing(
    sqlite_engine: Engine, tmp_path: Path, order: object
) -> None:
    """Hand-overs of one case and day apart: there the order is what the file says."""
    drawn = many(DrawnExtract(tmp_path / "extract"))
    load_extract(sqlite_engine, drawn.written(), by=ANA)
    known = everything(sqlite_engine)
    for rows in drawn.tables.values():
        order.shuffle(rows)  # type: ignore[attr-defined]
    load_extract(sqlite_engine, drawn.written(), by=ANA)
    assert everything(sqlite_engine) == known


def many(extract: DrawnExtract) -> DrawnExtract:
    """Rows whose order could matter: reopened cases, many hand-overs, ties."""
    extract.has("perpetrators", "perpetrator_id\nP1")
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id  lead_staff_id
        C1       2020-01-02  2020-01-10  -               S1
        C2       2020-01-15  2020-01-20  C1              -
        C3       2020-01-18  2020-01-30  C1              S2
        C4       2020-02-20  -           C3              -
        C5       2020-01-02  2020-01-02  C6              -
        C6       2020-01-02  2020-01-02  C5              -
        """,
    )
    extract.has(
        "holdings",
        """
        case_id  from_on     waiting_for
        C1       2020-01-01  triage
        C1       2020-01-03  allocation
        C2       2020-01-18  offer
        C3       2020-01-18  start
        C4       2020-02-21  -
        """,
    )
    extract.has("risk_assessments", "assessment_id level\nA1 high\nA2 low\nA3 moderate")
    extract.has("interventions", "intervention_id case_id\nI1 C1\nI2 C4\nI3 C4")
    return extract.has(
        "sessions",
        """
        session_id  intervention_id  booked_on
        S1          I1               2020-01-20
        S2          I2               2020-01-12
        S3          I3               2020-03-01
        """,
    )
