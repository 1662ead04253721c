"""Time since a start: survival, person-time and follow-up, from counts by day and event."""

from collections import Counter, defaultdict
from typing import Any, NamedTuple

from sqlalchemy import case, func, literal, select

from data_access.forms.groups import in_order
from data_access.ladder import LABEL, ladder
from data_access.tally import Run
from domain.counts import CUSTODY_ADJUSTED, Count, Follow, Kind, StepCount
from domain.errors import BadQuestion
from domain.measure import FollowUp, PersonTime, Survival
from domain.question import Question

DAYS_A_YEAR = 365.25
STILL_MATURING = "Still maturing"


def counted_survival(measure: Survival, q: Question, run: Run) -> list[Count]:
    """People by days followed and whether the event ended it; the estimate is made at the edge.

    The whole comes with its custody-adjusted form: days not at liberty are no time at risk.
    """
    by_group = _followed(measure, q, run)
    groups = in_order(measure, q, set(by_group)) if q.by else [None]
    counts = [_survival(measure, q, group, by_group.get(group or "", [])) for group in groups]
    if q.by is None and measure.custody:
        counts.append(_survival(measure, q, None, by_group.get("", []), by=CUSTODY_ADJUSTED))
    return counts


class Followed(NamedTuple):
    """People followed for so many days, of these in custody, ended by the event or not.

    `completed` is 1 where the start lies the whole horizon before the day asked, event or not.
    """

    days: int
    custody: int
    event: int
    completed: int
    people: int


def _followed(measure: Survival, q: Question, run: Run) -> dict[str, list[Followed]]:
    c = ladder(measure, q).rows.c
    event = case((c[measure.event_on].is_(None), 0), else_=1)
    last = func.coalesce(c[measure.event_on], q.as_of_on)
    days = (last - c[measure.start_on]).label("days")
    custody = c[measure.custody] if measure.custody else literal(0)
    is_complete = q.as_of_on - c[measure.start_on] >= measure.horizon
    timed = select(
        c[LABEL],
        days,
        custody.label("custody"),
        event.label("event"),
        case((is_complete, 1), else_=0).label("completed"),
    ).subquery("timed")
    counted = select(*timed.c, func.count().label("people")).group_by(*timed.c)
    by_group: dict[str, list[Followed]] = defaultdict(list)
    for label, *followed in run(counted):
        by_group[label].append(Followed(*map(int, followed)))
    return by_group


def _survival(
    measure: Survival, q: Question, group: str | None, followed: list[Followed], by: str = ""
) -> Count:
    at_risk: Counter[tuple[int, bool]] = Counter()
    for one in followed:
        days = one.days - one.custody if by else one.days
        at_risk[days, bool(one.event)] += one.people
    follow = [Follow(days, event, people) for (days, event), people in sorted(at_risk.items())]
    wrong = sum(one.people for one in follow if one.days < 0)
    if wrong:
        raise BadQuestion(f"{measure.key}: {wrong} durations are negative; none is dropped.")
    people = sum(one.people for one in follow)
    return Count(
        kind=Kind.ESTIMATE,
        numerator=sum(one.people for one in follow if one.event and one.days <= measure.horizon),
        denominator=people,
        by=by or q.by,
        group=group,
        steps=(StepCount(measure.everything, people),),
        follow=tuple(follow),
        completed=sum(one.people for one in followed if one.completed),
    )


def counted_person_time(measure: PersonTime, q: Question, run: Run) -> list[Count]:
    """First events and the person-years in which they could have happened, raw and adjusted."""
    c = ladder(measure, q).rows.c
    last = func.coalesce(c[measure.event_on], q.as_of_on)
    sums = select(
        c[LABEL],
        func.count(),
        func.count(c[measure.event_on]),
        func.coalesce(func.sum(last - c[measure.start_on]), 0),
        func.coalesce(func.sum(c[measure.custody]), 0),
    ).group_by(c[LABEL])
    found = {row[0]: [int(number) for number in row[1:]] for row in run(sums)}
    groups = in_order(measure, q, set(found)) if q.by else [""]
    counts = [_rate(measure, q, group, found.get(group, [0] * 4)) for group in groups]
    if q.by is None:
        counts.append(_rate(measure, q, "", found.get("", [0] * 4), by=CUSTODY_ADJUSTED))
    return counts


def _rate(measure: PersonTime, q: Question, group: str, sums: list[int], by: str = "") -> Count:
    people, events, days, custody = sums
    at_risk = days - custody if by else days
    return Count(
        kind=Kind.PER_PERSON_YEARS,
        numerator=events,
        denominator=round(at_risk / DAYS_A_YEAR, 6),
        by=by or q.by,
        group=group or None,
        steps=(StepCount(measure.everything, people), StepCount("Days at risk", at_risk)),
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
                StepCount(STILL_MATURING, sum(n for days, n in by_day if days < window)),
            ),
        )
        for name, window in measure.windows
    ]
    return [whole, *windows]
