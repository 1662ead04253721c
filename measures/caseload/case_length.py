"""Case length: how long does a case stay open, those still open counted too?"""

from sqlalchemy import FromClause, case, func, select

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Columns,
    Direction,
    Scoped,
    UnitOfCount,
    Waits,
)
from domain.period import twenty_four_months_to
from domain.question import Question
from domain.timeline import case_timeline
from measures.conditions import Clause, happened


def _cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per case, as its latest spell known by the day asked has it: closed or not."""
    cases = scoped(case_timeline)
    nth_last = func.row_number().over(partition_by=cases.c.case_id, order_by=cases.c.spell.desc())
    spells = (
        select(
            *cases.c,
            case((happened(cases.c.closed_on, q), cases.c.closed_on)).label("known_closed_on"),
            nth_last.label("nth_last"),
        )
        .where(happened(cases.c.opened_on, q))
        .subquery("spells")
    )
    kept = [column for column in spells.c if column.name != "nth_last"]
    return select(*kept).where(spells.c.nth_last == 1).subquery("cases")


def _opened_in_24_months(c: Columns, q: Question) -> Clause:
    return c.first_opened_on.between(twenty_four_months_to(q.as_of).start.toordinal(), q.as_of_on)


CASE_LENGTH = Waits(
    key="case_length",
    title="Length of cases",
    question="How long does a case stay open, from its first opening to its closing?",
    numerator_words="cases closed by the day asked; the value is the day by which half have "
    "closed (Kaplan-Meier median)",
    denominator_words="cases first opened in the 24 months to the day asked, open ones included "
    "for as long as they have been",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases"),
    traps=(
        "Until half have closed there is no median: it is too early to say, and not zero.",
        "Closed cases alone would look short: the long ones are those still open.",
        "A case that was opened again within 28 days has been open all the while.",
        "Always the 24 months to the day asked, whatever the period.",
    ),
    rows=_cases,
    everything="Cases opened in the last 24 months",
    state=_opened_in_24_months,
    start_on="first_opened_on",
    event_on="known_closed_on",
    breakdowns=DESCRIBED_BY,
)
