"""The grouped SELECT of a ladder: everything, each rung and the numerator, by label."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, null, select

from data_access.ladder import HIT, LABEL, Ladder, ladder
from domain.counts import StepCount
from domain.measure import Measure
from domain.question import Question

Run = Callable[[Any], Sequence[Any]]
"""Runs a SELECT and gives its rows."""


class Tally(NamedTuple):
    """Sums of one group: everything, the rungs in order, the day its oldest has waited since."""

    everything: int
    rungs: tuple[int, ...]
    hits: int
    since: int | None = None

    @property
    def base(self) -> int:
        """What the last rung holds, or everything where there is no rung."""
        return self.rungs[-1] if self.rungs else self.everything


def tally(
    measure: Measure, q: Question, run: Run, since: str | None = None
) -> tuple[dict[Any, Tally], tuple[str, ...]]:
    """Sums by label, and the rungs' names; `since` names a column whose earliest day is wanted."""
    steps = ladder(measure, q)
    rows = run(_sums(steps, steps.rows.c[since] if since else None))
    sums = {row[0]: Tally(row[1], tuple(row[4:]), row[2], row[3]) for row in rows}
    return sums, steps.names


def _sums(steps: Ladder, since: ColumnElement[int] | None) -> Select[Any]:
    c = steps.rows.c
    return select(
        c[LABEL],
        func.count(),
        func.coalesce(func.sum(c[HIT]), 0),
        func.min(since) if since is not None else null(),
        *[func.coalesce(func.sum(rung), 0) for rung in steps.rungs],
    ).group_by(c[LABEL])


def together(tallies: Sequence[Tally], rungs: int) -> Tally:
    """The sum of several groups: days folded into a week, or no group at all."""
    earliest = [one.since for one in tallies if one.since is not None]
    return Tally(
        sum(one.everything for one in tallies),
        tuple(sum(one.rungs[place] for one in tallies) for place in range(rungs)),
        sum(one.hits for one in tallies),
        min(earliest) if earliest else None,
    )


def waterfall(measure: Measure, names: tuple[str, ...], one: Tally) -> tuple[StepCount, ...]:
    """The steps from everything to the denominator."""
    return (
        StepCount(measure.everything, one.everything),
        *(StepCount(name, count) for name, count in zip(names, one.rungs, strict=True)),
    )
