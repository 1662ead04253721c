"""Risk at closing: of the cases closed, how often was the last level lower than the first?"""

from sqlalchemy import ColumnElement, FromClause, and_, case, func, select

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Columns,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import SCALES
from domain.timeline import case_timeline
from measures.conditions import happened, not_yet
from measures.risk._first_and_last import (
    HIGHEST_OF_A_DAY,
    fallen,
    first_and_last,
    risen,
)

NOT_ASSESSED, UNPAIRED = "not_assessed", "unpaired"
LOWER, SAME, HIGHER = "lower", "same", "higher"


def _closed_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per closed case, tool and domain assessed by its closing; one row if on none."""
    cases = scoped(case_timeline)
    stays_closed = and_(happened(cases.c.closed_on, q), not_yet(cases.c.reopened_on, q))
    closed = select(cases).where(stays_closed).subquery("closed")
    pairs = first_and_last(scoped, closed, closed.c.closed_on)
    return (
        select(
            *closed.c,
            func.coalesce(pairs.c.tool + ":" + pairs.c.domain, NOT_ASSESSED).label("scale"),
            func.coalesce(pairs.c.assessments, 0).label("assessments"),
            pairs.c.first_level,
            pairs.c.last_level,
        )
        .select_from(closed.outerjoin(pairs, pairs.c.case_id == closed.c.case_id))
        .subquery("closed_cases")
    )


def _movement(c: Columns, q: Question) -> ColumnElement[str]:
    return case((c.assessments < 2, UNPAIRED), (fallen(c), LOWER), (risen(c), HIGHER), else_=SAME)


RISK_REDUCTION = Rate(
    key="risk_reduction",
    title="Lower risk at closing",
    question="Of the cases closed, how often was the last level of risk lower than the first?",
    numerator_words="pairs of assessments whose last level is lower than the first",
    denominator_words="cases closed in the period, on each tool and domain assessed twice or more",
    unit_of_count=UnitOfCount.PAIR_OF_ASSESSMENTS,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "risk_assessments"),
    traps=(
        "Regression to the mean: people are referred when risk is at its highest, and what is "
        "highest tends to be lower the next time, whatever is done.",
        "There is no comparison group, so this says nothing about causes.",
        HIGHEST_OF_A_DAY,
        "Cases assessed once or never have nothing to compare: the steps count them.",
        "Tools are never merged: a case assessed on two is two pairs. Pairs of one case go "
        "together, so the interval is narrower than it should be.",
    ),
    rows=_closed_cases,
    everything="Cases closed in the period, on each tool and domain assessed",
    period_on="closed_on",
    steps=(
        Step("Assessed at all", lambda c, q: c.assessments >= 1),
        Step("Assessed at least twice", lambda c, q: c.assessments >= 2),
    ),
    numerator=lambda c, q: fallen(c),
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        "tool:domain": Breakdown(
            lambda c, q: c.scale,
            (*(f"{tool}:{domain}" for tool, domain in SCALES), NOT_ASSESSED),
        ),
        "movement": Breakdown(_movement, (LOWER, SAME, HIGHER), of_all=True),
    },
    shown_by=("tool:domain", "movement"),
)
