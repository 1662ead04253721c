"""Kaplan-Meier from counts by day, by scipy: the share still without the event, and how sure.

Curve and limits are `scipy.stats.ecdf` of right-censored data; the interval is on the log(-log)
scale with Greenwood's variance (Kalbfleisch and Prentice 2002, section 1.4), as R's
survfit(conf.type = "log-log") gives it. While nobody has had the event by a day it does not
exist; the upper limit is then 1 - 0.025^(1/n at risk) (measures.md). The median is R's.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.stats import CensoredData, ecdf

from domain.counts import Follow

HALF = 0.5
NEAR = 1.5e-8  # R's tolerance for a curve that is at one half, the root of the machine's epsilon


class Moment(NamedTuple):
    """A day of the curve: people followed at least so long, events by then, and the incidence.

    `incidence`, `lower` and `upper` are shares of 1 who have had the event; the limits are None
    where the interval does not exist (everybody at risk has had the event).
    """

    day: int
    at_risk: int
    events: int
    incidence: float
    lower: float | None
    upper: float | None


class Median(NamedTuple):
    """The day by which half have had the event, and its 95% limits; None where not reached."""

    days: float | None
    lower: float | None
    upper: float | None


class Curve(NamedTuple):
    """The curve's steps, one for each day with an event, in order."""

    follow: tuple[Follow, ...]
    steps: tuple[Moment, ...]

    def at(self, day: int) -> Moment:
        """The curve on a day: the last step on or before it, with those at risk on the day."""
        at_risk = people_at_risk(self.follow, day)
        before = [step for step in self.steps if step.day <= day]
        if not before:
            return Moment(day, at_risk, 0, 0.0, 0.0, upper_without_events(at_risk))
        return before[-1]._replace(day=day, at_risk=at_risk)


def kaplan_meier(follow: Iterable[Follow]) -> Curve:
    """The curve of people by days followed; a negative duration is refused."""
    counts = tuple(follow)
    refuse_negative(one.days for one in counts)
    days = sorted({one.days for one in counts if one.event and one.people})
    if not days:
        return Curve(counts, ())
    surviving = [float(share) for share in ecdf(_sample(counts, days)).sf.evaluate(days)]
    limits = _limits(counts, [day for day, share in zip(days, surviving, strict=True) if share > 0])
    steps = (
        Moment(day, people_at_risk(counts, day), _events_by(counts, day), 1 - share, lower, upper)
        for day, share, (lower, upper) in zip(days, surviving, limits, strict=False)
    )
    return Curve(counts, tuple(steps))


def median(follow: Iterable[Follow]) -> Median:
    """R's median: the first day under one half; where the curve lies at one half, the midpoint.

    The limits are the days on which the log-log limits of the curve pass one half.
    """
    steps = kaplan_meier(follow).steps
    return Median(
        _at_half([(step.day, 1 - step.incidence) for step in steps]),
        _at_half([(step.day, 1 - step.upper) for step in steps if step.upper is not None]),
        _at_half([(step.day, 1 - step.lower) for step in steps if step.lower is not None]),
    )


def people_at_risk(follow: Iterable[Follow], day: int) -> int:
    """People followed at least to the day and without the event before it."""
    return sum(one.people for one in follow if one.days >= day)


def upper_without_events(at_risk: int) -> float:
    """The upper 95% limit of the incidence while nobody has had the event (measures.md)."""
    return 1.0 if at_risk == 0 else 1 - 0.025 ** (1 / at_risk)


def refuse_negative(days: Iterable[float]) -> None:
    """Refuse an end before its beginning: scipy, and every library tried, counts it in silence."""
    negative = sorted(day for day in days if day < 0)
    if negative:
        raise ValueError(f"a duration cannot be negative: {negative[0]} days")


def _sample(counts: Sequence[Follow], event_days: Sequence[int]) -> CensoredData:
    """Everybody one by one; an event on any other day counts as still without it."""
    counted = set(event_days)
    ended = [one.event and one.days in counted for one in counts]
    days = np.repeat([float(one.days) for one in counts], [one.people for one in counts])
    events = np.repeat(ended, [one.people for one in counts])
    return CensoredData(uncensored=days[events], right=days[~events])


def _limits(counts: Sequence[Follow], days: Sequence[int]) -> list[tuple[float | None, ...]]:
    """The incidence's limits on event days that leave somebody, then None for one that does not.

    scipy warns of days without an interval: those before the first event, and one that takes all
    who are left. Neither day says anything about the others, so it is not asked about them.
    """
    nothing: list[tuple[float | None, ...]] = [(None, None)]
    if not days:
        return nothing
    asked = [one for one in counts if one.days >= days[0]]
    interval = ecdf(_sample(asked, days)).sf.confidence_interval(method="log-log")
    lower, upper = 1 - interval.high.evaluate(days), 1 - interval.low.evaluate(days)
    return [(float(low), float(up)) for low, up in zip(lower, upper, strict=True)] + nothing


def _events_by(counts: Iterable[Follow], day: int) -> int:
    return sum(one.people for one in counts if one.event and one.days <= day)


def _at_half(shares: Sequence[tuple[int, float]]) -> float | None:
    """The first day at or under one half; the middle of the stretch where it is one half exactly.

    As survival:::survmean in R: a curve that ends at one half gives the day it got there.
    """
    reached = [(day, share) for day, share in shares if share < HALF + NEAR]
    if not reached:
        return None
    first, share = reached[0]
    if abs(share - HALF) >= NEAR or len(reached) == 1:
        return first
    return (first + reached[1][0]) / 2
