"""Every shape of a measure's counts: none, one, small, large, and as many as there are."""

from collections.abc import Callable
from itertools import product

from domain.counts import Count
from tests.briefing.literal import (
    by_week,
    caseload,
    days,
    estimate,
    flow,
    followed,
    lags,
    number,
    rate,
    spent,
)

Counted = tuple[Count, ...]
SIZES = (0, 1, 2, 4, 5, 9, 10, 56, 120)
PAIRS = [(n, of) for n, of in product(SIZES, SIZES) if n <= of]


def counts_of(key: str) -> list[Counted]:
    return [SHAPES.get(key, a_rate)(n, of) for n, of in PAIRS]


def a_rate(n: int, of: int) -> Counted:
    return rate(n, of), rate(n, of, "area", "halton")


def a_count(n: int, of: int) -> Counted:
    return number(n, series=by_week(of, n)), number(n, "area", "halton")


def late(n: int, of: int) -> Counted:
    return number(of), number(n, "waiting_for:standard", "assessment:late")


def levels(n: int, of: int) -> Counted:
    level = "tool:domain:level"
    high = rate(n, of, level, "dash:overall:high")
    return number(of), high, rate(of - n, of, level, "dash:overall:not_assessed")


def funnel(n: int, of: int) -> Counted:
    return rate(n, of), rate(of, of, "step", "offered"), rate(n, of, "step", "completed")


def feeds(n: int, of: int) -> Counted:
    return (
        days(of),
        days(n, "feed", "police"),
        days(of, "feed", "unit"),
        days(None, "feed", "health"),
    )


SHAPES: dict[str, Callable[[int, int], Counted]] = {
    "referrals_received": a_count,
    "open_cases": a_count,
    "awaiting_triage": lambda n, of: (number(n), days(of if n else None, "oldest")),
    "stage_waits": late,
    "caseload_per_fte": lambda n, of: caseload(of, n, ("S1", of, n)),
    "net_flow": lambda n, of: flow(n, of, of, n),
    "risk_distribution": levels,
    "uptake_funnel": funnel,
    "reoffending_within_12_months": lambda n, of: (estimate(of, 400, [9] * n),),
    "followed_up": lambda n, of: followed(of, ("6_months", of), ("12_months", n)),
    "spend_against_profile": lambda n, of: (spent(n * 1000, of * 900, 200000),),
    "feed_freshness": feeds,
    "recording_lag": lambda n, of: lags(*[n] * of),
}
"""The rest are rates."""
