"""Decisions that a total is published as it is, because it is public already."""

from briefing.releases.contents import MEASURES, columns
from data_access.access_log import Actor
from data_access.engine import Database
from data_access.release_groups import Decision, decide
from data_access.units import unit_ids
from disclosure.releases.planned import BASE
from domain.errors import BadQuestion
from domain.question import Question
from domain.release_periods import ReleasePeriod
from domain.scope import Scope
from domain.tabulated import outcomes


def allow(
    engine: Database,
    measure: str,
    part: str,
    period: ReleasePeriod,
    *,
    by: str,
    why: str,
    actor: Actor,
) -> None:
    """Let a total of a period stand from the next release on; by a person, for a reason."""
    if measure not in MEASURES:
        raise BadQuestion(f"{measure} is in no release. There are: {', '.join(MEASURES)}.")
    question = Question(Scope(unit_ids(engine)), period.period, period.period.end)
    parts = {one.name for column in columns((measure,), question, 0) for one in outcomes(column)}
    if part not in {BASE, *parts}:
        raise BadQuestion(f"{measure} has no {part}. It has: {', '.join([BASE, *sorted(parts)])}.")
    if not by.strip() or not why.strip():
        raise BadQuestion("Say who decides, and why: both stand beside the number.")
    start, end = period.days
    decide(engine, Decision(measure, part, start, end, by.strip(), why.strip()), actor)
