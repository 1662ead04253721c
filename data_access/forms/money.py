"""Money by month: planned, committed, spent."""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import func, select

from data_access.ladder import label_of, source_of
from data_access.tally import Run
from domain.counts import Count, Kind, SeriesPoint, StepCount
from domain.measure import Money
from domain.period import months_in
from domain.question import Question


class Pounds(NamedTuple):
    profiled: float = 0
    committed: float = 0
    actual: float = 0

    def plus(self, other: "Pounds") -> "Pounds":
        return Pounds(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def named(self) -> tuple[StepCount, ...]:
        return (
            StepCount("Profiled to date", round(self.profiled, 2)),
            StepCount("Committed", round(self.committed, 2)),
            StepCount("Actual", round(self.actual, 2)),
        )


def counted_money(measure: Money, q: Question, run: Run) -> list[Count]:
    """Pounds of the months begun by the day asked; the base is everything the line has planned."""
    c = source_of(measure, q).c
    labelled = select(
        label_of(measure, q, c).label("label"), c.month_on, c.profiled, c.committed, c.actual
    ).subquery("labelled")
    sums = [func.coalesce(func.sum(labelled.c[name]), 0) for name in Pounds._fields]
    rows = run(
        select(labelled.c.label, labelled.c.month_on, *sums).group_by(
            labelled.c.label, labelled.c.month_on
        )
    )
    months: dict[str, dict[int, Pounds]] = defaultdict(dict)
    for label, month, *pounds in rows:
        months[label][month] = Pounds(*(float(amount) for amount in pounds))
    labels = sorted(months) if q.by else [""]
    return [_count(measure, q, label, months.get(label, {})) for label in labels]


def _count(measure: Money, q: Question, label: str, months: dict[int, Pounds]) -> Count:
    """To date counts every month begun by the end asked for, from the start of the fund line."""
    to_date, left = Pounds(), 0.0
    for month, pounds in months.items():
        if month <= q.end_on:
            to_date = to_date.plus(pounds)
        else:
            left += pounds.profiled
    outturn = to_date.actual + to_date.committed + left
    forecast = (StepCount("Profiled for the months left", round(left, 2)),)
    return Count(
        kind=Kind.AMOUNT,
        numerator=round(outturn if measure.is_forecast else to_date.actual, 2),
        denominator=round(sum(pounds.profiled for pounds in months.values()), 2),
        by=q.by,
        group=label or None,
        steps=to_date.named() + (forecast if measure.is_forecast else ()),
        series=_by_month(q, months) if q.by is None else (),
    )


def _by_month(q: Question, months: dict[int, Pounds]) -> tuple[SeriesPoint, ...]:
    points = []
    for month in months_in(q.period):
        first = month.start.replace(day=1)
        if first.toordinal() <= q.end_on and first.toordinal() in months:
            pounds = months[first.toordinal()]
            points.append(SeriesPoint(first, month.end, pounds.actual, pounds.named()))
    return tuple(points)
