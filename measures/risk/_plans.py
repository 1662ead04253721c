"""The plans of each open case: done, not needed or missing."""

from sqlalchemy import ColumnElement, FromClause, and_, case, func, not_, select

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.terms import PlanKind
from domain.timeline import case_timeline, plan_timeline
from measures.conditions import happened, is_open

KINDS = (PlanKind.FORMULATION, PlanKind.RISK_MANAGEMENT)
DONE, NOT_NEEDED, MISSING = "done", "not_needed", "missing"


def open_cases_with_plans(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case, with how it stands with each kind of plan; no row is a missing one."""
    cases, plans = scoped(case_timeline), _plans_by_case(scoped, q)
    stands = [func.coalesce(plans.c[kind], MISSING).label(kind) for kind in KINDS]
    return (
        select(*cases.c, *stands)
        .select_from(cases.outerjoin(plans, plans.c.case_id == cases.c.case_id))
        .where(is_open(cases.c, q))
        .subquery("open_cases_with_plans")
    )


def _plans_by_case(scoped: Scoped, q: Question) -> FromClause:
    c = scoped(plan_timeline).c
    stands = [_stands(c, q, kind).label(kind) for kind in KINDS]
    return select(c.case_id, *stands).group_by(c.case_id).subquery("plans")


def _stands(c: Columns, q: Question, kind: PlanKind) -> ColumnElement[str]:
    """Not needed only where every plan of the kind says so."""
    is_kind, unneeded = c.kind == kind, c.needed == "no"
    is_needed = _any(and_(is_kind, not_(unneeded)))
    return case(
        (and_(_any(and_(is_kind, unneeded)), not_(is_needed)), NOT_NEEDED),
        (_any(and_(is_kind, happened(c.completed_on, q))), DONE),
        else_=MISSING,
    )


def _any(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return func.max(case((condition, 1), else_=0)) == 1
