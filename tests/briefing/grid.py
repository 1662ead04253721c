"""Every shape of a measure's counts: none, one, small, large, and as many as there are."""

from collections.abc import Callable
from itertools import product

from domain.counts import Count
from tests.briefing.literal import (
    by_week,
    caseload,
    cost,
    days,
    each_100_years,
    estimate,
    flow,
    followed,
    forecast,
    held,
    in_use,
    lags,
    median,
    no_contact,
    number,
    over,
    posts,
    rate,
    spent,
    waits,
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


def holders(n: int, of: int) -> Counted:
    now = number(n, "holder", "health"), number(of - n, "holder", "police")
    return number(of), *now, held(n, of, "health"), held(of - n, of, "police")


def reviews(n: int, of: int) -> Counted:
    return rate(n, of), rate(of - n, of, "review", "no_due_date")


def look_back(n: int, of: int) -> Counted:
    return rate(n, of), rate(n, n, "look_back", "mature"), rate(0, of - n, "look_back", "immature")


def movement(n: int, of: int) -> Counted:
    return number(of), number(n, "movement", "risen"), number(of - n, "movement", "not_risen")


def gaps(n: int, of: int) -> Counted:
    return number(n), days(of if n else None, "oldest")


def answers(n: int, of: int) -> Counted:
    return rate(n, of), rate(of, 120, "response_rate")


SHAPES: dict[str, Callable[[int, int], Counted]] = {
    "referrals_received": a_count,
    "open_cases": a_count,
    "awaiting_triage": lambda n, of: (number(n), days(of if n else None, "oldest")),
    "awaiting_allocation": lambda n, of: (number(n), days(of if n else None, "oldest")),
    "stage_waits": late,
    "holding_agency": holders,
    "case_length": lambda n, of: (median(n, of, 90), median(n, of, 90, "area", "halton")),
    "overdue_reviews": reviews,
    "repeat_referrals": look_back,
    "risk_movement": movement,
    "caseload_per_fte": lambda n, of: caseload(of, n, ("S1", of, n)),
    "net_flow": lambda n, of: flow(n, of, of, n),
    "risk_distribution": levels,
    "uptake_funnel": funnel,
    "wait_to_start": lambda n, of: (
        waits(of, *[9] * n),
        waits(of, *[9] * n, by="within_standard", within=28),
    ),
    "places_in_use": lambda n, of: (in_use(of, n),),
    "reoffending_rate": lambda n, of: (each_100_years(n, of, of * 0.4),),
    "reoffending_within_12_months": lambda n, of: (estimate(of, 400, [9] * n),),
    "followed_up": lambda n, of: followed(of, ("6_months", of), ("12_months", n)),
    "spend_against_profile": lambda n, of: (spent(n * 1000, of * 900, 200000),),
    "high_risk_no_contact": lambda n, of: no_contact(n, of - n),
    "advocate_caseload": lambda n, of: (over(of, n / 2),),
    "feels_safer": answers,
    "paired_gaps": gaps,
    "forecast_outturn": lambda n, of: (forecast(n * 1700, of * 1600),),
    "cost_per_start": lambda n, of: (cost(of * 900, n),),
    "cost_per_completion": lambda n, of: (cost(of * 9000, n),),
    "cost_per_referral": lambda n, of: (cost(n * 9000, of),),
    "posts_filled": lambda n, of: (posts(n / 4, of / 4),),
    "feed_freshness": feeds,
    "recording_lag": lambda n, of: lags(*[n] * of),
}
"""The rest are rates."""
