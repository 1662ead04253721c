"""Counts written by hand for tests of what may leave: a measure, a kind, and the numbers."""

from datetime import date, timedelta
from typing import Any

from domain.counts import (
    Count,
    Counts,
    FeedAge,
    Follow,
    Kind,
    Outcome,
    SeriesPoint,
    StepCount,
    Waited,
)
from domain.measure import Measure
from domain.question import Question
from domain.scope import Scope
from measures.catalogue import CATALOGUE

AS_OF = date(2020, 3, 6)
MONDAY = date(2020, 1, 6)


def counts(measure: str | Measure, *each: Count, feeds: tuple[FeedAge, ...] = ()) -> Counts:
    """Counts of a measure of the catalogue, the whole first."""
    found = CATALOGUE[measure] if isinstance(measure, str) else measure
    question = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), AS_OF)
    return Counts(found, question, each, feeds)


def rate(numerator: int, denominator: int, **given: Any) -> Count:
    return Count(Kind.RATE, numerator, denominator, **given)


def steps(*numbers: int) -> tuple[StepCount, ...]:
    return tuple(StepCount(f"step {place}", number) for place, number in enumerate(numbers))


def weeks(*numbers: int) -> tuple[SeriesPoint, ...]:
    """A series of whole weeks, each with one part of the same number."""
    mondays = [MONDAY + timedelta(weeks=place) for place in range(len(numbers))]
    return tuple(
        SeriesPoint(monday, monday + timedelta(days=6), number, (StepCount("Part", number),))
        for monday, number in zip(mondays, numbers, strict=True)
    )


def followed(*people: tuple[int, bool, int]) -> Count:
    """A survival count: days, whether the event ended them, how many people."""
    follow = tuple(sorted(Follow(*one) for one in people))
    within = sum(one.people for one in follow if one.event and one.days <= 365)
    return Count(Kind.ESTIMATE, within, sum(one.people for one in follow), follow=follow)


def waited(*things: tuple[int, str, int], within: int | None = None) -> Count:
    """Waits: days, how they ended, how many; read as a median, or as a share within some days."""
    each = tuple(sorted(Waited(*one) for one in things))
    started = sum(one.number for one in each if one.outcome == Outcome.EVENT)
    kind = Kind.MEDIAN if within is None else Kind.WITHIN
    everybody = sum(one.number for one in each)
    return Count(kind, started, everybody, waited=each, within=within)
