"""Kaplan-Meier from counts by day: the share still without the event, and how sure that is.

The interval is on the log(-log) scale with Greenwood's variance (Kalbfleisch and Prentice 2002,
section 1.4), as R's survfit(conf.type = "log-log") gives it. While nobody has had the event by a
day it does not exist; the upper limit is then 1 - 0.025^(1/n at risk) (measures.md).
"""

from collections.abc import Iterable
from math import exp, log, sqrt
from typing import NamedTuple

from scipy.stats import norm

from domain.counts import Follow

_Z = float(norm.ppf(0.975))


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


class Curve(NamedTuple):
    """The curve's steps, one for each day with an event, in order."""

    follow: tuple[Follow, ...]
    steps: tuple[Moment, ...]

    def at(self, day: int) -> Moment:
        """The curve on a day: the last step on or before it, with those at risk on the day."""
        at_risk = people_at_risk(self.follow, day)
        before = [step for step in self.steps if step.day <= day]
        if not before:
            return Moment(day, at_risk, 0, 0.0, 0.0, _upper_without_events(at_risk))
        return before[-1]._replace(day=day, at_risk=at_risk)


def kaplan_meier(follow: Iterable[Follow]) -> Curve:
    """The curve of people by days followed; a negative duration is refused by whoever counted."""
    counts = tuple(follow)
    event_days = sorted({one.days for one in counts if one.event})
    steps, surviving, variance, so_far = [], 1.0, 0.0, 0
    for day in event_days:
        at_risk = people_at_risk(counts, day)
        events = sum(one.people for one in counts if one.event and one.days == day)
        so_far += events
        surviving *= 1 - events / at_risk
        if at_risk > events:
            variance += events / (at_risk * (at_risk - events))
        lower, upper = _limits(surviving, variance)
        steps.append(Moment(day, at_risk, so_far, 1 - surviving, lower, upper))
    return Curve(counts, tuple(steps))


def people_at_risk(follow: Iterable[Follow], day: int) -> int:
    """People followed at least to the day and without the event before it."""
    return sum(one.people for one in follow if one.days >= day)


def _limits(surviving: float, variance: float) -> tuple[float | None, float | None]:
    if surviving <= 0:
        return None, None
    spread = _Z * sqrt(variance) / -log(surviving)
    return 1 - surviving ** exp(-spread), 1 - surviving ** exp(spread)


def _upper_without_events(at_risk: int) -> float:
    return 1.0 if at_risk == 0 else 1 - 0.025 ** (1 / at_risk)
