"""Holding agency: whose move is each open case now, and who has held them how long?"""

from sqlalchemy import FromClause, and_, case, func, literal, select

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    DaysHeld,
    Direction,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import NOT_RECORDED, Agency
from domain.timeline import case_timeline, holding_spells
from measures.conditions import holds_on, is_open, not_yet

HELD_BY = "held_by"
AGENCIES = (*Agency, NOT_RECORDED)


def _open_cases_held(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case with its holder; split by days held, one per time of holding it."""
    cases, spells = scoped(case_timeline), scoped(holding_spells)
    of_the_case = spells.c.case_id == cases.c.case_id
    holds = spells.c.from_on <= q.as_of_on if q.by == HELD_BY else holds_on(spells.c, q)
    until_on = case((not_yet(spells.c.to_on, q), literal(q.as_of_on)), else_=spells.c.to_on)
    return (
        select(
            *cases.c,
            func.coalesce(spells.c.agency, NOT_RECORDED).label("holder"),
            spells.c.from_on.label("held_from_on"),
            until_on.label("held_until_on"),
        )
        .select_from(cases.outerjoin(spells, and_(of_the_case, holds)))
        .where(is_open(cases.c, q))
        .subquery("open_cases_held")
    )


HOLDING_AGENCY = DaysHeld(
    key="holding_agency",
    title="Holding agency",
    question="Whose move is each open case now, and how long has each agency held them?",
    numerator_words="open cases, by the agency whose move it is on the day asked; and the days "
    "that each agency has held them",
    denominator_words="for the days, all days these cases have been open",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "holdings"),
    traps=(
        "The days of all agencies add up to the age of the open cases, to the day.",
        "Days before the first hand-over on record are held by nobody on record.",
        "Days between a closing and the reopening that goes on with the case count too.",
    ),
    rows=_open_cases_held,
    everything="Open cases",
    from_on="held_from_on",
    until_on="held_until_on",
    held_by=HELD_BY,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        "holder": Breakdown(lambda c, q: c.holder, AGENCIES),
        HELD_BY: Breakdown(lambda c, q: c.holder, AGENCIES),
    },
    shown_by=("holder", HELD_BY),
)
