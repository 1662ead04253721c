"""The people of cases opened in the period, and how far each has come: the rows of the funnel."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, select

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.ties import settled
from domain.timeline import case_timeline
from measures.conditions import happened, is_open
from measures.interventions._what_came_of_offers import FACTS, work_by_case

MILESTONES = ("offered_on", "completed_on")


def people_adopted(scoped: Scoped, q: Question) -> FromClause:
    """One row per person of the cases opened in the period: the first case, the furthest progress.

    A case without an identified perpetrator stands for a person of its own. `last_on` is the last
    day of the case; of two opened on one day the one that lasted longer is the first. `last_ending`
    is what came of the last ended work, see `ending_of`.
    """
    cases, work, lasts = scoped(case_timeline), work_by_case(scoped, q), _last_days(scoped, q)
    together: dict[str, Any] = {"partition_by": _one_person(cases.c, q)}
    progress = [func.min(cases.c[day]).over(**together).label(day) for day in MILESTONES]
    facts = [func.max(work.c[fact]).over(**together).label(fact) for fact in FACTS]
    case_open = func.max(case((cases.c.case_id.in_(_open_now(scoped, q)), 1), else_=0)).over(
        **together
    )
    first = (cases.c.opened_on, *settled(cases.c, "case_id", lasts.c.last_on.desc()))
    nth = func.row_number().over(**together, order_by=first)
    kept = [column for column in cases.c if column.name not in MILESTONES]
    numbered = (
        select(
            *kept,
            lasts.c.last_on,
            *progress,
            *facts,
            case_open.label("case_open"),
            nth.label("nth"),
        )
        .select_from(
            cases.join(lasts, lasts.c.case_id == cases.c.case_id).outerjoin(
                work, work.c.case_id == cases.c.case_id
            )
        )
        .where(
            and_(cases.c.spell == 1, cases.c.opened_on.between(q.start_on, q.end_on)),
        )
        .subquery("numbered")
    )
    return select(numbered).where(numbered.c.nth == 1).subquery("people_adopted")


def _last_days(scoped: Scoped, q: Question) -> FromClause:
    """Each case's closing as known, else the day asked; a case opened again has not closed."""
    c = scoped(case_timeline).c
    closed_on = case((happened(c.closed_on, q), c.closed_on), else_=q.as_of_on)
    last = select(c.case_id, func.max(closed_on).label("last_on"))
    return last.where(happened(c.opened_on, q)).group_by(c.case_id).subquery("last_days")


def _open_now(scoped: Scoped, q: Question) -> Select[str]:
    """Cases open on the day asked; one opened again is, whenever it was first opened."""
    c = scoped(case_timeline).c
    return select(c.case_id).where(is_open(c, q))


def _one_person(c: Columns, q: Question) -> list[ColumnElement[Any]]:
    """A person in two units is one person in both together and one in each."""
    return [c.person, c.unit_id] if q.by == "unit" else [c.person]
