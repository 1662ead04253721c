"""Ratios: a count over an amount, such as cases over whole-time posts."""

from typing import Any

from sqlalchemy import func, select

from data_access.forms.groups import groups
from data_access.ladder import label_of
from data_access.tally import Run
from data_access.within import scoped
from domain.counts import Count, Kind, StepCount
from domain.measure import Ratio
from domain.question import Question


def counted_ratio(measure: Ratio, q: Question, run: Run) -> list[Count]:
    """Things over the amount in place on the day asked, and the capacity agreed for it."""
    things, _ = groups(measure, q, run)
    amounts = _amounts(measure, q, run)
    counted = {group or "": one.everything for group, one in things}
    order = [group or "" for group, _ in things]
    order += sorted(group for group in amounts if group not in counted)
    return [_count(q, group, counted.get(group, 0), amounts.get(group)) for group in order]


def _amounts(measure: Ratio, q: Question, run: Run) -> dict[str, tuple[float, float | None]]:
    base = measure.base_rows(scoped(q), q)
    labelled = select(*base.c, label_of(measure, q, base.c).label("label")).subquery("labelled")
    c = labelled.c
    sums: Any = select(c.label, func.sum(c[measure.amount]), func.sum(c[measure.capacity]))
    return {row[0]: (row[1], row[2]) for row in run(sums.group_by(c.label))}


def _count(
    q: Question, group: str, things: int, amount: tuple[float, float | None] | None
) -> Count:
    in_post, capacity = amount or (0.0, None)
    capacities = (StepCount("Case capacity", capacity),) if capacity is not None else ()
    return Count(
        kind=Kind.RATIO,
        numerator=things,
        denominator=round(in_post, 6),
        by=q.by,
        group=group or None if q.by is None else group,
        steps=(
            StepCount("Open allocated cases", things),
            StepCount("Whole-time equivalents in post", round(in_post, 6)),
            *capacities,
        ),
    )
