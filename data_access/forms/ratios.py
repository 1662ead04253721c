"""Ratios: things over an amount, such as cases over whole-time posts or people over places."""

from typing import Any

from sqlalchemy import func, null, select

from data_access.forms.groups import groups, in_order
from data_access.forms.rates import by_week
from data_access.ladder import LABEL, label_of, ladder
from data_access.tally import Run
from data_access.within import scoped
from domain.counts import Count, Kind, SeriesPoint, StepCount
from domain.measure import Ratio, Rows
from domain.question import Question


def counted_ratio(measure: Ratio, q: Question, run: Run) -> list[Count]:
    """Things over the amount in place on the day asked, and the capacity agreed for it."""
    found, _ = groups(measure, q, run)
    counted = {group or "": float(one.base) for group, one in found}
    if measure.summed:
        sums = _summed(measure, measure.summed, q, run)
        counted = {group: sums.get(group, 0.0) for group in counted}
    amounts = _amounts(measure, q, run)
    order = in_order(measure, q, counted.keys() | amounts.keys()) if q.by else [""]
    return [
        _count(measure, q, group, counted.get(group, 0), amounts.get(group), run) for group in order
    ]


def _summed(measure: Ratio, column: str, q: Question, run: Run) -> dict[str, float]:
    c = ladder(measure, q).rows.c
    rows = run(select(c[LABEL], func.sum(c[column])).group_by(c[LABEL]))
    return {label: float(total) for label, total in rows}


def _amounts(measure: Ratio, q: Question, run: Run) -> dict[str, tuple[float, float | None]]:
    base = measure.base_rows(scoped(q), q)
    labelled = select(*base.c, label_of(measure, q, base.c).label("label")).subquery("labelled")
    c = labelled.c
    capacity = func.sum(c[measure.capacity]) if measure.capacity else null()
    sums: Any = select(c.label, func.coalesce(func.sum(c[measure.amount]), 0), capacity)
    return {row[0]: (float(row[1]), row[2]) for row in run(sums.group_by(c.label))}


def _count(
    measure: Ratio,
    q: Question,
    group: str,
    things: float,
    amount: tuple[float, float | None] | None,
    run: Run,
) -> Count:
    in_place, capacity = amount or (0.0, None)
    capacities = (StepCount("Case capacity", capacity),) if capacity is not None else ()
    has_series = q.by is None and measure.movements is not None
    return Count(
        kind=Kind.SHARE if measure.is_share else Kind.RATIO,
        numerator=round(things, 6),
        denominator=round(in_place, 6),
        by=q.by,
        group=group or None if q.by is None else group,
        steps=(
            StepCount(measure.everything, round(things, 6)),
            StepCount(measure.amount_words, round(in_place, 6)),
            *capacities,
        ),
        series=_weekly(measure.movements, q, run) if has_series and measure.movements else (),
    )


def _weekly(movements: Rows, q: Question, run: Run) -> tuple[SeriesPoint, ...]:
    """Beginnings by week, with the endings beside them."""
    c = movements(scoped(q), q).c
    sums = select(c.on, func.sum(c.started), func.sum(c.ended)).group_by(c.on)
    inside = [row for row in run(sums) if q.start_on <= row[0] <= q.end_on]
    began = by_week(q, [(day, int(started)) for day, started, _ in inside])
    ended = by_week(q, [(day, int(ending)) for day, _, ending in inside])
    return tuple(
        SeriesPoint(
            one.start,
            one.end,
            one.count,
            (StepCount("Started", one.count), StepCount("Ended", other.count)),
        )
        for one, other in zip(began, ended, strict=True)
    )
