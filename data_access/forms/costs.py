"""Costs: pounds of a fund line for each thing done with it in the same whole months."""

from sqlalchemy import func, select

from data_access.forms.groups import groups
from data_access.tally import Run
from data_access.within import scoped
from domain.counts import Count, Kind, StepCount
from domain.measure import Cost
from domain.question import Question


def counted_cost(measure: Cost, q: Question, run: Run) -> list[Count]:
    """Pounds spent and things done, together or for each fund line that has spent anything."""
    done, _ = groups(measure, q, run)
    things = {group or "": one.base for group, one in done}
    spent = _spent(measure, q, run)
    lines = sorted(things.keys() | spent.keys()) if q.by else [""]
    return [_count(measure, q, line, spent.get(line, 0.0), things.get(line, 0)) for line in lines]


def _spent(measure: Cost, q: Question, run: Run) -> dict[str, float]:
    """Pounds by fund line in the months asked; by nothing, of all of them."""
    if not q.is_whole_months:
        return {}
    c = measure.spend_rows(scoped(q), q).c
    sums = select(c.fund_line, func.coalesce(func.sum(c.actual), 0)).group_by(c.fund_line)
    by_line = {line: float(pounds) for line, pounds in run(sums)}
    return by_line if q.by else {"": sum(by_line.values())}


def _count(measure: Cost, q: Question, line: str, pounds: float, things: int) -> Count:
    return Count(
        kind=Kind.COST,
        numerator=round(pounds, 2),
        denominator=things,
        by=q.by,
        group=line or None,
        steps=(
            StepCount("Pounds spent", round(pounds, 2)),
            StepCount(measure.everything, things),
        ),
    )
