"""Reoffending as reported: the plain n of N, over unequal follow-up."""

from sqlalchemy import FromClause, literal, select, union_all

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Direction,
    Rate,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from measures.reoffending._worked_with import LEVELS, worked_with


def _people(scoped: Scoped, q: Question) -> FromClause:
    """One row per person worked with; split by level, one per person and level."""
    if q.by != "level":
        return worked_with()(scoped, q)
    each = [
        select(*people.c, literal(level).label("level"))
        for level in LEVELS
        for people in (worked_with(level)(scoped, q),)
    ]
    return union_all(*each).subquery("on_each_level")


REOFFENDING_AS_REPORTED = Rate(
    key="reoffending_as_reported",
    title="Reoffending, as reported",
    question="Of the people worked with, how many have a recorded qualifying offence since?",
    numerator_words="people with a qualifying offence after their index day, recorded by the day "
    "asked",
    denominator_words="people worked with whose index day lies in the period",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions", "offences"),
    traps=(
        "People were followed for unequal times: some for years, some for days.",
        "Each level counts people by its own day: an offence may be recorded and not yet proven.",
        "There is no comparison group, so this says nothing about what caused it.",
    ),
    rows=_people,
    everything="People worked with, index day in the period",
    period_on="index_on",
    numerator=lambda c, q: c.reoffended_on.is_not(None),
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"level": Breakdown(lambda c, q: c.level, LEVELS)},
    shown_by=("level",),
)
