"""Overdue reviews: which open cases should have been assessed again by now?"""

from sqlalchemy import ColumnElement, FromClause, and_, case, select

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.reviews import latest_reviews
from domain.terms import Review
from domain.timeline import case_timeline, risk_spells
from measures.conditions import is_open


def _open_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case, with the latest assessment on any tool by the day asked."""
    cases, latest = scoped(case_timeline), _latest_assessments(scoped, q)
    return (
        select(*cases.c, latest.c.assessed_on, latest.c.review_due_on)
        .select_from(cases.outerjoin(latest, latest.c.case_id == cases.c.case_id))
        .where(is_open(cases.c, q))
        .subquery("open_cases")
    )


def _latest_assessments(scoped: Scoped, q: Question) -> FromClause:
    """One row per case: the latest day it was assessed, and the earliest due day given on it."""
    return latest_reviews(scoped(risk_spells), q.as_of_on)


def _review(c: Columns, q: Question) -> ColumnElement[str]:
    return case(
        (c.assessed_on.is_(None), Review.NOT_ASSESSED.value),
        (c.review_due_on.is_(None), Review.NO_DUE_DATE.value),
        (c.review_due_on < q.as_of_on, Review.OVERDUE.value),
        else_=Review.IN_DATE.value,
    )


OVERDUE_REVIEWS = Rate(
    key="overdue_reviews",
    title="Overdue reviews",
    question="Of the open cases assessed, in how many is the review of risk overdue?",
    numerator_words="open cases whose latest assessment was due for review before the day asked",
    denominator_words="open cases with an assessment on any tool",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "risk_assessments"),
    traps=(
        "An assessment without a due date fails in its own way: nobody can say when it is late.",
        "Of several assessments on the latest day the earliest due date counts; there is none only "
        "where none of them has one.",
        "Cases never assessed are out of the base and counted apart.",
    ),
    rows=_open_cases,
    everything="Open cases",
    steps=(Step("Assessed at least once", lambda c, q: c.assessed_on.is_not(None)),),
    numerator=lambda c, q: and_(c.review_due_on.is_not(None), c.review_due_on < q.as_of_on),
    breakdowns=DESCRIBED_BY,
    of_a_day=True,
    own_breakdowns={
        "review": Breakdown(
            _review, (Review.OVERDUE, Review.NO_DUE_DATE, Review.IN_DATE), of_all=True
        )
    },
    shown_by=("review",),
)
