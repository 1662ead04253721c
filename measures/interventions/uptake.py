"""Uptake: of the perpetrators offered direct work, how many come?"""

from domain.measure import DESCRIBED_BY, EVERYONE, OVER_TIME, Direction, Rate, Step, UnitOfCount
from domain.timeline import intervention_timeline
from measures.conditions import days_before_as_of, happened

RIPE_AFTER = 28

UPTAKE = Rate(
    key="uptake",
    title="Uptake",
    question="Of the perpetrators offered direct work, how many came to a session?",
    numerator_words="perpetrators who attended at least one session since the offer",
    denominator_words="perpetrators offered direct work in the period, at least 28 days before "
    "the day asked",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "Offers less than 28 days old are left out: they have had no time to be taken up.",
        "A person offered twice counts once, by the first offer in the period.",
    ),
    rows=intervention_timeline,
    everything="Offers of direct work in the period",
    period_on="offered_on",
    steps=(
        Step(
            "Offered at least 28 days ago",
            lambda c, q: days_before_as_of(c.offered_on, RIPE_AFTER, q),
        ),
    ),
    counted_once="perpetrator_id",
    once_words="Each perpetrator once, by the first offer",
    any_counts=True,
    numerator=lambda c, q: happened(c.attended_since_on, q),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
)
