"""The uptake funnel: how far does each person adopted come, and where do the others stop?"""

from sqlalchemy import ColumnElement, case, or_

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Columns,
    Direction,
    Funnel,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import EndReason
from measures.conditions import happened
from measures.interventions._people_adopted import people_adopted
from measures.interventions._what_came_of_offers import ending_of

STILL_HERE = (
    "in_progress",
    "waiting_to_start",
    "awaiting_answer",
    "not_yet_offered",
)
LEFT = (
    "declined",
    *(reason.value for reason in EndReason if reason is not EndReason.COMPLETED),
    "closed_before_start",
    "closed_without_offer",
    "no_suspect_identified",
    "not_recorded",
)


def _where_they_are(c: Columns, q: Question) -> ColumnElement[str]:
    """Completed, still at a step, or left and why: the first that is true of the person."""
    open_case = c.case_open == 1
    return case(
        (c.perpetrator_id.is_(None), "no_suspect_identified"),
        (happened(c.completed_on, q), "completed"),
        (c.going_on == 1, "in_progress"),
        (c.last_ending.is_not(None), ending_of(c.last_ending)),
        (_has_accepted(c) & open_case, "waiting_to_start"),
        (_has_accepted(c), "closed_before_start"),
        ((c.unanswered == 1) & open_case, "awaiting_answer"),
        (c.declined == 1, "declined"),
        (happened(c.offered_on, q), "closed_before_start"),
        (open_case, "not_yet_offered"),
        else_="closed_without_offer",
    )


def _has_accepted(c: Columns) -> ColumnElement[bool]:
    """Accepted, or started: whoever has come has accepted, answer on record or not."""
    return or_(c.accepted == 1, c.begun == 1)


UPTAKE_FUNNEL = Funnel(
    key="uptake_funnel",
    title="From adoption to completion",
    question="Of the people adopted, how many are identified, offered, accept, start and complete?",
    numerator_words="people who reached the step by the day asked",
    denominator_words="people of the cases opened in the period",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "People still on their way are shown at their step, not as lost.",
        "A case whose perpetrator nobody has identified stands for one person.",
    ),
    rows=people_adopted,
    everything="adopted",
    steps=(
        Step("identified", lambda c, q: c.perpetrator_id.is_not(None)),
        Step("offered", lambda c, q: happened(c.offered_on, q)),
        Step("accepted", lambda c, q: _has_accepted(c)),
        Step("started", lambda c, q: c.begun == 1),
        Step("completed", lambda c, q: happened(c.completed_on, q)),
    ),
    outcome="outcome",
    leaving=frozenset(LEFT),
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"outcome": Breakdown(_where_they_are, ("completed", *STILL_HERE, *LEFT))},
    shown_by=("outcome",),
)
