"""Support offered: are the victims who can safely be reached offered one-to-one support?"""

from domain.measure import DESCRIBED_BY, EVERYONE, OVER_TIME, Direction, Rate, UnitOfCount
from domain.timeline import support_timeline
from measures.conditions import happened
from measures.victim_support._reachable import REACHABLE

SUPPORT_OFFERED = Rate(
    key="support_offered",
    title="Support offered",
    question="Of the victims who can be contacted safely, how many were offered support?",
    numerator_words="victims offered one-to-one support",
    denominator_words="victims of referrals received in the period, contactable and safe to "
    "contact",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "victim_support"),
    traps=(
        "Victims who cannot be contacted, or not safely, are out of the base and counted.",
        "A victim of several referrals counts once, by the first of them in the period; "
        "of several records of one day by one without an offer.",
    ),
    rows=support_timeline,
    everything="Referrals received in the period",
    period_on="received_on",
    steps=REACHABLE,
    counted_once="victim_id",
    once_words="Each victim once, by the first such referral",
    numerator=lambda c, q: happened(c.offered_on, q),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
