"""The people worked with, their index day and their first qualifying offence after it."""

from sqlalchemy import FromClause, and_, func, select

from domain.measure import Rows, Scoped
from domain.question import Question
from domain.ties import settled
from domain.timeline import intervention_timeline, offence_timeline
from measures.conditions import Clause, day_started, happened, started
from measures.custody import days_in_custody

LEVELS = ("reported", "recorded", "charged", "proven")
"""Four dated levels of an offence, kept apart; the headline is recorded."""
A_YEAR, A_YEAR_AND_A_HALF = 365, 548


def worked_with(level: str = "recorded") -> Rows:
    """One row per person worked with by the day asked, first reoffence at one level beside it.

    The index day is the first attended session, else the start, of the person's first direct work.
    The offence occurred after the index day, is qualifying, and reached the level by the day asked.
    """
    return lambda scoped, q: _with_the_first_offence(_people(scoped, q), level, q)


def worked_with_and_custody(scoped: Scoped, q: Question) -> FromClause:
    """The same with the days not at liberty from the index day to the reoffence, else so far."""
    c = worked_with()(scoped, q).c
    last = func.coalesce(c.reoffended_on, q.as_of_on)
    custody = days_in_custody(c.perpetrator_id, c.index_on, last, q).label("custody_days")
    return select(*c, custody).subquery("worked_with_and_custody")


def worked_with_until_proven(scoped: Scoped, q: Question) -> FromClause:
    """The same, of offences within a year of the index day and proven within a year and a half."""
    people, offence = _people(scoped, q), offence_timeline.c
    in_time = and_(
        offence.occurred_on <= people.c.index_on + A_YEAR,
        offence.proven_on <= people.c.index_on + A_YEAR_AND_A_HALF,
    )
    return _with_the_first_offence(people, "proven", q, in_time)


def _with_the_first_offence(
    people: FromClause, level: str, q: Question, *in_time: Clause
) -> FromClause:
    offence = offence_timeline.c
    counts = and_(
        offence.perpetrator_id == people.c.perpetrator_id,
        offence.qualifying == "yes",
        offence.occurred_on > people.c.index_on,
        happened(offence.occurred_on, q),
        happened(offence[f"{level}_on"], q),
        *in_time,
    )
    return (
        select(*people.c, func.min(offence.occurred_on).label("reoffended_on"))
        .select_from(people.outerjoin(offence_timeline, counts))
        .group_by(*people.c)
        .subquery("worked_with")
    )


def _people(scoped: Scoped, q: Question) -> FromClause:
    work = scoped(intervention_timeline)
    index_on = day_started(work.c, q)
    nth = func.row_number().over(
        partition_by=[work.c.perpetrator_id, work.c.unit_id]
        if q.by == "unit"
        else work.c.perpetrator_id,
        order_by=(index_on, *settled(work.c, "intervention_id")),
    )
    numbered = (
        select(*work.c, index_on.label("index_on"), nth.label("nth"))
        .where(started(work.c, q))
        .subquery("numbered")
    )
    kept = [column for column in numbered.c if column.name != "nth"]
    return select(*kept).where(numbered.c.nth == 1).subquery("people")
