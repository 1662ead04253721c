"""Followed up: how many people have been followed long enough to say anything?"""

from domain.measure import EVERYONE, Direction, FollowUp, UnitOfCount
from measures.conditions import happened
from measures.reoffending._worked_with import worked_with

WINDOWS = (
    ("6_months", 183),
    ("12_months", 365),
    ("18_months", 548),
    ("24_months", 730),
)

FOLLOWED_UP = FollowUp(
    key="followed_up",
    title="Follow-up completed",
    question="How many of the people worked with have been followed for 6, 12, 18 and 24 months?",
    numerator_words="people whose index day lies at least the window before the day asked",
    denominator_words="people worked with; the others are still maturing",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=("No rate is given on a window until 20 people have completed it.",),
    rows=worked_with(),
    everything="People worked with",
    state=lambda c, q: happened(c.index_on, q),
    start_on="index_on",
    windows=WINDOWS,
    breakdowns=(),
)
