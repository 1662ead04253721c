"""Time since a start: survival and follow-up, both from counts by day and event."""

from typing import Any

from sqlalchemy import case, func, select

from data_access.ladder import LABEL, ladder
from data_access.tally import Run
from domain.counts import Count, Follow, Kind, StepCount
from domain.errors import BadQuestion
from domain.measure import FollowUp, Survival
from domain.question import Question


def counted_survival(measure: Survival, q: Question, run: Run) -> list[Count]:
    """People by days followed and whether the event ended it; the estimate is made at the edge."""
    rows = ladder(measure, q).rows
    c = rows.c
    event = case((c[measure.event_on].is_(None), 0), else_=1)
    last = func.coalesce(c[measure.event_on], q.as_of_on)
    days = (last - c[measure.start_on]).label("days")
    timed = select(c[LABEL], days, event.label("event")).subquery("timed")
    counted = select(*timed.c, func.count().label("people")).group_by(*timed.c)
    by_group: dict[str, list[Follow]] = {}
    for label, followed, ended, people in run(counted):
        by_group.setdefault(label, []).append(Follow(followed, bool(ended), people))
    if q.by is None and not by_group:
        by_group[""] = []
    return [_survival(measure, q, group, by_group[group]) for group in sorted(by_group)]


def _survival(measure: Survival, q: Question, group: str, follow: list[Follow]) -> Count:
    wrong = [one for one in follow if one.days < 0]
    if wrong:
        raise BadQuestion(f"{measure.key}: {len(wrong)} durations are negative; none is dropped.")
    people = sum(one.people for one in follow)
    within = sum(one.people for one in follow if one.event and one.days <= measure.horizon)
    return Count(
        kind=Kind.ESTIMATE,
        numerator=within,
        denominator=people,
        by=q.by,
        group=group if q.by else None,
        steps=(StepCount(measure.everything, people),),
        follow=tuple(sorted(follow)),
    )


def counted_follow_up(measure: FollowUp, q: Question, run: Run) -> list[Count]:
    """People worked with, then for each window those followed for all of it."""
    rows: Any = ladder(measure, q).rows
    followed = select((q.as_of_on - rows.c[measure.start_on]).label("days")).subquery("followed")
    by_day = run(select(followed.c.days, func.count()).group_by(followed.c.days))
    people = sum(count for _, count in by_day)
    whole = Count(Kind.COUNT, people, steps=(StepCount(measure.everything, people),))
    windows = [
        Count(
            kind=Kind.MATURITY,
            numerator=sum(count for days, count in by_day if days >= window),
            denominator=people,
            by="window",
            group=name,
            steps=(
                StepCount(measure.everything, people),
                StepCount("Still maturing", sum(n for days, n in by_day if days < window)),
            ),
        )
        for name, window in measure.windows
    ]
    return [whole, *windows]
