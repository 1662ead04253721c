"""Assessed in time: of the cases opened, how many had their risk assessed within the standard?"""

from sqlalchemy import FromClause, func, select

from domain.measure import (
    DESCRIBED_BY,
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import case_timeline, risk_spells
from measures.standards import in_time, is_due


def _new_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per case as first opened, with the day of its first assessment on any tool."""
    cases, spells = scoped(case_timeline), scoped(risk_spells)
    first_on = func.min(spells.c.from_on).label("assessed_on")
    first = select(spells.c.case_id, first_on).group_by(spells.c.case_id).subquery("first")
    return (
        select(*cases.c, first.c.assessed_on)
        .select_from(cases.outerjoin(first, first.c.case_id == cases.c.case_id))
        .where(cases.c.spell == 1)
        .subquery("new_cases")
    )


ASSESSED_IN_TIME = Rate(
    key="assessed_in_time",
    title="Assessed in time",
    question="Of the cases opened, how many had a first assessment within the standard?",
    numerator_words="cases assessed on any tool within the standard, counted from opening",
    denominator_words="cases first opened in the period whose standard day has passed",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "risk_assessments"),
    traps=(
        "A case that nobody has assessed by its standard day is a miss, as is a late one.",
        "An assessment made before the case was opened counts as in time.",
        "A case opened again within 28 days is the same case: it counts by its first opening.",
    ),
    rows=_new_cases,
    everything="Cases first opened in the period",
    period_on="first_opened_on",
    steps=(
        Step("Standard day has passed", lambda c, q: is_due(c.first_opened_on, "assessment", c, q)),
    ),
    numerator=lambda c, q: in_time(c.assessed_on, c.first_opened_on, "assessment", c, q),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
)
