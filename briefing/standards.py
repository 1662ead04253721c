"""The days allowed, and which waits are longer, for the words that speak of them."""

from collections.abc import Iterable
from typing import NamedTuple

from disclosure.released import Released
from domain.question import Question

BY_STANDARD = "waiting_for:standard"
LATE, VERY_LATE = "late", "very_late"


class LateWait(NamedTuple):
    """Cases that have waited for one thing longer than its standard; `group` lists them."""

    stage: str
    band: str
    cases: int
    group: str


def days_allowed(question: Question, stage: str) -> int | None:
    """The standard, where it is one for every unit asked about."""
    units = question.scope.units or {""}
    allowed = {question.standards.days(stage, unit) for unit in units}
    return allowed.pop() if len(allowed) == 1 else None


def shortest_allowed(question: Question, stage: str) -> int | None:
    """The standard of the unit that allows the least."""
    allowed = [question.standards.days(stage, unit) for unit in question.scope.units or {""}]
    return min((days for days in allowed if days is not None), default=None)


def late_waits(released: Released) -> tuple[LateWait, ...]:
    """The late groups of stage_waits that anybody is in."""
    return tuple(_late(released))


def _late(released: Released) -> Iterable[LateWait]:
    for figure in released.by(BY_STANDARD):
        stage, _, band = (figure.group or "").rpartition(":")
        if band in (LATE, VERY_LATE) and figure.numerator:
            yield LateWait(stage, band, int(figure.numerator), figure.group or "")
