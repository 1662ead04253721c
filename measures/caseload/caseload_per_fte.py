"""Caseload per whole-time post: who carries how much?"""

from sqlalchemy import FromClause, and_, func, select

from domain.measure import (
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Ratio,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import NOT_RECORDED, Profession
from domain.timeline import case_timeline, staff_timeline
from measures.conditions import happened, holds_on, is_open


def _allocated_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case that has been allocated, with its lead's profession."""
    cases, staff = scoped(case_timeline), scoped(staff_timeline)
    profession = func.coalesce(staff.c.profession, NOT_RECORDED).label("profession")
    return (
        select(*cases.c, profession)
        .select_from(cases.outerjoin(staff, staff.c.staff_id == cases.c.lead_staff_id))
        .where(and_(is_open(cases.c, q), happened(cases.c.allocated_on, q)))
        .subquery("allocated_cases")
    )


def _staff_in_post(scoped: Scoped, q: Question) -> FromClause:
    """One row per post held on the day asked; a vacancy is no row and counts as nothing."""
    staff = scoped(staff_timeline)
    return (
        select(*staff.c, staff.c.staff_id.label("lead_staff_id"))
        .where(holds_on(staff.c, q))
        .subquery("staff_in_post")
    )


CASELOAD_PER_FTE = Ratio(
    key="caseload_per_fte",
    title="Caseload per whole-time post",
    question="How many allocated cases are open for each whole-time post filled?",
    numerator_words="open cases that have been allocated",
    denominator_words="whole-time equivalents in post on the day asked, not heads",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "staff"),
    traps=(
        "Everybody in post counts in the base, advocates and analysts too: read it by profession.",
        "Always of whole units: a post works for every area and crime type, so these are not "
        "filtered.",
        "A vacancy counts as nothing; a case whose lead has left still counts as a case.",
    ),
    rows=_allocated_cases,
    everything="Open allocated cases",
    base_rows=_staff_in_post,
    amount="fte",
    amount_words="Whole-time equivalents in post",
    capacity="case_capacity",
    ratio_unit="cases per whole-time post",
    breakdowns=("unit",),
    own_breakdowns={
        "lead": Breakdown(lambda c, q: c.lead_staff_id),
        "profession": Breakdown(lambda c, q: c.profession, (*Profession, NOT_RECORDED)),
    },
    shown_by=("profession", "lead"),
    unit_only=("lead",),
    of_whole_units=True,
)
