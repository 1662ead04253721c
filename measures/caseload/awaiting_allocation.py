"""Awaiting allocation: which open cases has nobody been given to lead, and for how long?"""

from sqlalchemy import ColumnElement, and_, case

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Snapshot,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import case_timeline
from measures.conditions import is_open, not_yet
from measures.standards import standard_days

BANDS = ("within", "late", "very_late")


def _against_the_standard(c: Columns, q: Question) -> ColumnElement[str]:
    """Within the standard, over it up to twice, or over twice."""
    age, standard = q.as_of_on - c.first_opened_on, standard_days("allocation", c, q)
    return case((age <= standard, "within"), (age <= 2 * standard, "late"), else_="very_late")


AWAITING_ALLOCATION = Snapshot(
    key="awaiting_allocation",
    title="Awaiting allocation",
    question="How many open cases has nobody been given to lead, and how old is the oldest?",
    numerator_words="open cases not allocated by the day asked",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases"),
    traps=(
        "Age counts calendar days from the day the case was first opened, weekends included.",
        "A case allocated before it closed and opened again keeps its allocation.",
    ),
    rows=case_timeline,
    everything="Open cases not allocated",
    state=lambda c, q: and_(is_open(c, q), not_yet(c.allocated_on, q)),
    since="first_opened_on",
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"standard": Breakdown(_against_the_standard, BANDS, show_empty=True)},
    shown_by=("standard",),
)
