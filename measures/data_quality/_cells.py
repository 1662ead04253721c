"""The critical cells: those that may be empty, and whose absence takes rows out of a measure."""

from typing import Any

from sqlalchemy import FromClause, Select, case, literal, select, union_all

from domain.measure import Scoped
from domain.question import Question
from measures.data_quality._cell import (
    Cell,
    accepted,
    answered,
    code,
    day,
    led,
    offer_is_old,
    should_be_allocated,
    support_offer_is_old,
    suspect_known,
    written,
)
from measures.data_quality._rows import (
    ASSESSMENTS,
    CASES,
    OFFERS,
    ORDERS,
    REFERRALS,
    SUPPORT,
    Source,
    described,
)

CELLS: tuple[tuple[Source, Cell], ...] = (
    (REFERRALS, day("recorded_on", "received_on")),
    (REFERRALS, code("relationship", "received_on")),
    (REFERRALS, written("perpetrator_id", "received_on", suspect_known)),
    (REFERRALS, written("victim_id", "received_on")),
    (REFERRALS, code("triage_decision", "triaged_on")),
    (REFERRALS, day("triaged_on", "received_on", beside="triage_decision")),
    (CASES, Cell("allocated_on", "opened_on", should_be_allocated, day("allocated_on", "").filled)),
    (CASES, Cell("lead_staff_id", "opened_on", should_be_allocated, led)),
    (CASES, code("exit_reason", "closed_on")),
    (ASSESSMENTS, written("review_due_on", "from_on")),
    (OFFERS, Cell("response", "offered_on", offer_is_old, answered)),
    (OFFERS, day("responded_on", "offered_on", beside="response")),
    (OFFERS, day("ended_on", "offered_on", beside="end_reason")),
    (OFFERS, code("end_reason", "ended_on")),
    (SUPPORT, Cell("response", "offered_on", support_offer_is_old, answered)),
    (SUPPORT, day("responded_on", "received_on", beside="response")),
    (SUPPORT, code("advocate_staff_id", "received_on", accepted)),
    (SUPPORT, code("feels_safer", "ended_on")),
    (ORDERS, code("decision", "decided_on")),
    (ORDERS, day("decided_on", "applied_on", beside="decision")),
)
CODES = tuple(f"{source.table}:{cell.column}" for source, cell in CELLS)


def critical_cells(scoped: Scoped, q: Question) -> FromClause:
    """One row per cell that is due, `filled` or not, on the day it is dated by."""
    return union_all(*(_due(scoped, q, *each) for each in CELLS)).subquery("cells")


def _due(scoped: Scoped, q: Question, source: Source, cell: Cell) -> Select[Any]:
    c = described(scoped, q, source.rows).c
    return select(
        c.unit_id,
        c.area,
        c.crime_type,
        literal(f"{source.table}:{cell.column}").label("cell"),
        c[source.key].label("reference"),
        c[cell.dated].label("dated_on"),
        case((cell.filled(c, q), 1), else_=0).label("filled"),
    ).where(cell.due(c, q))
