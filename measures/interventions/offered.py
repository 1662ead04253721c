"""Offered: of the perpetrators taken on, how many have been offered direct work?"""

from sqlalchemy import FromClause, case, func, select

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
from domain.timeline import case_timeline
from measures.conditions import happened
from measures.custody import in_custody_throughout
from measures.interventions._people_adopted import people_adopted


def _people(scoped: Scoped, q: Question) -> FromClause:
    """The people of the funnel, and whether one time in custody covers their first such case."""
    people, lasts = people_adopted(scoped, q), _last_days(scoped, q)
    always = in_custody_throughout(people.c.perpetrator_id, people.c.opened_on, lasts.c.last_on)
    return (
        select(*people.c, case((always, 1), else_=0).label("in_custody_throughout"))
        .select_from(people.join(lasts, lasts.c.case_id == people.c.case_id))
        .subquery("people")
    )


def _last_days(scoped: Scoped, q: Question) -> FromClause:
    """Each case's closing as known, else the day asked; a case opened again has not closed."""
    spells = scoped(case_timeline)
    closed_on = case((happened(spells.c.closed_on, q), spells.c.closed_on), else_=q.as_of_on)
    last = select(spells.c.case_id, func.max(closed_on).label("last_on"))
    opened = last.where(happened(spells.c.opened_on, q))
    return opened.group_by(spells.c.case_id).subquery("last_days")


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
