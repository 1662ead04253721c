"""Offered: of the perpetrators taken on, how many have been offered direct work?"""

from sqlalchemy import FromClause, case, select

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from measures.conditions import happened
from measures.custody import in_custody_throughout
from measures.interventions._people_adopted import people_adopted


def _people(scoped: Scoped, q: Question) -> FromClause:
    """The people of the funnel, and whether one time in custody covers their first such case."""
    people = people_adopted(scoped, q)
    always = in_custody_throughout(people.c.perpetrator_id, people.c.opened_on, people.c.last_on)
    throughout = case((always, 1), else_=0).label("in_custody_throughout")
    return select(*people.c, throughout).subquery("people")


OFFERED = Rate(
    key="offered",
    title="Offered direct work",
    question="Of the perpetrators taken on, how many have been offered direct work?",
    numerator_words="perpetrators offered direct work by the day asked",
    denominator_words="perpetrators of the cases opened in the period, identified, and not in "
    "custody for all of the case",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "interventions", "sessions", "custody_periods"),
    traps=(
        "A case opened yesterday counts, though there has been little time to make an offer.",
        "Custody or hospital takes a person out only if it covers the whole of the first case.",
    ),
    rows=_people,
    everything="People of cases opened in the period",
    steps=(
        Step("Identified", lambda c, q: c.perpetrator_id.is_not(None)),
        Step("Not in custody throughout", lambda c, q: c.in_custody_throughout == 0),
    ),
    numerator=lambda c, q: happened(c.offered_on, q),
    breakdowns=DESCRIBED_BY,
)
