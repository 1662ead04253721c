"""Consultation given: of the referrals triaged, how many were answered with advice to others?"""

from domain.measure import DESCRIBED_BY, EVERYONE, OVER_TIME, Direction, Rate, UnitOfCount
from domain.terms import TriageDecision
from domain.timeline import referral_timeline
from measures.caseload.adoption import BASE

CONSULTATION_GIVEN = Rate(
    key="consultation_given",
    title="Consultation given",
    question="Of the referrals triaged, how many were answered with consultation or advice?",
    numerator_words="referrals whose triage decision is consultation or advice",
    denominator_words="referrals triaged in the period, less those linked to an open case and "
    "those from out of area",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals",),
    traps=(
        "Counted by the day of the decision, not of receipt.",
        "It is work that nobody sees where only cases are shown.",
    ),
    rows=referral_timeline,
    everything="Referrals triaged in the period",
    period_on="triaged_on",
    steps=BASE,
    numerator=lambda c, q: c.triage_decision == TriageDecision.CONSULTATION,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
