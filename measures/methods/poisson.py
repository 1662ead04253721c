"""Exact intervals for events counted over an exposure (days, people, person-years).

A rate: Garwood 1936 (Biometrika 28:437), from quantiles of chi-squared. A ratio of two rates:
given the events of both, those of the first are binomial (Przyborowski and Wilenski 1940,
Biometrika 31:313), as R's poisson.test; Clopper and Pearson's limits are turned into a ratio.
"""

from typing import NamedTuple

from scipy.stats import binomtest, chi2

CONFIDENCE = 0.95
_TAIL = (1 - CONFIDENCE) / 2


class EventRate(NamedTuple):
    """Events for each `per` of exposure, with its 95% limits."""

    rate: float
    lower: float
    upper: float


class RateRatio(NamedTuple):
    """The first rate over the second; None is no number (0 over 0) or no upper end."""

    ratio: float | None
    lower: float
    upper: float | None


def event_rate(events: int, exposure: float, per: float = 1) -> EventRate:
    """The rate of events; with none at all the limits are 0 and 3.69 events."""
    _refuse(events, exposure)
    lower = chi2.ppf(_TAIL, 2 * events) / 2 if events else 0.0
    upper = chi2.ppf(1 - _TAIL, 2 * events + 2) / 2
    share = per / exposure
    return EventRate(events * share, float(lower) * share, float(upper) * share)


def rate_ratio(events: int, exposure: float, to_events: int, to_exposure: float) -> RateRatio:
    """How many times the second rate the first is."""
    _refuse(events, exposure)
    _refuse(to_events, to_exposure)
    if events + to_events == 0:
        return RateRatio(None, 0.0, None)
    share = binomtest(events, events + to_events).proportion_ci(CONFIDENCE, method="exact")
    scale = to_exposure / exposure
    return RateRatio(
        scale * events / to_events if to_events else None,
        scale * float(share.low) / (1 - float(share.low)),
        scale * float(share.high) / (1 - float(share.high)) if to_events else None,
    )


def _refuse(events: int, exposure: float) -> None:
    if events < 0 or exposure <= 0:
        raise ValueError(f"{events} events over an exposure of {exposure} are not a rate")
