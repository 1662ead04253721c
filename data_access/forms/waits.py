"""Waiting: how long until it ended, and how; those still waiting beside those who are not."""

from collections import Counter, defaultdict
from datetime import date
from typing import NamedTuple

from sqlalchemy import case, func, literal, null, select

from data_access.forms.groups import groups, time_group
from data_access.forms.rates import shares_of_all
from data_access.ladder import LABEL, is_of_all, ladder
from data_access.tally import Run, Tally, waterfall
from domain.counts import CUSTODY_ADJUSTED, Count, Kind, Outcome, StepCount, Waited
from domain.measure import OVER_TIME, Waits
from domain.question import Question

MEDIAN, WITHIN_STANDARD = "median", "within_standard"


class Timed(NamedTuple):
    """Things that waited for so many days, of these in custody, and how that ended."""

    days: int
    custody: int
    outcome: str
    number: int


def counted_waits(measure: Waits, q: Question, run: Run) -> list[Count]:
    """The median of the whole or of each group; the whole with all that is said beside it."""
    found, names = groups(measure, q, run)
    if is_of_all(measure, q):
        return shares_of_all(measure, q, found)
    timed = _timed(measure, q, run)
    counts = []
    for group, one in found:
        steps = waterfall(measure, names, one)
        counts.append(_median(q, group, one, timed[group or ""], steps))
    return counts if q.by else counts + _beside(measure, q, found[0][1], timed[""])


def _timed(measure: Waits, q: Question, run: Run) -> dict[str, list[Timed]]:
    """What passed every step, by label, days and how it ended."""
    steps = ladder(measure, q)
    c = steps.rows.c
    event_on = c[measure.event_on]
    competing_on = c[measure.competing_on] if measure.competing_on else null()
    outcome = case(
        (event_on.is_not(None), Outcome.EVENT.value),
        (competing_on.is_not(None), Outcome.COMPETING.value),
        else_=Outcome.WAITING.value,
    )
    last = func.coalesce(event_on, competing_on, q.as_of_on)
    custody = c[measure.custody] if measure.custody else literal(0)
    timed = select(
        c[LABEL],
        (last - c[measure.start_on]).label("days"),
        custody.label("custody"),
        outcome.label("outcome"),
    )
    if steps.names:
        timed = timed.where(steps.rungs[-1] == 1)
    rows = timed.subquery("timed")
    by_group: dict[str, list[Timed]] = defaultdict(list)
    for label, *one in run(select(*rows.c, func.count()).group_by(*rows.c)):
        group = time_group(date.fromordinal(label), q.by) if q.by in OVER_TIME else label
        by_group[group].append(Timed(int(one[0]), int(one[1]), one[2], int(one[3])))
    return by_group


def _median(
    q: Question,
    group: str | None,
    one: Tally,
    timed: list[Timed],
    steps: tuple[StepCount, ...] = (),
    adjusted: bool = False,
) -> Count:
    return Count(
        kind=Kind.MEDIAN,
        numerator=one.hits,
        denominator=one.base,
        by=CUSTODY_ADJUSTED if adjusted else q.by,
        group=MEDIAN if adjusted else group,
        steps=steps,
        waited=_waited(timed, adjusted),
    )


def _waited(timed: list[Timed], adjusted: bool) -> tuple[Waited, ...]:
    sums: Counter[tuple[int, str]] = Counter()
    for one in timed:
        sums[one.days - one.custody if adjusted else one.days, one.outcome] += one.number
    return tuple(Waited(days, outcome, number) for (days, outcome), number in sorted(sums.items()))


def _beside(measure: Waits, q: Question, whole: Tally, timed: list[Timed]) -> list[Count]:
    """Within the standard, both again without days in custody, and those still waiting."""
    counts = []
    standard = (
        q.standards.common_days(measure.standard, q.scope.units) if measure.standard else None
    )
    if standard is not None:
        counts.append(_within(timed, standard, whole))
    if measure.custody:
        counts.append(_median(q, None, whole, timed, adjusted=True))
    if measure.custody and standard is not None:
        counts.append(_within(timed, standard, whole, adjusted=True))
    waiting = [one for one in timed if one.outcome == Outcome.WAITING]
    counts.append(Count(Kind.COUNT, sum(one.number for one in waiting), by="still_waiting"))
    oldest = max((one.days for one in waiting), default=None)
    counts.append(Count(Kind.DAYS, oldest, by="oldest"))
    return counts


def _within(timed: list[Timed], standard: int, whole: Tally, adjusted: bool = False) -> Count:
    waited = _waited(timed, adjusted)
    soon = sum(
        one.number for one in waited if one.outcome == Outcome.EVENT and one.days <= standard
    )
    return Count(
        kind=Kind.WITHIN,
        numerator=soon,
        denominator=whole.base,
        by=CUSTODY_ADJUSTED if adjusted else WITHIN_STANDARD,
        group=WITHIN_STANDARD if adjusted else None,
        steps=(StepCount("Standard, days", standard),),
        waited=waited,
        within=standard,
    )
