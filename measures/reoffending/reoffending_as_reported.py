"""Reoffending as reported: the plain n of N, over unequal follow-up."""

from domain.measure import DESCRIBED_BY, EVERYONE, Direction, Rate, UnitOfCount
from measures.reoffending._worked_with import worked_with

REOFFENDING_AS_REPORTED = Rate(
    key="reoffending_as_reported",
    title="Reoffending, as reported",
    question="Of the people worked with, how many have a recorded qualifying offence since?",
    numerator_words="people with a qualifying offence after their index day, recorded by the day "
    "asked",
    denominator_words="people worked with whose index day lies in the period",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions", "offences"),
    traps=(
        "People were followed for unequal times: some for years, some for days.",
        "There is no comparison group, so this says nothing about what caused it.",
    ),
    rows=worked_with(),
    everything="People worked with, index day in the period",
    period_on="index_on",
    numerator=lambda c, q: c.reoffended_on.is_not(None),
    breakdowns=DESCRIBED_BY,
)
