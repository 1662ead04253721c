"""How cases stood at a load: within a scope, as it was then, and logged before it is shown."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, select

from data_access.access_tables import access_log
from data_access.counting import count
from data_access.loading import LoadReport, load_extract
from data_access.pseudonyms import pseudonym
from data_access.schema import _config, prepare
from data_access.snapshots import CaseState, states_at
from domain.case_states import case_states, snapshots
from domain.errors import NotFound
from domain.question import Question
from domain.scope import CaseScope
from domain.terms import Agency
from measures.catalogue import CATALOGUE
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
LEAD = CaseScope(frozenset({"U1", "U2"}), viewer="lee", door="this_week", role="unit_lead")


@pytest.fixture
def load(engine: Engine) -> Load:
    return lambda drawn: load_extract(engine, drawn.written(), by=ANA)


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    """As at 6 March: C1 open with everything, C2 of another unit, C3 closed long ago."""
    extract = DrawnExtract(tmp_path / "extract").has("units", "unit_id\nU2")
    extract.has("referrals", "referral_id unit_id victim_id\nR2 U2 V2\nR3 U1 -")
    extract.tables["referrals"][0].update(victim_id="V1", area="warrington")
    extract.has("victims", "victim_id\nV1\nV2")
    extract.has(
        "cases",
        """
        case_id  referral_id  opened_on   closed_on   exit_reason
        C1       R1           2020-01-02  -           -
        C2       R2           2020-01-03  -           -
        C3       R3           2020-01-04  2020-02-01  plan_complete
        """,
    )
    extract.has(
        "holdings",
        """
        case_id  agency  from_on     waiting_for
        C1       police  2020-01-02  allocation
        C1       health  2020-01-20  assessment
        """,
    )
    extract.has(
        "risk_assessments",
        """
        assessment_id  tool  domain       level     assessed_on  review_due_on
        A1             srp   violence     high      2020-01-05   2020-02-05
        A2             srp   persistence  moderate  2020-01-05   2020-02-05
        A3             dash  overall      medium    2020-01-04   -
        A4             srp   violence     low       2020-03-20   -      # not yet
        """,
    )
    extract.has("victim_support", "support_id first_contact_on\nB1 2020-01-09")
    return extract


def close(extract: DrawnExtract, case_id: str, on: str) -> DrawnExtract:
    row = next(row for row in extract.tables["cases"] if row["case_id"] == case_id)
    row.update(closed_on=on, exit_reason="plan_complete")
    return extract


def on_day(extract: DrawnExtract, as_of: str) -> DrawnExtract:
    for table in extract.feeds:
        extract.delivers(table, as_of=as_of)
    return extract


def cases(states: list[CaseState]) -> dict[str, date | None]:
    """Each case, and the day it was closed."""
    return {state.case: state.closed_on for state in states}


def test_a_case_is_kept_as_it_stood_on_the_day_of_the_data(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    report = load(extract)
    first, second = states_at(engine, LEAD, report.load_id)
    assert first == CaseState(
        case="C1",
        unit_id="U1",
        area="warrington",
        crime_type="stalking",
        opened_on=date(2020, 1, 2),
        waiting_for="assessment",
        agency="health",
        risk={
            ("srp", "violence"): "high",
            ("srp", "persistence"): "moderate",
            ("dash", "overall"): "medium",
        },
        review="overdue",
        review_due_on=date(2020, 2, 5),
        victim_contacted_on=date(2020, 1, 9),
        closed_on=None,
        exit_reason="not_recorded",
    )
    assert (second.case, second.waiting_for, second.agency) == ("C2", *["not_recorded"] * 2)
    assert (second.risk, second.review, second.victim_contacted_on) == ({}, "not_assessed", None)


def test_cases_closed_since_the_snapshot_of_an_earlier_day_are_in_the_next_and_no_later(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract)
    load(on_day(close(extract, "C1", "2020-03-05"), "2020-03-13"))  # recorded late
    load(on_day(extract, "2020-03-20"))
    kept = [cases(states_at(engine, LEAD, date(2020, 3, day))) for day in (6, 13, 20)]
    assert kept == [
        {"C1": None, "C2": None},
        {"C1": date(2020, 3, 5), "C2": None},
        {"C2": None},
    ]


def test_what_is_loaded_later_changes_no_earlier_snapshot(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    first = load(extract)
    before = states_at(engine, LEAD, first.load_id)
    extract.tables["risk_assessments"][0]["level"] = "low"
    second = load(close(extract, "C2", "2020-03-02"))
    assert states_at(engine, LEAD, first.load_id) == before
    assert states_at(engine, LEAD, date(2020, 3, 6)) != before  # the last load of the day
    assert cases(states_at(engine, LEAD, second.load_id)) == {"C1": None, "C2": date(2020, 3, 2)}


def test_the_same_extract_again_keeps_the_states_once(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    first = load(extract)
    with engine.connect() as connection:
        kept = connection.execute(select(case_states)).all()
    second = load(extract)
    with engine.connect() as connection:
        assert connection.execute(select(case_states)).all() == kept
        headings = connection.execute(select(snapshots).order_by("load_id")).all()
    day = date(2020, 3, 6).toordinal()
    assert headings == [
        (first.load_id, day, first.load_id),
        (second.load_id, day, first.load_id),
    ]
    assert states_at(engine, LEAD, second.load_id) == states_at(engine, LEAD, first.load_id)


def test_a_load_that_leaves_no_case_open_is_a_snapshot_too(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract)
    for table in ("cases", "holdings", "risk_assessments"):
        extract.tables[table] = []
    load(on_day(extract, "2020-03-13"))
    assert states_at(engine, LEAD, date(2020, 3, 13)) == []


def test_no_unit_no_rows_and_only_the_units_of_the_scope(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    number = load(extract).load_id
    for units, expected in (({"U2"}, ["C2"]), (set(), []), ({"U9"}, [])):
        scope = CaseScope(frozenset(units), viewer="lee", door="this_week")
        assert [state.case for state in states_at(engine, scope, number)] == expected


def test_an_agency_sees_the_cases_that_were_its_move_under_a_pseudonym(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    number = load(extract).load_id
    scope = CaseScope(
        LEAD.units, viewer="pat", door="this_week", held_by=Agency.HEALTH, pseudonymous=True
    )
    assert [one.case for one in states_at(engine, scope, number)] == [pseudonym(engine, "C1")]


def test_whoever_looks_is_in_the_access_log(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract)
    states_at(engine, LEAD, date(2020, 3, 9))
    c = access_log.c
    with engine.connect() as connection:
        last = connection.execute(
            select(c.actor, c.role, c.action, c.door, c.filters, c.row_count)
            .order_by(c.entry_id.desc())
            .limit(1)
        ).one()
    filters = "case states at 2020-03-09"
    assert last == ("lee", "unit_lead", "consultation", "this_week", filters, 2)


def test_a_day_before_the_first_load_and_a_load_that_never_was_are_not_found(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    load(extract)
    with pytest.raises(NotFound, match="No load up to 2020-03-05 has kept how cases stood"):
        states_at(engine, LEAD, date(2020, 3, 5))
    with pytest.raises(NotFound, match="No load number 99 has kept"):
        states_at(engine, LEAD, 99)


def test_a_snapshot_and_the_measures_of_its_day_agree(
    engine: Engine, extract: DrawnExtract, load: Load
) -> None:
    states = states_at(engine, LEAD, load(extract).load_id)
    asked = Question.of_the_last_twelve_months(LEAD, date(2020, 3, 6))
    counted = {
        key: count(engine, CATALOGUE[key], asked).counts[0].numerator
        for key in ("open_cases", "overdue_reviews")
    }
    assert counted == {
        "open_cases": sum(state.closed_on is None for state in states),
        "overdue_reviews": sum(state.review == "overdue" for state in states),
    }


def test_a_database_loaded_before_states_were_kept_gets_them_as_it_is_brought_up_to_date(
    engine: Engine, extract: DrawnExtract, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = load(extract).load_id
    before = states_at(engine, LEAD, number)
    with engine.begin() as connection:
        connection.execute(case_states.delete())
        connection.execute(snapshots.delete())
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    monkeypatch.setattr("data_access.schema.command.upgrade", _only_the_number)
    prepare(engine)
    assert states_at(engine, LEAD, number) == before


def _only_the_number(config: object, _to: str) -> None:
    connection = config.attributes["connection"]  # type: ignore[attr-defined]
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{newest}'")
