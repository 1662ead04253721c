"""Completion: of the people whose direct work ended, how many completed it?"""

from sqlalchemy import ColumnElement, and_, case, or_

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Columns,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import NOT_RECORDED, EndReason
from domain.timeline import intervention_timeline
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
"""The steps that completion and attrition share."""

COMPLETION = Rate(
    key="completion",
    title="Completion",
    question="Of the perpetrators whose direct work ended, how many completed it?",
    numerator_words="perpetrators whose direct work ended as completed",
    denominator_words="perpetrators whose direct work began and ended in the period, less those "
    "ended by custody, death or transfer",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "Direct work still going on is neither a success nor a failure: it is counted apart.",
        "A person whose work ended twice in the period counts once, by the first ending.",
    ),
    rows=intervention_timeline,
    everything="Direct work begun, and ended in the period or going on",
    state=started_and_ended_or_going_on,
    steps=BASE,
    counted_once="perpetrator_id",
    once_by="ended_on",
    once_words="Each perpetrator once, by the first ending",
    numerator=lambda c, q: c.end_reason == EndReason.COMPLETED,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"end_reason": Breakdown(_reason, (*EndReason, NOT_RECORDED))},
)
