"""What came of the offers of direct work in a case, by the day asked."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, String, and_, case, cast, func, not_, select

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.terms import NOT_RECORDED, Response
from domain.ties import ENDING
from domain.timeline import intervention_timeline
from measures.conditions import happened, not_yet, started

FACTS = ("accepted", "declined", "unanswered", "begun", "going_on", "last_ending")


def work_by_case(scoped: Scoped, q: Question) -> FromClause:
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
