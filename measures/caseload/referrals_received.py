"""Referrals received: how much demand comes in?"""

from sqlalchemy import ColumnElement, case, func

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    OVER_TIME,
    Breakdown,
    Columns,
    Direction,
    Flow,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import NOT_RECORDED, TriageDecision
from domain.timeline import referral_timeline


def _decision(c: Columns, q: Question) -> ColumnElement[str]:
    """What had been decided by the day asked; a decision without a day counts at once."""
    made = func.coalesce(c.triaged_on, 0) <= q.as_of_on
    return case((made, c.triage_decision), else_=NOT_RECORDED)


REFERRALS_RECEIVED = Flow(
    key="referrals_received",
    title="Referrals received",
    question="How many referrals came in?",
    numerator_words="referrals received in the period",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals",),
    traps=(
        "A referral linked to a case that is already open is counted here and marked.",
        "A person referred twice is two referrals.",
    ),
    rows=referral_timeline,
    everything="Referrals received in the period",
    period_on="received_on",
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    own_breakdowns={
        "triage_decision": Breakdown(_decision, (*TriageDecision, NOT_RECORDED)),
    },
    shown_by=("triage_decision",),
    reference="referral_id",
)
