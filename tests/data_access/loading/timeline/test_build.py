"""The timeline that SQL builds is the timeline that plain Python reckons, on any small data."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, Table, delete, insert, select

from data_access.loading.timeline import build_timeline
from data_access.tables import DELIVERED
from domain import timeline
from tests.data_access.loading.timeline import reckoned

FIRST_DAY = 737_000  # 2018-11-11: the days drawn reach over a New Year
DAYS = [FIRST_DAY + after for after in (0, 1, 5, 28, 29, 33, 57, 90)]
"""Few, so that many things fall on one day, and some just 28 or 29 days apart."""
LAST_DAY = DAYS[-1] + 1
SOME = 5

days = st.sampled_from(DAYS)
perhaps_days = st.none() | days


def keys(prefix: str, most: int = SOME) -> list[str]:
    return [f"{prefix}{nth}" for nth in range(most)]


def perhaps(*codes: str) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *codes])


def one_of(*codes: str) -> st.SearchStrategy[str]:
    return st.sampled_from(codes)


PEOPLE = {
    "birth_year": st.none() | st.integers(1930, 2005),
    "sex": perhaps("female", "male"),
    "ethnic_group": perhaps("white", "black"),
}
COLUMNS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "perpetrators": PEOPLE,
    "victims": PEOPLE,
    "referrals": {
        "unit_id": one_of("U0", "U0", "U0", "U1"),
        "received_on": days,
        "recorded_on": st.none(),
        "source": one_of("police_response", "primary_care", "marac"),
        "area": one_of("halton", "warrington"),
        "crime_type": one_of("stalking", "harassment"),
        "relationship": perhaps("stranger"),
        "perpetrator_id": perhaps(*keys("P", 3)),
        "victim_id": perhaps(*keys("V", 3)),
        "triaged_on": perhaps_days,
        "triage_decision": perhaps("adopted"),
    },
    "cases": {
        "referral_id": one_of(*keys("R")),
        "opened_on": days,
        "allocated_on": perhaps_days,
        "lead_staff_id": perhaps("S0", "S1"),
        "closed_on": perhaps_days,
        "exit_reason": perhaps("plan_complete", "custody"),
        "parent_case_id": one_of(*keys("C")),
        "marac": st.none(),
        "mappa": st.none(),
    },
    "interventions": {
        "case_id": one_of(*keys("C")),
        "perpetrator_id": one_of(*keys("P", 3)),
        "kind": one_of("psychoeducation"),
        "offered_on": days,
        "response": perhaps("accepted", "declined"),
        "responded_on": perhaps_days,
        "started_on": perhaps_days,
        "ended_on": perhaps_days,
        "end_reason": perhaps("completed", "disengaged"),
        "fund_line": perhaps("F0"),
    },
    "sessions": {
        "intervention_id": one_of(*keys("I")),
        "booked_on": days,
        "attendance": one_of("attended", "did_not_attend"),
    },
    "risk_assessments": {
        "case_id": one_of(*keys("C")),
        "tool": one_of("srp"),
        "domain": one_of("violence", "persistence"),
        "level": one_of("low", "high"),
        "assessed_on": days,
        "review_due_on": perhaps_days,
    },
    "victim_support": {
        "referral_id": one_of(*keys("R")),
        "victim_id": one_of(*keys("V", 3)),
        "contactable": one_of("yes", "no"),
        "safe_to_contact": one_of("yes", "no"),
        "first_contact_on": perhaps_days,
        "offered_on": perhaps_days,
        "response": perhaps("accepted"),
        "responded_on": perhaps_days,
        "advocate_staff_id": perhaps("S0"),
        "ended_on": perhaps_days,
        "feels_safer": perhaps("yes"),
    },
    "plans": {
        "case_id": one_of(*keys("C")),
        "kind": one_of("formulation", "safety"),
        "needed": one_of("yes", "no"),
        "completed_on": perhaps_days,
    },
    "orders": {
        "case_id": one_of(*keys("C")),
        "kind": one_of("restraining"),
        "applied_on": days,
        "decision": perhaps("granted"),
        "decided_on": perhaps_days,
        "ends_on": perhaps_days,
        "breached_on": perhaps_days,
    },
    "actions": {
        "unit_id": one_of("U0", "U1"),
        "case_id": perhaps(*keys("C"), "never received"),
        "raised_on": days,
        "agency": one_of("police", "health"),
        "kind": one_of("risk_review"),
        "due_on": days,
        "completed_on": perhaps_days,
    },
}
PREFIXES = {
    "perpetrators": "P",
    "victims": "V",
    "referrals": "R",
    "cases": "C",
    "interventions": "I",
    "sessions": "S",
    "risk_assessments": "A",
    "victim_support": "B",
    "plans": "L",
    "orders": "O",
    "actions": "N",
}
FEW = {"perpetrators": 3, "victims": 3, "sessions": 8, "risk_assessments": 8}
CUSTODY = st.dictionaries(st.tuples(one_of(*keys("P", 3)), days), perhaps_days, max_size=12)
"""When each time not at liberty ended, by the person and the day it began."""


@st.composite
def small_tables(draw: Callable[..., Any]) -> reckoned.Tables:
    """Every row that another may refer to, with cells drawn freely."""
    tables: reckoned.Tables = {}
    for table, columns in COLUMNS.items():
        key = DELIVERED[table].primary_key.columns[0].name
        rows = [
            {key: row_key, **draw(st.fixed_dictionaries(columns))}
            for row_key in keys(PREFIXES[table], FEW.get(table, SOME))
        ]
        tables[table] = rows
    moves = draw(
        st.lists(
            st.tuples(
                one_of(*keys("C")),
                days,
                one_of("police", "health"),
                perhaps("triage", "assessment"),
            ),
            max_size=12,
        )
    )
    tables["holdings"] = [
        {"case_id": case, "from_on": day, "agency": who, "waiting_for": what, "place": place}
        for place, (case, day, who, what) in enumerate(moves)
    ]
    tables["custody_periods"] = [
        {"perpetrator_id": person, "from_on": day, "to_on": ended}
        for (person, day), ended in draw(CUSTODY).items()
    ]
    return tables


@given(tables=small_tables())
@settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_sql_builds_is_what_plain_python_reckons(
    engine: Engine, tables: reckoned.Tables
) -> None:
    build(engine, tables)
    assert_same(engine, timeline.referral_timeline, reckoned.referrals(tables))
    assert_same(engine, timeline.case_timeline, reckoned.cases(tables, LAST_DAY))
    assert_same(engine, timeline.intervention_timeline, reckoned.interventions(tables))
    assert_same(engine, timeline.risk_spells, reckoned.risk_spells(tables))
    assert_same(engine, timeline.support_timeline, reckoned.support(tables))
    assert_same(engine, timeline.session_timeline, reckoned.sessions(tables))
    assert_same(engine, timeline.plan_timeline, reckoned.of_their_cases(tables, "plans", LAST_DAY))
    assert_same(
        engine, timeline.order_timeline, reckoned.of_their_cases(tables, "orders", LAST_DAY)
    )
    assert_same(engine, timeline.action_timeline, reckoned.actions(tables, LAST_DAY))
    assert_same(engine, timeline.custody_spells, reckoned.custody(tables, LAST_DAY))
    assert_same(engine, timeline.delivered_custody, tables["custody_periods"])
    assert_same(engine, timeline.delivered_cases, reckoned.delivered_cases(tables, LAST_DAY))
    assert_tiled(engine, timeline.stage_spells, tables, "waiting_for")
    assert_tiled(engine, timeline.holding_spells, tables, "agency")


def build(engine: Engine, tables: reckoned.Tables) -> None:
    with engine.begin() as connection:
        for name, table in DELIVERED.items():
            connection.execute(delete(table))
            if tables.get(name):
                connection.execute(insert(table), tables[name])
        build_timeline(connection)


def built(engine: Engine, table: Table) -> list[reckoned.Row]:
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(select(table))]


def assert_same(engine: Engine, table: Table, expected: list[reckoned.Row]) -> None:
    names = [column.name for column in table.columns]

    def in_order(rows: list[reckoned.Row]) -> list[tuple[str, ...]]:
        return sorted(tuple(f"{name}={row[name]}" for name in names) for row in rows)

    assert in_order(built(engine, table)) == in_order(expected)


def assert_tiled(engine: Engine, table: Table, tables: reckoned.Tables, state: str) -> None:
    """Every day of a case's life lies in just one spell, which says what was so on that day."""
    told: dict[tuple[str, int], str] = {}
    for spell in built(engine, table):
        end = LAST_DAY if spell["to_on"] is None else spell["to_on"]
        assert spell["from_on"] <= end
        for day in range(spell["from_on"], end):
            assert (spell["case_id"], day) not in told
            told[spell["case_id"], day] = spell[state]
    assert told == reckoned.state_by_day(tables, state, LAST_DAY)
