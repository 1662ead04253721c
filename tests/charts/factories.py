"""Released figures for tests, each complete with defaults: a test states only its point.

The one place where these tests reach for the key of Released.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from charts.drawn import Drawn
from disclosure.released import _KEY, CurvePoint, Figure, Point, Released, State, Step
from disclosure.signals import control_series
from domain.counts import Kind
from domain.known_causes import KnownCause
from domain.measure import (
    EVERYONE,
    Direction,
    Flow,
    Measure,
    Rate,
    Survival,
    UnitOfCount,
    Waits,
)
from domain.question import Question
from domain.scope import Scope
from domain.terms import Audience
from domain.timeline import case_timeline

AS_OF = date(2020, 3, 6)


def a_measure(
    title: str = "Referrals received", unit: UnitOfCount = UnitOfCount.REFERRAL
) -> Measure:
    return Measure(**_definition(title, unit))


def a_flow(direction: Direction = Direction.CONTEXT) -> Flow:
    """A measure whose weeks have signals."""
    asked = _definition("Referrals received", UnitOfCount.REFERRAL) | {"direction": direction}
    return Flow(**asked, period_on="received_on")


def a_rate_measure(direction: Direction = Direction.UP) -> Rate:
    """A measure whose months have signals, split by them."""
    asked = _definition("Uptake", UnitOfCount.PERPETRATOR) | {"direction": direction}
    return Rate(**asked, period_on="offered_on", numerator=lambda c, q: c.started)


def a_survival_measure(horizon: int = 365, least_at_risk: int = 10) -> Survival:
    return Survival(
        **_definition("Reoffending within 12 months", UnitOfCount.PERPETRATOR),
        start_on="started_on",
        event_on="reoffended_on",
        horizon=horizon,
        grid=(("12_months", 365),),
        least_at_risk=least_at_risk,
    )


def a_waits_measure() -> Waits:
    return Waits(
        **_definition("Wait to start", UnitOfCount.OFFER),
        start_on="offered_on",
        event_on="began_on",
        grid=(("0_weeks", 0), ("1_weeks", 7), ("4_weeks", 28)),
    )


def _definition(title: str, unit: UnitOfCount) -> dict[str, Any]:
    return {
        "key": title.lower().replace(" ", "_"),
        "title": title,
        "question": f"How many {unit.label}?",
        "numerator_words": f"{unit.label} counted",
        "unit_of_count": unit,
        "direction": Direction.CONTEXT,
        "audience": EVERYONE,
        "needs": (),
        "rows": case_timeline,
        "everything": "All in the period",
    }


def a_figure(numerator: float | None = 41, **given: Any) -> Figure:
    """A count of 41, unless told otherwise."""
    values: dict[str, Any] = {
        "measure": "referrals_received",
        "kind": Kind.COUNT,
        "by": None,
        "group": None,
        "numerator": numerator,
        "denominator": None,
        "value": numerator,
        "lower": None,
        "upper": None,
        "unit": "referrals",
        "start": date(2019, 3, 7),
        "end": AS_OF,
        "as_of": AS_OF,
        "state": State.OK,
    }
    return Figure(**values | given)


def a_rate(n: int, out_of: int, lower: float = 20, upper: float = 60, **given: Any) -> Figure:
    """n of N with a range, in per cent."""
    values: dict[str, Any] = {
        "kind": Kind.RATE,
        "denominator": out_of,
        "value": 100 * n / out_of,
        "lower": lower,
        "upper": upper,
        "unit": "%",
    }
    return a_figure(n, **values | given)


def too_few(n: int, out_of: int) -> Figure:
    """n of N on a base too small for a rate."""
    return a_rate(n, out_of, value=None, lower=None, upper=None, state=State.TOO_FEW)


def hidden(left_in: float | None = None, **given: Any) -> Figure:
    """Hidden for privacy; `left_in` is a number that ought not to be there."""
    return a_figure(left_in, **{"state": State.HIDDEN, **given})


def grouped(breakdown: str, figures: dict[str, Figure]) -> tuple[Figure, ...]:
    """Figures as the groups of a breakdown, by code."""
    return tuple(replace(figure, by=breakdown, group=group) for group, figure in figures.items())


def released(
    *figures: Figure,
    measure: Measure | None = None,
    causes: Sequence[KnownCause] = (),
    target: float | None = None,
) -> Released:
    """The whole first; one is put there if only groups are given."""
    question = Question.of_the_last_twelve_months(Scope(frozenset({"u1"})), AS_OF)
    asked, each = measure or a_measure(), _with_a_whole(figures)
    return Released(
        _KEY,
        measure=asked,
        question=question,
        audience=Audience.UNIT,
        figures=each,
        feeds=(),
        silent=(),
        causes=tuple(causes),
        controls=control_series(asked, each, causes, target),
    )


def _with_a_whole(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    if figures and figures[0].by is None:
        return tuple(figures)
    kind, unit = (figures[0].kind, figures[0].unit) if figures else (Kind.COUNT, "referrals")
    return (a_figure(100, kind=kind, unit=unit), *figures)


def weeks(*counts: float | None, start: date = date(2020, 1, 6)) -> tuple[Point, ...]:
    """Points of Monday to Sunday, one after the other."""
    mondays = [start + timedelta(weeks=place) for place in range(len(counts))]
    return tuple(
        Point(monday, monday + timedelta(days=6), count)
        for monday, count in zip(mondays, counts, strict=True)
    )


def on_the_curve(
    day: int, at_risk: int, share: float | None, *, is_grid: bool = True
) -> CurvePoint:
    """A day of a curve, its range from half to twice the share."""
    known = share is not None
    lower, upper = (share / 2, share * 2) if known else (None, None)
    return CurvePoint(day, at_risk, 0 if known else None, share, lower, upper, is_grid)


def steps(**counts: float | None) -> tuple[Step, ...]:
    """Steps by name, an underscore for each blank."""
    return tuple(Step(name.replace("_", " "), count) for name, count in counts.items())


def rows_in(drawn: Drawn) -> list[dict[str, Any]]:
    """The rows that the marks of a chart stand for."""
    rows: list[dict[str, Any]] = drawn.spec["layer"][0]["data"]["values"]
    return rows


def layers_in(drawn: Drawn, mark: str) -> list[dict[str, Any]]:
    """The layers of one kind of mark, in the order drawn."""
    layers = drawn.spec["layer"][0]["layer"]
    return [layer for layer in layers if layer["mark"]["type"] == mark]
