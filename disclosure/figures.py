"""From counts to a figure: value, interval and state. Percentages are made here only."""

from collections.abc import Callable, Iterable, Iterator
from math import inf
from typing import Any

from disclosure.released import CurvePoint, Figure, Point, State, Step
from disclosure.thresholds import SMALLEST_BASE
from domain.counts import CUSTODY_ADJUSTED, Count, Counts, Follow, Kind, Outcome, Waited
from domain.measure import FollowUp, Freshness, PersonTime, Rate, Ratio, Survival, Waits
from measures.methods.poisson import event_rate
from measures.methods.quantiles import quantiles
from measures.methods.survival import Curve, Median, Moment, kaplan_meier, median, people_at_risk
from measures.methods.waiting_times import Incidence, cumulative_incidence
from measures.methods.wilson import wilson

Reading = tuple[State, float | None, float | None, float | None]
"""State, value, lower and upper limit."""
NOTHING: Reading = (State.NOTHING, None, None, None)
MEDIAN = 0.5
TOO_FEW: Reading = (State.TOO_FEW, None, None, None)
TOO_EARLY: Reading = (State.TOO_EARLY, None, None, None)
OF_CUSTODY = frozenset({"custody_periods"})
"""The tables that only a form adjusted for custody needs."""


def figure(counts: Counts, count: Count) -> Figure:
    """The figure of one group, before anything is hidden."""
    if _is_not_received(counts, count):
        return _not_received(counts, count)
    state, value, lower, upper = _READ[count.kind](counts, count)
    return Figure(
        **_named(counts, count),
        numerator=_whole(count.numerator),
        denominator=_whole(count.denominator),
        value=value,
        lower=lower,
        upper=upper,
        state=state,
        steps=tuple(Step(step.name, _whole(step.count)) for step in count.steps),
        points=tuple(
            Point(
                point.start,
                point.end,
                _whole(point.count),
                tuple(Step(part.name, _whole(part.count)) for part in point.parts),
            )
            for point in count.series
        ),
        curve=_curve(counts, count),
        rests_on=_rests_on(counts, count),
    )


def _named(counts: Counts, count: Count) -> dict[str, Any]:
    q = counts.question
    return {
        "measure": counts.measure.key,
        "kind": count.kind,
        "by": count.by,
        "group": count.group,
        "unit": _unit(counts, count),
        "start": q.period.start if counts.measure.period_on else None,
        "end": q.period.end if counts.measure.period_on else None,
        "as_of": q.as_of,
    }


def _is_not_received(counts: Counts, count: Count) -> bool:
    """Without custody periods only the form that leaves them out cannot be counted."""
    missing = set(counts.not_received)
    measure = counts.measure
    has_two_forms = isinstance(measure, Survival | PersonTime | Waits) and measure.custody
    if has_two_forms and count.by != CUSTODY_ADJUSTED:
        missing -= OF_CUSTODY
    return bool(missing)


def _not_received(counts: Counts, count: Count) -> Figure:
    nothing: dict[str, Any] = dict.fromkeys(("numerator", "denominator", "value", "lower", "upper"))
    return Figure(**_named(counts, count), **nothing, state=State.NOT_RECEIVED)


def _unit(counts: Counts, count: Count) -> str:
    measure = counts.measure
    if count.kind is Kind.RATIO and isinstance(measure, Ratio):
        return measure.ratio_unit
    fixed = {
        Kind.RATE: "%",
        Kind.SHARE: "%",
        Kind.ESTIMATE: "%",
        Kind.WITHIN: "%",
        Kind.AMOUNT: "£",
        Kind.COST: "£",
        Kind.DAYS: "days",
        Kind.MEDIAN: "days",
        Kind.QUANTILE: "days",
        Kind.WEEKS: "weeks",
        Kind.PER_PERSON_YEARS: "per 100 person-years",
    }
    return fixed.get(count.kind, measure.unit_of_count.label)


def _count(_: Counts, count: Count) -> Reading:
    return State.OK, _whole(count.numerator), None, None


def _days(counts: Counts, count: Count) -> Reading:
    if count.numerator is None:
        never = isinstance(counts.measure, Freshness)
        return (State.NOT_RECEIVED if never else State.NOTHING), None, None, None
    return State.OK, _whole(count.numerator), None, None


def _amount(_: Counts, count: Count) -> Reading:
    state = State.OK if count.denominator else State.NOTHING
    return state, count.numerator if count.denominator else None, None, None


def _rate(counts: Counts, count: Count) -> Reading:
    numerator, base = int(count.numerator or 0), int(count.denominator or 0)
    if _will_be_known(counts, count):
        return TOO_EARLY
    if base < SMALLEST_BASE:
        return TOO_FEW if base else NOTHING
    lower, upper = wilson(numerator, base)
    return State.OK, _per_cent(numerator / base), _per_cent(lower), _per_cent(upper)


def _will_be_known(counts: Counts, count: Count) -> bool:
    """There are people, and not yet enough of them have come as far as the base asks for."""
    if not isinstance(counts.measure, Rate) or (count.denominator or 0) >= counts.measure.enough:
        return False
    everybody = count.steps[0].count if count.steps else count.denominator
    return bool(everybody)


def _ratio(_: Counts, count: Count) -> Reading:
    if not count.denominator:
        return NOTHING
    return State.OK, round((count.numerator or 0) / count.denominator, 3), None, None


def _share(_: Counts, count: Count) -> Reading:
    """A share of all there could be: nobody was drawn from it, so it has no interval."""
    base = count.denominator or 0
    if base < SMALLEST_BASE:
        return TOO_FEW if base else NOTHING
    return State.OK, _per_cent((count.numerator or 0) / base), None, None


def _median(counts: Counts, count: Count) -> Reading:
    """The day by which half have had the event; too early while the curve has not come so far.

    Where nobody is left waiting there is nothing to come: half were never reached, so that the
    figure is whole and its value None, as is the end of an interval that is not reached.
    """
    base = int(count.denominator or 0)
    if base < SMALLEST_BASE:
        return TOO_FEW if base else NOTHING
    found = _median_of(counts, count)
    if found.days is None and _known_until(count) != inf:
        return TOO_EARLY
    return State.OK, found.days, found.lower, found.upper


def _median_of(counts: Counts, count: Count) -> Median:
    """Where another end competes, half of all and not of those who are left."""
    if isinstance(counts.measure, Waits) and counts.measure.competing_on:
        return cumulative_incidence(count.waited).median
    return median(
        [Follow(one.days, one.outcome == Outcome.EVENT, one.number) for one in count.waited]
    )


def _within(_: Counts, count: Count) -> Reading:
    """The share by so many days, once anybody's wait could be known for as long."""
    base, days = int(count.denominator or 0), count.within or 0
    if base < SMALLEST_BASE:
        return TOO_FEW if base else NOTHING
    if days > _known_until(count):
        return TOO_EARLY
    at = cumulative_incidence(count.waited).at(days)
    return State.OK, _per_cent(at.incidence), _per_cent(at.lower), _per_cent(at.upper)


def _known_until(count: Count) -> float:
    """The last day of the curve: where nobody is left waiting, every day after it is known too."""
    last = max((one.days for one in count.waited), default=0)
    is_left = any(one.days == last and one.outcome == Outcome.WAITING for one in count.waited)
    return last if is_left else inf


def _known_by(waited: Iterable[Waited], day: int) -> int:
    """Those of whom it is known how they stood on a day: ended before it, or waiting until it."""
    return sum(one.number for one in waited if one.outcome != Outcome.WAITING or one.days >= day)


def _per_person_years(_: Counts, count: Count) -> Reading:
    people, years = count.steps[0].count, count.denominator or 0
    if not people or not years:
        return NOTHING
    if people < SMALLEST_BASE:
        return TOO_FEW
    found = event_rate(int(count.numerator or 0), years, per=100)
    return State.OK, round(found.rate, 3), round(found.lower, 3), round(found.upper, 3)


def _cost(_: Counts, count: Count) -> Reading:
    """Pounds for each, from the Poisson limits of how many there were: fewer of them cost more."""
    things, pounds = int(count.denominator or 0), count.numerator or 0
    if not things or not pounds:
        return NOTHING  # no month booked is no cost of nothing
    if things < SMALLEST_BASE:
        return TOO_FEW
    number = event_rate(things, 1)
    each = (pounds / so_many for so_many in (things, number.upper, number.lower))
    value, least, most = (round(one, 2) for one in each)
    return State.OK, value, least, most


def _quantile(_: Counts, count: Count) -> Reading:
    events = int(count.numerator or 0)
    if events < SMALLEST_BASE:
        return TOO_FEW if events else NOTHING
    found = quantiles(dict(count.lengths))
    if found is None:
        return NOTHING
    return State.OK, found.median if count.quantile == MEDIAN else found.ninetieth, None, None


def _maturity(counts: Counts, count: Count) -> Reading:
    enough = counts.measure.enough if isinstance(counts.measure, FollowUp) else 0
    if (count.numerator or 0) < enough:
        return TOO_EARLY
    return State.OK, _whole(count.numerator), None, None


def _estimate(counts: Counts, count: Count) -> Reading:
    measure, base = counts.measure, int(count.denominator or 0)
    if base == 0 or not isinstance(measure, Survival):
        return NOTHING
    if base < SMALLEST_BASE:
        return TOO_FEW
    if count.completed is not None and count.completed < measure.enough:
        return TOO_EARLY
    at = kaplan_meier(count.follow).at(measure.horizon)
    if at.at_risk < measure.least_at_risk:
        return TOO_EARLY
    return State.OK, _per_cent(at.incidence), _per_cent(at.lower), _per_cent(at.upper)


def _rests_on(counts: Counts, count: Count) -> int | None:
    """Those still followed on the day an estimate is about; of a wait, those known by then."""
    if count.kind is Kind.ESTIMATE and isinstance(counts.measure, Survival):
        return people_at_risk(count.follow, counts.measure.horizon)
    return _known_by(count.waited, count.within or 0) if count.kind is Kind.WITHIN else None


def _curve(counts: Counts, count: Count) -> tuple[CurvePoint, ...]:
    """The curve's steps and its grid, as far as it can be known."""
    measure = counts.measure
    if count.kind is Kind.ESTIMATE and isinstance(measure, Survival):
        return _curve_of_survival(measure, count)
    if count.kind is Kind.MEDIAN and isinstance(measure, Waits) and measure.grid:
        return _curve_of_waiting(measure, count)
    return ()


def _curve_of_survival(measure: Survival, count: Count) -> tuple[CurvePoint, ...]:
    least, curve = measure.least_at_risk, kaplan_meier(count.follow)
    return tuple(
        _point(at, is_grid, at.at_risk, is_known=at.at_risk >= least)
        for at, is_grid in _moments(curve, measure.grid)
    )


def _curve_of_waiting(measure: Waits, count: Count) -> tuple[CurvePoint, ...]:
    last = _known_until(count) if (count.denominator or 0) >= SMALLEST_BASE else -1
    curve = cumulative_incidence(count.waited)
    return tuple(
        _point(at, is_grid, _known_by(count.waited, at.day), is_known=at.day <= last)
        for at, is_grid in _moments(curve, measure.grid)
    )


def _moments(
    curve: Curve | Incidence, named: tuple[tuple[str, int], ...]
) -> Iterator[tuple[Moment, bool]]:
    """The days of the grid and of the steps between them, and whether each is one of the grid."""
    grid = {day for _, day in named}
    for day in sorted(grid | {step.day for step in curve.steps if step.day <= max(grid)}):
        yield curve.at(day), day in grid


def _point(at: Moment, is_grid: bool, rests_on: int, *, is_known: bool) -> CurvePoint:
    if not is_known:
        return CurvePoint(at.day, at.at_risk, None, None, None, None, is_grid)
    return CurvePoint(
        at.day,
        at.at_risk,
        at.events,
        _per_cent(at.incidence),
        _per_cent(at.lower),
        _per_cent(at.upper),
        is_grid,
        rests_on,
    )


_READ: dict[Kind, Callable[[Counts, Count], Reading]] = {
    Kind.COUNT: _count,
    Kind.DAYS: _days,
    Kind.AMOUNT: _amount,
    Kind.RATE: _rate,
    Kind.RATIO: _ratio,
    Kind.WEEKS: _ratio,
    Kind.SHARE: _share,
    Kind.MEDIAN: _median,
    Kind.WITHIN: _within,
    Kind.PER_PERSON_YEARS: _per_person_years,
    Kind.COST: _cost,
    Kind.QUANTILE: _quantile,
    Kind.MATURITY: _maturity,
    Kind.ESTIMATE: _estimate,
}


def _per_cent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 3)


def _whole(number: float | None) -> float | None:
    """A whole number as an int, so that 3 people are 3 and not 3.0."""
    return int(number) if isinstance(number, float) and number.is_integer() else number
