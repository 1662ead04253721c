"""Cost per start: what does a fund line spend for each person who starts direct work on it?"""

from sqlalchemy import FromClause, select

from domain.measure import UNIT_AND_COMMISSIONER, Cost, Direction, Scoped, UnitOfCount
from domain.question import Question
from domain.timeline import intervention_timeline
from measures.conditions import day_started, started
from measures.funding._paid_for import (
    TRAPS,
    first_of_each_person,
    lines_with_a_ledger,
    months_spent,
)


def _people_started(scoped: Scoped, q: Question) -> FromClause:
    """One row per person whose direct work on a line began in the months asked."""
    work = scoped(intervention_timeline)
    begun = select(*work.c).where(started(work.c, q)).subquery("begun")
    return first_of_each_person(begun, lines_with_a_ledger(scoped), day_started(begun.c, q), q)


COST_PER_START = Cost(
    key="cost_per_start",
    title="Cost per start",
    question="What was spent for each person who started direct work on the same fund line?",
    numerator_words="pounds spent (actual) on the fund line in the whole months of the period",
    denominator_words="perpetrators whose direct work on the same fund line began in those months",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_COMMISSIONER,
    needs=("referrals", "cases", "interventions", "sessions", "ledger"),
    traps=(
        "Never a grant over people of another period or another fund line.",
        "A line pays for more than starts: this is not the price of one.",
        "A month that nobody has booked yet adds people and no pounds.",
        *TRAPS,
    ),
    rows=_people_started,
    everything="Perpetrators who started direct work on the fund line",
    period_on="on",
    spend_rows=months_spent,
    breakdowns=("fund_line",),
    shown_by=("fund_line",),
    of_whole_units=True,
)
