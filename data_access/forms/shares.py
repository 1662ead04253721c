"""Distributions by level, and funnels by step: shares of a base of their own."""

from collections import defaultdict

from data_access.forms.groups import groups
from data_access.tally import Run, waterfall
from domain.counts import Count, Kind
from domain.measure import Distribution, Funnel
from domain.question import Question


def counted_distribution(measure: Distribution, q: Question, run: Run) -> list[Count]:
    """The things counted, or for the breakdown by level, each level of each scale."""
    found, names = groups(measure, q, run)
    if q.by != measure.by_level:
        return [Count(Kind.COUNT, one.everything, by=q.by, group=group) for group, one in found]
    base: dict[str, int] = defaultdict(int)
    for group, one in found:
        base[_scale_of(group)] += one.everything
    return [
        Count(Kind.RATE, one.everything, base[_scale_of(group)], by=q.by, group=group)
        for group, one in found
    ]


def _scale_of(group: str | None) -> str:
    return (group or "").rpartition(":")[0]


def counted_funnel(measure: Funnel, q: Question, run: Run) -> list[Count]:
    """The people adopted and, of the whole, each step as a share of them.

    Split by outcome a group is a count; split by anything else a group is those who completed.
    """
    found, names = groups(measure, q, run)
    if q.by == measure.outcome:
        everybody = sum(one.everything for _, one in found)
        return [
            Count(Kind.RATE, one.everything, everybody, by=q.by, group=group)
            for group, one in found
        ]
    counts = []
    for group, one in found:
        steps = waterfall(measure, names, one)
        counts.append(Count(Kind.RATE, one.base, one.everything, q.by, group, steps))
        if group is None:
            counts += [
                Count(Kind.RATE, step.count, one.everything, "step", step.name, steps[: place + 1])
                for place, step in enumerate(steps)
            ]
    return counts
