"""The people of cases opened in the period, and how far each has come: the rows of the funnel."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    not_,
    select,
)

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.terms import NOT_RECORDED, Response
from domain.ties import ENDING, settled
from domain.timeline import case_timeline, intervention_timeline
from measures.conditions import happened, is_open, not_yet, started

MILESTONES = ("offered_on", "completed_on")


def people_adopted(scoped: Scoped, q: Question) -> FromClause:
    """One row per person of the cases opened in the period: the first case, the furthest progress.

    A case without an identified perpetrator stands for a person of its own. `last_on` is the last
    day of the case; of two opened on one day the one that lasted longer is the first. `last_ending`
    is what came of the last ended work, see `ending_of`.
    """
    cases, work, lasts = scoped(case_timeline), _work_by_case(scoped, q), _last_days(scoped, q)
    together: dict[str, Any] = {"partition_by": _one_person(cases.c, q)}
    progress = [func.min(cases.c[day]).over(**together).label(day) for day in MILESTONES]
    facts = [func.max(work.c[fact]).over(**together).label(fact) for fact in _FACTS]
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


_FACTS = ("accepted", "declined", "unanswered", "begun", "going_on", "last_ending")


def _work_by_case(scoped: Scoped, q: Question) -> FromClause:
    """One row per case with an offer: what came of its offers by the day asked."""
    work = scoped(intervention_timeline)
    c = work.c
    ended = happened(c.ended_on, q)
    worst_last = cast(len(ENDING.values) - ENDING.of(c), String)
    ending = cast(c.ended_on, String) + ":" + worst_last + ":" + c.end_reason
    facts: Any = select(
        c.case_id,
        _any(and_(_answered(c, q), c.response == Response.ACCEPTED)).label("accepted"),
        _any(and_(_answered(c, q), c.response == Response.DECLINED)).label("declined"),
        _any(and_(not_(_answered(c, q)), not_yet(c.ended_on, q))).label("unanswered"),
        _any(started(c, q)).label("begun"),
        _any(and_(started(c, q), not_yet(c.ended_on, q))).label("going_on"),
        func.max(case((and_(ended, started(c, q)), ending), else_=None)).label("last_ending"),
    )
    return facts.where(happened(c.offered_on, q)).group_by(c.case_id).subquery("work")


def ending_of(last_ending: ColumnElement[str]) -> ColumnElement[str]:
    """Why the last work ended. It is kept as one text of day, rank and reason, so that the maximum
    is the latest, and of one day the one that would worry us most."""
    return func.substr(last_ending, len("737000:7:") + 1)


def _answered(c: Columns, q: Question) -> ColumnElement[bool]:
    """A response is on record; one without a day counts at once."""
    return and_(c.response != NOT_RECORDED, func.coalesce(c.responded_on, 0) <= q.as_of_on)


def _any(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.max(case((condition, 1), else_=0))
