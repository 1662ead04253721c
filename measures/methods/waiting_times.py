"""Cumulative incidence from counts by day: what share has started, when others decline or leave.

Aalen and Johansen's estimate: on each day the share still waiting just before it, times events
over people at risk. A competing end takes somebody out for good, so it is not censoring: one
minus Kaplan-Meier would count people who declined as if they could still start. With no
competing end the two are equal.

The variance is the delta method's (Gaynor et al. 1993, JASA 88:400; Dinse and Larson 1986,
Biometrika 73:379, equation 6; Marubini and Valsecchi 1995, chapter 10). The 95% limits are
F^exp(-+1.96 s / (F log F)), log(-log) of the incidence itself (Choudhury 2002, Stat Med 21:1129),
so they differ a little from Kaplan-Meier's, which are log(-log) of what is left.
"""

from collections.abc import Iterable
from math import exp, log, sqrt
from typing import Any, NamedTuple

import numpy as np
from scipy.stats import CensoredData, ecdf, norm

from domain.counts import Outcome, Waited
from measures.methods.survival import (
    HALF,
    NEAR,
    Median,
    Moment,
    refuse_negative,
    upper_without_events,
)

_Z = float(norm.ppf(0.975))


class Incidence(NamedTuple):
    """The curve's steps, one for each day with an event, in order."""

    waited: tuple[Waited, ...]
    steps: tuple[Moment, ...]

    def at(self, day: int) -> Moment:
        """The curve on a day: the last step on or before it, with those at risk on the day."""
        at_risk = _at_risk(self.waited, day)
        before = [step for step in self.steps if step.day <= day]
        if not before:
            return Moment(day, at_risk, 0, 0.0, 0.0, upper_without_events(at_risk))
        return before[-1]._replace(day=day, at_risk=at_risk)

    @property
    def median(self) -> Median:
        """The first day by which half of all, also of those who declined, have had the event.

        No midpoint is taken, unlike R's median of a survival curve: an incidence need never go
        above one half, so a stretch at one half has no other end. The limits are the first days
        on which the upper and the lower limit of the incidence reach one half.
        """
        return Median(
            _first_half((step.day, step.incidence) for step in self.steps),
            _first_half((step.day, step.upper) for step in self.steps),
            _first_half((step.day, step.lower) for step in self.steps),
        )


def cumulative_incidence(waited: Iterable[Waited]) -> Incidence:
    """The curve of people by days waited; negative days and unknown outcomes are refused."""
    counts = tuple(one._replace(outcome=Outcome(one.outcome)) for one in waited)
    refuse_negative(one.days for one in counts)
    days = sorted({one.days for one in counts if one.outcome != Outcome.WAITING and one.number})
    if not days:
        return Incidence(counts, ())
    at_risk, events, ends = np.array([_on(counts, day) for day in days]).T
    before = _without_any_end(counts).evaluate(np.array(days) - 0.5)  # days are whole
    incidence = np.cumsum(before * events / at_risk)
    variance = _variance(incidence, before, at_risk, events, ends)
    steps = (
        Moment(day, int(n), int(so_far), float(share), *_limits(float(share), float(spread)))
        for day, n, now, so_far, share, spread in zip(
            days, at_risk, events, np.cumsum(events), incidence, variance, strict=True
        )
        if now
    )
    return Incidence(counts, tuple(steps))


def _at_risk(counts: Iterable[Waited], day: int) -> int:
    return sum(one.number for one in counts if one.days >= day)


def _on(counts: Iterable[Waited], day: int) -> tuple[int, int, int]:
    """On a day: people at risk, events, and ends of either kind."""
    today = [one for one in counts if one.days == day]
    events = sum(one.number for one in today if one.outcome == Outcome.EVENT)
    competing = sum(one.number for one in today if one.outcome == Outcome.COMPETING)
    return _at_risk(counts, day), events, events + competing


def _without_any_end(counts: Iterable[Waited]) -> Any:
    """The share still waiting, by scipy's Kaplan-Meier of an end of either kind."""
    each = np.array([(one.days, one.outcome == Outcome.WAITING, one.number) for one in counts])
    days, waiting = np.repeat(each[:, 0], each[:, 2]), np.repeat(each[:, 1], each[:, 2]) == 1
    return ecdf(CensoredData(uncensored=days[~waiting], right=days[waiting])).sf


def _variance(
    incidence: np.ndarray,
    before: np.ndarray,
    at_risk: np.ndarray,
    events: np.ndarray,
    ends: np.ndarray,
) -> np.ndarray:
    """The variance of the incidence on each day; a day that takes everybody adds nothing later."""
    left = at_risk - ends
    any_end = np.divide(ends, at_risk * left, out=np.zeros(len(ends)), where=left > 0)
    own = before**2 * events * (at_risk - events) / at_risk**3
    both = before * events / at_risk**2
    still_to_come = incidence[:, None] - incidence[None, :]
    until = np.tri(len(ends))
    return (until * (still_to_come**2 * any_end + own - 2 * still_to_come * both)).sum(axis=1)


def _limits(incidence: float, variance: float) -> tuple[float | None, float | None]:
    """None where everybody has had the event: the logarithm of one leaves nothing to scale by."""
    if incidence > 1 - NEAR:
        return None, None
    spread = _Z * sqrt(variance) / (incidence * -log(incidence))
    return incidence ** exp(spread), incidence ** exp(-spread)


def _first_half(shares: Iterable[tuple[int, float | None]]) -> int | None:
    days = (day for day, share in shares if share is not None and share > HALF - NEAR)
    return next(days, None)
