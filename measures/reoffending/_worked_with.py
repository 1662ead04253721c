"""The people worked with, their index day and their first qualifying offence after it."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func, select

from domain.measure import Rows, Scoped
from domain.question import Question
from domain.timeline import intervention_timeline, offence_timeline
from measures.conditions import happened, started

LEVELS = ("reported", "recorded", "charged", "proven")
"""Four dated levels of an offence, kept apart; the headline is recorded."""


def worked_with(level: str = "recorded") -> Rows:
    """One row per person worked with by the day asked, first reoffence at one level beside it.

    The index day is the first attended session, else the start, of the person's first direct work.
    The offence occurred after the index day, is qualifying, and reached the level by the day asked.
    """

    def rows(scoped: Scoped, q: Question) -> FromClause:
        people, offence = _people(scoped, q), offence_timeline.c
        counts = and_(
            offence.perpetrator_id == people.c.perpetrator_id,
            offence.qualifying == "yes",
            offence.occurred_on > people.c.index_on,
            happened(offence.occurred_on, q),
            happened(offence[f"{level}_on"], q),
        )
        return (
            select(*people.c, func.min(offence.occurred_on).label("reoffended_on"))
            .select_from(people.outerjoin(offence_timeline, counts))
            .group_by(*people.c)
            .subquery("worked_with")
        )

    return rows


def _people(scoped: Scoped, q: Question) -> FromClause:
    work = scoped(intervention_timeline)
    index_on = _index_day(work.c, q)
    nth = func.row_number().over(
        partition_by=[work.c.perpetrator_id, work.c.unit_id]
        if q.by == "unit"
        else work.c.perpetrator_id,
        order_by=(index_on, work.c.intervention_id),
    )
    numbered = (
        select(*work.c, index_on.label("index_on"), nth.label("nth"))
        .where(started(work.c, q))
        .subquery("numbered")
    )
    kept = [column for column in numbered.c if column.name != "nth"]
    return select(*kept).where(numbered.c.nth == 1).subquery("people")


def _index_day(work: Any, q: Question) -> ColumnElement[Any]:
    """The first attended session if it is known by the day asked, else the start."""
    return case(
        (happened(work.first_attended_on, q), work.first_attended_on), else_=work.started_on
    )
