"""Triaged in time: of the referrals received, how many were decided on within the standard?"""

from domain.measure import (
    DESCRIBED_BY,
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.timeline import referral_timeline
from measures.standards import in_time, is_due

TRIAGED_IN_TIME = Rate(
    key="triaged_in_time",
    title="Triaged in time",
    question="Of the referrals received, how many were triaged within the standard?",
    numerator_words="referrals triaged within the standard, counted from the day of receipt",
    denominator_words="referrals received in the period whose standard day has passed",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals",),
    traps=(
        "A referral that nobody has triaged by its standard day is a miss, as is a late one.",
        "Referrals whose standard day is still to come are neither: they are counted apart.",
        "Each unit is held to its own standard where it has one.",
    ),
    rows=referral_timeline,
    everything="Referrals received in the period",
    period_on="received_on",
    steps=(Step("Standard day has passed", lambda c, q: is_due(c.received_on, "triage", c, q)),),
    numerator=lambda c, q: in_time(c.triaged_on, c.received_on, "triage", c, q),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
