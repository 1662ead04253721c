"""Completeness: of the cells that the measures rest on, how many are filled?"""

from sqlalchemy import ColumnElement, case

from domain.measure import (
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Rate,
    UnitOfCount,
)
from domain.question import Question
from measures.data_quality._cells import CODES, critical_cells

FILLED, EMPTY = "filled", "empty"


def _filled(c: Columns, q: Question) -> ColumnElement[str]:
    return case((c.filled == 1, FILLED), else_=EMPTY)


def _empty(c: Columns, q: Question) -> ColumnElement[str]:
    """Which cell it is that is empty; its base is the rows to be mended, none of them filled."""
    return case((c.filled == 1, FILLED), else_=c.cell)


COMPLETENESS = Rate(
    key="completeness",
    title="Completeness",
    question="Of the critical cells that are due, how many are filled?",
    numerator_words="critical cells that are filled",
    denominator_words="critical cells due in the period: each column that may be empty and that a "
    "measure rests on, in every row where it should be known by the day asked",
    unit_of_count=UnitOfCount.CELL,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals",),
    also_reads=("cases", "risk_assessments", "interventions", "victim_support", "orders"),
    traps=(
        "A table that was never received has no cells: this is about what has come, not about "
        "what has not.",
        "A cell counts on the day that makes it due: an end reason on the day direct work ended.",
        "Filled is not the same as right.",
        "A perpetrator is due unless the suspect is unknown; an allocation and a lead once the "
        "case has been open for the standard; an answer after 28 days, of support after 14.",
    ),
    rows=critical_cells,
    everything="Critical cells due in the period",
    period_on="dated_on",
    numerator=lambda c, q: c.filled == 1,
    breakdowns=("unit", "area", "crime_type", *OVER_TIME),
    own_breakdowns={
        "cell": Breakdown(lambda c, q: c.cell, CODES),
        "filled": Breakdown(_filled, (FILLED, EMPTY), of_all=True),
        "empty": Breakdown(_empty, (*CODES, FILLED)),
    },
    shown_by=("cell", "filled"),
    reference="reference",
)
