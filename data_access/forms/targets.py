"""The target in force for a measure, as the partnership has set it in `targets`."""

from sqlalchemy import select

from data_access.tables import targets
from data_access.tally import Run
from domain.measure import Measure
from domain.question import Question


def target_of(measure: Measure, q: Question, run: Run) -> float | None:
    """A unit's own before the common one; where units differ, what is set for all of them."""
    c = targets.c
    asked = (
        select(c.unit_id, c.target)
        .where(c.measure == measure.key, c.from_on <= q.as_of_on)
        .order_by(c.from_on)
    )
    latest = {unit_id or "": float(target) for unit_id, target in run(asked)}
    common = latest.get("")
    each = {latest.get(unit_id, common) for unit_id in q.scope.units}
    return each.pop() if len(each) == 1 else common
