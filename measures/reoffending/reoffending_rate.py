"""Reoffending rate: how often do the people worked with reoffend, for the time at risk?"""

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_COMMISSIONER,
    Direction,
    PersonTime,
    UnitOfCount,
)
from measures.conditions import happened
from measures.reoffending._worked_with import worked_with_and_custody

REOFFENDING_RATE = PersonTime(
    key="reoffending_rate",
    title="Reoffending rate",
    question="How many first reoffences were there for each 100 person-years at risk?",
    numerator_words="people with a recorded qualifying offence after their index day",
    denominator_words="years from the index day to the first reoffence, else to the day asked, of "
    "everybody worked with",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.DOWN,
    audience=UNIT_AND_COMMISSIONER,
    needs=("referrals", "cases", "interventions", "sessions", "offences", "custody_periods"),
    traps=(
        "It supposes the same risk in every month; the curve of the 12-month estimate shows "
        "whether that is so.",
        "Only the first reoffence of a person counts.",
        "The custody-adjusted form beside it takes days in custody or hospital out of the years.",
        "Everybody worked with by the day asked counts, whatever the period.",
    ),
    rows=worked_with_and_custody,
    everything="People worked with",
    state=lambda c, q: happened(c.index_on, q),
    start_on="index_on",
    event_on="reoffended_on",
    custody="custody_days",
    breakdowns=DESCRIBED_BY,
)
