"""Awaiting triage: which referrals has nobody decided on yet, and for how long?"""

from sqlalchemy import ColumnElement, and_, case

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Snapshot,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import referral_timeline
from measures.conditions import happened, not_yet

BANDS = ("0-1", "2-3", "4-7", "8+")


def _age_band(c: Columns, q: Question) -> ColumnElement[str]:
    age = q.as_of_on - c.received_on
    return case((age <= 1, "0-1"), (age <= 3, "2-3"), (age <= 7, "4-7"), else_="8+")


AWAITING_TRIAGE = Snapshot(
    key="awaiting_triage",
    title="Awaiting triage",
    question="How many referrals has nobody decided on yet, and how old is the oldest?",
    numerator_words="referrals received and not triaged by the day asked",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals",),
    traps=("Age counts calendar days from the day of receipt, weekends included.",),
    rows=referral_timeline,
    everything="Referrals received and not triaged",
    state=lambda c, q: and_(happened(c.received_on, q), not_yet(c.triaged_on, q)),
    since="received_on",
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"age": Breakdown(_age_band, BANDS, show_empty=True)},
    shown_by=("age",),
    reference="referral_id",
)
