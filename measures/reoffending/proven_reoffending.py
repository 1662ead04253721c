"""Proven reoffending: of those followed for long enough, how many have it proven?"""

from domain.measure import DESCRIBED_BY, EVERYONE, Direction, Rate, Step, UnitOfCount
from measures.conditions import days_before_as_of, happened
from measures.reoffending._worked_with import A_YEAR_AND_A_HALF, worked_with_until_proven

PROVEN_REOFFENDING = Rate(
    key="proven_reoffending",
    title="Proven reoffending",
    question="Of the people worked with 18 months ago or longer, how many have a proven reoffence?",
    numerator_words="people with a qualifying offence within 365 days of their index day, proven "
    "within 548 days of it",
    denominator_words="people worked with whose index day lies at least 548 days before the day "
    "asked",
    unit_of_count=UnitOfCount.PERPETRATOR,
    of_a_day=True,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions", "offences"),
    traps=(
        "Courts take time: what is proven later than 548 days after the index day is not counted.",
        "Not yet known until 20 people have been followed for so long.",
        "Days in custody or hospital are not taken out, as in the national measure.",
    ),
    rows=worked_with_until_proven,
    everything="People worked with",
    state=lambda c, q: happened(c.index_on, q),
    steps=(
        Step(
            "Index day at least 548 days ago",
            lambda c, q: days_before_as_of(c.index_on, A_YEAR_AND_A_HALF, q),
        ),
    ),
    numerator=lambda c, q: c.reoffended_on.is_not(None),
    enough=20,
    breakdowns=DESCRIBED_BY,
)
