"""Stocks over time, and the flow in and out that makes them."""

from datetime import date, timedelta

from sqlalchemy import func, select

from data_access.forms.groups import groups
from data_access.forms.rates import by_week
from data_access.tally import Run, waterfall
from data_access.within import scoped
from domain.counts import Count, Kind, SeriesPoint, StepCount
from domain.measure import NetFlow, Rows, Stock
from domain.period import weeks_in
from domain.question import Question


def counted_stock(measure: Stock, q: Question, run: Run) -> list[Count]:
    """What is open on the day asked; the whole carries what was open at the end of each week."""
    found, names = groups(measure, q, run)
    return [
        Count(
            kind=Kind.COUNT,
            numerator=one.base,
            by=q.by,
            group=group,
            steps=waterfall(measure, names, one),
            series=_history(measure, q, run) if group is None else (),
        )
        for group, one in found
    ]


def _history(measure: Stock, q: Question, run: Run) -> tuple[SeriesPoint, ...]:
    """The stock on each Sunday of the period and on its last day."""
    if q.start_on > q.end_on:
        return ()
    moves = sorted(_by_day(measure.history, q, run).items())
    points, stock, place = [], 0, 0
    for week in weeks_in(q.period):
        last = min(week.end, q.as_of)
        if week.start > q.as_of:
            break
        while place < len(moves) and moves[place][0] <= last.toordinal():
            stock += moves[place][1][0]
            place += 1
        points.append(SeriesPoint(last, last, stock))
    return tuple(points)


def _by_day(movements: Rows, q: Question, run: Run) -> dict[int, tuple[int, int, int]]:
    """Day to its sums of stock, opened and closed."""
    c = movements(scoped(q), q).c
    sums = select(c.on, func.sum(c.stock), func.sum(c.opened), func.sum(c.closed)).group_by(c.on)
    return {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in run(sums)}


def counted_net_flow(measure: NetFlow, q: Question, run: Run) -> list[Count]:
    """Opened less closed in the period, by week; and the weeks to clear what is open."""
    moves = _by_day(measure.movements, q, run)
    inside = {day: move for day, move in moves.items() if q.start_on <= day <= q.end_on}
    opened = sum(move[1] for move in inside.values())
    closed = sum(move[2] for move in inside.values())
    weekly_in = by_week(q, [(day, move[1]) for day, move in inside.items()])
    weekly_out = by_week(q, [(day, move[2]) for day, move in inside.items()])
    series = tuple(
        SeriesPoint(
            came.start,
            came.end,
            came.count - went.count,
            (StepCount("Opened", came.count), StepCount("Closed", went.count)),
        )
        for came, went in zip(weekly_in, weekly_out, strict=True)
    )
    steps = (StepCount("Opened", opened), StepCount("Closed", closed))
    whole = Count(Kind.COUNT, opened - closed, steps=steps, series=series)
    return [whole, _weeks_to_clear(measure, q, moves)]


def _weeks_to_clear(measure: NetFlow, q: Question, moves: dict[int, tuple[int, int, int]]) -> Count:
    """What is open over the mean weekly closures of late; the base is 0 if none closed."""
    since = (date.fromordinal(q.end_on) - timedelta(weeks=measure.pace_weeks)).toordinal()
    closures = sum(move[2] for day, move in moves.items() if since < day <= q.end_on)
    waiting = sum(move[0] for day, move in moves.items() if day <= q.end_on)
    return Count(
        kind=Kind.WEEKS,
        numerator=waiting,
        denominator=closures / measure.pace_weeks,
        by="weeks_to_clear",
        steps=(
            StepCount("Open", waiting),
            StepCount(f"Closed in the last {measure.pace_weeks} weeks", closures),
        ),
    )
