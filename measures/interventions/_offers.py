"""Offers of direct work, and how the wait of each ended: the rows of the wait to start."""

from sqlalchemy import ColumnElement, FromClause, and_, case, func, not_, or_, select

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.terms import Response
from domain.timeline import intervention_timeline
from measures.conditions import Clause, happened
from measures.custody import days_in_custody

OUTCOMES = ("started", "declined", "ended_before_start", "still_waiting")


def offers(scoped: Scoped, q: Question) -> FromClause:
    """One row per offer; `began_on` or, without a start, `gave_up_on` is the day its wait ended.

    `custody_days` are those of the wait that the person was not at liberty.
    """
    c = _what_is_known(scoped, q).c
    gave_up_on = case(
        (and_(c.began_on.is_(None), _declined_first(c)), c.declined_on),
        (c.began_on.is_(None), c.left_on),
    )
    last = func.coalesce(c.began_on, gave_up_on, q.as_of_on)
    custody = days_in_custody(c.perpetrator_id, c.offered_on, last, q)
    return select(*c, gave_up_on.label("gave_up_on"), custody.label("custody_days")).subquery(
        "offers"
    )


def _what_is_known(scoped: Scoped, q: Question) -> FromClause:
    """The days by which an offer was begun, declined and ended, as known on the day asked."""
    work = scoped(intervention_timeline)
    c = work.c
    began_on = case(
        (happened(c.first_attended_on, q), c.first_attended_on),
        (happened(c.started_on, q), c.started_on),
    )
    declined = and_(c.response == Response.DECLINED, happened(c.responded_on, q))
    return select(
        *c,
        began_on.label("began_on"),
        case((declined, c.responded_on)).label("declined_on"),
        case((happened(c.ended_on, q), c.ended_on)).label("left_on"),
    ).subquery("what_is_known")


def _declined_first(c: Columns) -> Clause:
    return and_(c.declined_on.is_not(None), or_(c.left_on.is_(None), c.declined_on <= c.left_on))


def outcome(c: Columns, q: Question) -> ColumnElement[str]:
    """How the wait ended, or that it has not."""
    return case(
        (c.began_on.is_not(None), "started"),
        (c.gave_up_on.is_(None), "still_waiting"),
        (_declined_first(c), "declined"),
        else_="ended_before_start",
    )


def days_known_and_in_order(c: Columns, q: Question) -> Clause:
    """No wait is without its last day, and none ends before the offer."""
    no_day = and_(c.began_on.is_(None), c.response == Response.DECLINED, c.responded_on.is_(None))
    return and_(not_(no_day), func.coalesce(c.began_on, c.gave_up_on, q.as_of_on) >= c.offered_on)
