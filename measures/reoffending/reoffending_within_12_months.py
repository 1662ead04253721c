"""Reoffending within 12 months: what share would have reoffended, had all been followed a year?"""

from domain.measure import DESCRIBED_BY, EVERYONE, Direction, Survival, UnitOfCount
from measures.conditions import happened
from measures.reoffending._worked_with import worked_with_and_custody

GRID = (
    ("0_months", 0),
    ("3_months", 91),
    ("6_months", 183),
    ("9_months", 274),
    ("12_months", 365),
    ("18_months", 548),
)

REOFFENDING_WITHIN_12_MONTHS = Survival(
    key="reoffending_within_12_months",
    title="Reoffending within 12 months",
    question="What share of the people worked with is estimated to reoffend within 12 months?",
    numerator_words="people with a recorded qualifying offence within 365 days of their index day",
    denominator_words="people worked with, each for as long as followed (Kaplan-Meier)",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions", "offences", "custody_periods"),
    traps=(
        "People still being followed count for as long as they have been.",
        "The curve stops where fewer than 10 people are still followed.",
        "Everybody worked with by the day asked counts, whatever the period.",
        "The custody-adjusted form beside it takes days in custody or hospital out of the time at "
        "risk.",
    ),
    rows=worked_with_and_custody,
    everything="People worked with",
    state=lambda c, q: happened(c.index_on, q),
    start_on="index_on",
    event_on="reoffended_on",
    horizon=365,
    grid=GRID,
    custody="custody_days",
    breakdowns=DESCRIBED_BY,
)
