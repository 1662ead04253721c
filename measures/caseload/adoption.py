"""Adoption: of the referrals triaged, how many does the unit take on?"""

from domain.measure import DESCRIBED_BY, EVERYONE, OVER_TIME, Direction, Rate, Step, UnitOfCount
from domain.terms import NOT_RECORDED, TriageDecision
from domain.timeline import referral_timeline

BASE = (
    Step("Decision recorded", lambda c, q: c.triage_decision != NOT_RECORDED),
    Step(
        "Not linked to an open case",
        lambda c, q: c.triage_decision != TriageDecision.LINKED_TO_OPEN_CASE,
    ),
    Step("Not out of area", lambda c, q: c.triage_decision != TriageDecision.OUT_OF_AREA),
)
"""The steps that adoption and consultation share."""

ADOPTION = Rate(
    key="adoption",
    title="Adoption",
    question="Of the referrals triaged, how many were adopted?",
    numerator_words="referrals whose triage decision is adopted",
    denominator_words="referrals triaged in the period, less those linked to an open case and "
    "those from out of area",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals",),
    traps=(
        "Counted by the day of the decision, not of receipt.",
        "It is not a success rate: advice to other services is work too.",
    ),
    rows=referral_timeline,
    everything="Referrals triaged in the period",
    period_on="triaged_on",
    steps=BASE,
    numerator=lambda c, q: c.triage_decision == TriageDecision.ADOPTED,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
