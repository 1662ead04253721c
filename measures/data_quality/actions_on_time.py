"""Actions on time: of the actions due, how many were done by their day?"""

from sqlalchemy import ColumnElement, and_, case

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
from domain.terms import ActionKind
from domain.timeline import action_timeline
from measures.conditions import Clause, happened

ON_TIME, LATE, NOT_COMPLETED = "on_time", "late", "not_completed"


def _on_time(c: Columns, q: Question) -> Clause:
    return and_(happened(c.completed_on, q), c.completed_on <= c.due_on)


def _completed(c: Columns, q: Question) -> ColumnElement[str]:
    return case((_on_time(c, q), ON_TIME), (happened(c.completed_on, q), LATE), else_=NOT_COMPLETED)


ACTIONS_ON_TIME = Rate(
    key="actions_on_time",
    title="Actions on time",
    question="Of the actions due, how many were completed by the day they were due?",
    numerator_words="actions completed on or before the day they were due",
    denominator_words="actions from meetings that were due in the period, by the day asked",
    unit_of_count=UnitOfCount.ACTION,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("actions",),
    traps=(
        "An action that nobody has touched by its day counts as a miss.",
        "An action that is due after the day asked is not counted yet.",
        "Area and crime type are those of the case; an action about no case has neither.",
    ),
    rows=action_timeline,
    everything="Actions due in the period",
    period_on="due_on",
    numerator=_on_time,
    breakdowns=("unit", "area", "crime_type", "agency", *OVER_TIME),
    own_breakdowns={
        "kind": Breakdown(lambda c, q: c.kind, tuple(ActionKind)),
        "completed": Breakdown(_completed, (ON_TIME, LATE, NOT_COMPLETED), of_all=True),
    },
    shown_by=("agency", "completed"),
    reference="action_id",
)
