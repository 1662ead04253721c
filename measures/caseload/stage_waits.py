"""Stage waits: what is each open case waiting for, and for how long?"""

from typing import Any

from sqlalchemy import ColumnElement, case

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
from domain.standards import DEFAULTS
from domain.terms import NOT_RECORDED, WaitingFor
from measures.caseload._open_cases import open_cases
from measures.standards import standard_days

STAGES = (*(stage.value for stage in WaitingFor), NOT_RECORDED)
BANDS = ("within", "late", "very_late", "no_standard")


def _standard_days(c: Columns, q: Question) -> ColumnElement[Any]:
    """The days allowed for what the case waits for; some of it has no standard."""
    allowed = [(c.waiting_for == stage, standard_days(stage, c, q)) for stage in DEFAULTS]
    return case(*allowed, else_=None)


def _against_the_standard(c: Columns, q: Question) -> ColumnElement[str]:
    """Within the standard, over it up to twice, over twice, or waiting for what has none."""
    age, standard = q.as_of_on - c.waiting_since_on, _standard_days(c, q)
    return case(
        (standard.is_(None), "no_standard"),
        (age <= standard, "within"),
        (age <= 2 * standard, "late"),
        else_="very_late",
    )


STAGE_WAITS = Snapshot(
    key="stage_waits",
    title="Waiting at each stage",
    question="What is each open case waiting for, and is it late?",
    numerator_words="open cases, by what they wait for on the day asked",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "holdings"),
    traps=(
        "The wait is counted from the day the case began to wait for this; handing it to another "
        "agency does not start it again.",
        "A case with no holding on record waits for something not recorded since it was opened.",
    ),
    rows=open_cases,
    everything="Open cases",
    since="waiting_since_on",
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        "waiting_for": Breakdown(lambda c, q: c.waiting_for, STAGES),
        "waiting_for:standard": Breakdown(
            lambda c, q: c.waiting_for + ":" + _against_the_standard(c, q),
            tuple(f"{stage}:{band}" for stage in STAGES for band in BANDS),
        ),
    },
    shown_by=("waiting_for", "waiting_for:standard"),
)
