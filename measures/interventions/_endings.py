"""Direct work that ended, and that which goes on: the base that completion and attrition share."""

from sqlalchemy import ColumnElement, and_, case, or_

from domain.measure import Breakdown, Columns, Step
from domain.question import Question
from domain.terms import NOT_RECORDED, EndReason
from measures.conditions import Clause, by_the_end

OUTSIDE_THE_BASE = (EndReason.CUSTODY, EndReason.TRANSFERRED, EndReason.DIED)


def started_and_ended_or_going_on(c: Columns, q: Question) -> Clause:
    """Direct work that began, and that ended in the period or goes on at its end."""
    begun = or_(by_the_end(c.first_attended_on, q), by_the_end(c.started_on, q))
    return and_(begun, or_(c.ended_on.is_(None), c.ended_on >= q.start_on))


def ended(c: Columns, q: Question) -> Clause:
    return by_the_end(c.ended_on, q)


def _reason(c: Columns, q: Question) -> ColumnElement[str]:
    """Why it ended; work that goes on has no reason yet."""
    return case((ended(c, q), c.end_reason), else_=NOT_RECORDED)


BASE = (
    Step("Ended in the period; the rest go on", ended),
    Step("Reason recorded", lambda c, q: c.end_reason != NOT_RECORDED),
    Step(
        "Not ended by custody, transfer or death",
        lambda c, q: c.end_reason.not_in(OUTSIDE_THE_BASE),
    ),
)
END_REASON = Breakdown(_reason, (*EndReason, NOT_RECORDED))
