"""Rates, flows and snapshots: sums of one ladder."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any

from data_access.forms.groups import groups
from data_access.ladder import is_of_all
from data_access.tally import Run, Tally, tally, waterfall
from domain.counts import Count, Kind, SeriesPoint, StepCount
from domain.measure import Beside, Flow, Measure, Rate, Snapshot
from domain.period import weeks_in
from domain.question import Question


def counted_rate(measure: Rate, q: Question, run: Run) -> list[Count]:
    """n of N for the whole, with the shares beside it, or for each group of the breakdown."""
    found, names = groups(measure, q, run)
    if is_of_all(measure, q):
        return shares_of_all(measure, q, found)
    counts = [
        Count(
            kind=Kind.RATE,
            numerator=one.hits,
            denominator=one.base,
            by=q.by,
            group=group,
            steps=waterfall(measure, names, one),
        )
        for group, one in found
    ]
    return counts + [_beside(share, counts[0]) for share in measure.beside if q.by is None]


def shares_of_all(
    measure: Measure, q: Question, found: Sequence[tuple[str | None, Tally]]
) -> list[Count]:
    """Each group as a share of all that pass every step; one that a step keeps out is none."""
    everybody = sum(one.base for _, one in found)
    declared = measure.own_breakdowns[q.by or ""].groups
    return [
        Count(Kind.RATE, one.base, everybody, by=q.by, group=group)
        for group, one in found
        if one.base or group in declared
    ]


def _beside(share: Beside, whole: Count) -> Count:
    """One step of the whole's own waterfall, out of another."""
    at = {step.name: step.count for step in whole.steps}
    return Count(Kind.RATE, at[share.numerator], at[share.denominator], by=share.name)


def counted_flow(measure: Flow, q: Question, run: Run) -> list[Count]:
    """Events in the period; the whole carries its series by week."""
    found, names = groups(measure, q, run)
    return [
        Count(
            kind=Kind.COUNT,
            numerator=one.base,
            by=q.by,
            group=group,
            steps=waterfall(measure, names, one),
            series=_weekly(measure, q, run) if group is None else (),
        )
        for group, one in found
    ]


def _weekly(measure: Flow, q: Question, run: Run) -> tuple[SeriesPoint, ...]:
    by_day, _ = tally(measure, q.split_by("week"), run)
    return by_week(q, [(day, one.base) for day, one in by_day.items()])


def by_week(q: Question, counts: Sequence[tuple[Any, int]]) -> tuple[SeriesPoint, ...]:
    """Counts by day summed into the weeks of the period, up to the day asked."""
    if q.start_on > q.end_on:
        return ()
    weeks = [week for week in weeks_in(q.period) if week.start.toordinal() <= q.end_on]
    sums = dict.fromkeys((week.start for week in weeks), 0)
    starts = sorted(sums)
    for day, count in counts:
        sums[_last_at_or_before(starts, date.fromordinal(day))] += count
    return tuple(
        SeriesPoint(week.start, min(week.end, q.as_of), sums[week.start]) for week in weeks
    )


def _last_at_or_before(starts: list[date], day: date) -> date:
    return starts[bisect_right(starts, day) - 1]


def counted_snapshot(measure: Snapshot, q: Question, run: Run) -> list[Count]:
    """What is in the state on the day asked, and in days how old the oldest is."""
    found, names = groups(measure, q, run, since=measure.since)
    counts = []
    for group, one in found:
        oldest = None if one.since is None else q.as_of_on - one.since
        age = (StepCount("Oldest, days", oldest),) if oldest is not None else ()
        steps = (*waterfall(measure, names, one), *age)
        counts.append(Count(Kind.COUNT, one.base, by=q.by, group=group, steps=steps))
        if group is None and measure.since:
            counts.append(Count(Kind.DAYS, oldest, by="oldest"))
    return counts
