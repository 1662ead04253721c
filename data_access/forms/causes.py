"""The known causes inside a question's period: the recording change, and units that began later."""

from datetime import date

from sqlalchemy import select

from data_access.tally import Run
from data_access.within import scoped
from domain.known_causes import RECORDING_CHANGE, KnownCause, launch
from domain.measure import NOT_PEOPLE, Measure
from domain.question import Question
from domain.timeline import unit_timeline


def causes_of(measure: Measure, q: Question, run: Run) -> tuple[KnownCause, ...]:
    """In the order of their days; one on the first day of the period changes nothing in it."""
    if (
        measure.unit_of_count in NOT_PEOPLE
    ):  # neither recording nor launches change the ledger or a feed
        return ()
    known = sorted([RECORDING_CHANGE, *_launches(q, run)])
    return tuple(one for one in known if q.period.start < one.on <= q.last_known)


def _launches(q: Question, run: Run) -> list[KnownCause]:
    """Every launch but the first: before that there was nothing to change."""
    c = scoped(q)(unit_timeline).c
    rows = run(select(c.launched_on, c.unit_id).where(c.launched_on.is_not(None)))
    first = min((day for day, _ in rows), default=None)
    return [launch(unit_id, date.fromordinal(day)) for day, unit_id in rows if day != first]
