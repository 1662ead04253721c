"""Cost per completion: what does a fund line spend for each person who completes work on it?"""

from sqlalchemy import FromClause, and_, select

from domain.measure import UNIT_AND_COMMISSIONER, Cost, Direction, Scoped, UnitOfCount
from domain.question import Question
from domain.terms import EndReason
from domain.timeline import intervention_timeline
from measures.conditions import happened
from measures.funding._paid_for import (
    TRAPS,
    first_of_each_person,
    lines_with_a_ledger,
    months_spent,
)


def _people_completed(scoped: Scoped, q: Question) -> FromClause:
    """One row per person whose direct work on a line ended as completed in the months asked."""
    work = scoped(intervention_timeline)
    ended = and_(happened(work.c.ended_on, q), work.c.end_reason == EndReason.COMPLETED)
    completed = select(*work.c).where(ended).subquery("completed")
    return first_of_each_person(completed, lines_with_a_ledger(scoped), completed.c.ended_on, q)


COST_PER_COMPLETION = Cost(
    key="cost_per_completion",
    title="Cost per completion",
    question="What was spent for each person who completed direct work on the same fund line?",
    numerator_words="pounds spent (actual) on the fund line in the whole months of the period",
    denominator_words="perpetrators whose direct work on the same fund line ended as completed in "
    "those months",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_COMMISSIONER,
    needs=("referrals", "cases", "interventions", "ledger"),
    traps=(
        "Never a grant over people of another period or another fund line.",
        "In the first months of a line few have had time to complete: the cost is high at first.",
        "A month that nobody has booked yet adds people and no pounds.",
        *TRAPS,
    ),
    rows=_people_completed,
    everything="Perpetrators who completed direct work on the fund line",
    period_on="on",
    spend_rows=months_spent,
    breakdowns=("fund_line",),
    shown_by=("fund_line",),
    of_whole_units=True,
)
