"""Lengths in days: the median and the 90th percentile of how long events took."""

from collections import defaultdict

from sqlalchemy import func, select

from data_access.forms.groups import groups
from data_access.ladder import LABEL, ladder
from data_access.tally import Run, Tally, waterfall
from domain.counts import Count, Kind, StepCount
from domain.measure import Quantiles
from domain.question import Question

MEDIAN, NINETIETH = 0.5, 0.9
P90 = "p90"


def counted_lengths(measure: Quantiles, q: Question, run: Run) -> list[Count]:
    """Events by days, read as their median; the whole comes with its 90th percentile."""
    found, names = groups(measure, q, run)
    lengths = _lengths(measure, q, run)
    counts = [
        _count(q.by, group, one, lengths[group or ""], MEDIAN, waterfall(measure, names, one))
        for group, one in found
    ]
    if q.by is None:
        counts.append(_count(P90, None, found[0][1], lengths[""], NINETIETH))
    return counts


def _lengths(measure: Quantiles, q: Question, run: Run) -> dict[str, list[tuple[int, int]]]:
    """Days and events of what passed every step, by label."""
    steps = ladder(measure, q)
    c = steps.rows.c
    length = measure.length(c, q).label("length")
    passed = select(c[LABEL], length).where(*(rung == 1 for rung in steps.rungs[-1:]))
    rows = passed.subquery("lengths")
    by_group: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for label, days, number in run(select(*rows.c, func.count()).group_by(*rows.c)):
        by_group[label].append((int(days), int(number)))
    return by_group


def _count(
    by: str | None,
    group: str | None,
    one: Tally,
    lengths: list[tuple[int, int]],
    quantile: float,
    steps: tuple[StepCount, ...] = (),
) -> Count:
    return Count(
        kind=Kind.QUANTILE,
        numerator=one.base,
        by=by,
        group=group,
        steps=steps,
        lengths=tuple(sorted(lengths)),
        quantile=quantile,
    )
