"""Days held: how many of the days that cases have been open each holder has had them."""

from sqlalchemy import func, select

from data_access.forms.groups import groups, in_order
from data_access.ladder import LABEL, ladder
from data_access.tally import Run, waterfall
from domain.counts import Count, Kind
from domain.measure import DaysHeld
from domain.question import Question


def counted_days_held(measure: DaysHeld, q: Question, run: Run) -> list[Count]:
    """The things held now, or split by holder the days each has had them, of all their days."""
    if q.by == measure.held_by:
        return _days(measure, q, run)
    found, names = groups(measure, q, run)
    return [
        Count(Kind.COUNT, one.base, by=q.by, group=group, steps=waterfall(measure, names, one))
        for group, one in found
    ]


def _days(measure: DaysHeld, q: Question, run: Run) -> list[Count]:
    c = ladder(measure, q).rows.c
    days = func.sum(c[measure.until_on] - c[measure.from_on])
    held = {label: int(number) for label, number in run(select(c[LABEL], days).group_by(c[LABEL]))}
    everything = sum(held.values())
    return [
        Count(Kind.DAYS, held.get(group, 0), everything, by=q.by, group=group)
        for group in in_order(measure, q, set(held))
    ]
