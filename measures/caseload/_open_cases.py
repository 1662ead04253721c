"""Open cases and what they wait for: the rows that several caseload measures speak of."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    case,
    func,
    literal,
    select,
    union_all,
)

from domain.measure import Breakdown, Columns, Scoped
from domain.question import Question
from domain.terms import NOT_RECORDED, WaitingFor
from domain.timeline import case_timeline, stage_spells
from measures.conditions import happened, holds_on, is_open, not_yet

ACTIVE = "active"


def open_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per case open on the day asked, with what it waits for and since when."""
    cases, spells = scoped(case_timeline), scoped(stage_spells)
    now = and_(spells.c.case_id == cases.c.case_id, holds_on(spells.c, q))
    waiting_for = func.coalesce(spells.c.waiting_for, NOT_RECORDED)
    since = func.coalesce(spells.c.from_on, cases.c.first_opened_on)
    return (
        select(*cases.c, waiting_for.label("waiting_for"), since.label("waiting_since_on"))
        .select_from(cases.outerjoin(spells, now))
        .where(is_open(cases.c, q))
        .subquery("open_cases")
    )


def movements(scoped: Scoped, q: Question) -> FromClause:
    """One row per opening and per closing of a case by the end of the period.

    `stock` is 1 or -1. `opened` and `closed` are 1 or 0: a case that a later spell goes on with
    (the 28-day rule) was neither closed nor opened again, once that spell is known.
    """
    return _movements(scoped, q)


def moved_cases(scoped: Scoped, q: Question) -> FromClause:
    """The same rows with the case of each: more than an index holds, so only to list them."""
    return _movements(
        scoped, q, "case_id", "unit_id", "area", "crime_type", "allocated_on", "lead_staff_id"
    )


def _movements(scoped: Scoped, q: Question, *whose: str) -> FromClause:
    cases = scoped(case_timeline)
    named = [cases.c[name] for name in whose]
    opened = _movement(
        cases.c.opened_on, *named, stock=1, opened=_one_if(cases.c.spell == 1), closed=literal(0)
    )
    closed = _movement(
        cases.c.closed_on,
        *named,
        stock=-1,
        opened=literal(0),
        closed=_one_if(not_yet(cases.c.reopened_on, q)),
    )
    ends = [part.where(happened(part.selected_columns.on, q)) for part in (opened, closed)]
    return union_all(*ends).subquery("movements")


def _movement(
    day: ColumnElement[int],
    *named: ColumnElement[Any],
    stock: int,
    opened: ColumnElement[int],
    closed: ColumnElement[int],
) -> Any:
    return select(
        *named,
        day.label("on"),
        literal(stock).label("stock"),
        opened.label("opened"),
        closed.label("closed"),
    )


def _one_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _on_hold(c: Columns, q: Question) -> ColumnElement[str]:
    held = c.waiting_for == WaitingFor.CUSTODY_OR_HOSPITAL
    unknown = c.waiting_for == NOT_RECORDED
    return case((held, WaitingFor.CUSTODY_OR_HOSPITAL.value), (unknown, NOT_RECORDED), else_=ACTIVE)


ON_HOLD = Breakdown(_on_hold, (ACTIVE, WaitingFor.CUSTODY_OR_HOSPITAL.value), show_empty=True)
"""Cases on hold while the person is in custody or hospital, apart from the rest."""
