"""Every form of chart, with what it is drawn from: of groups, and of a whole."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from charts.ageing import BANDS, ageing
from charts.bars import bars
from charts.burn_up import burn_up
from charts.caseload_bullets import caseload_bullets
from charts.control_chart import control_chart
from charts.drawn import Drawn
from charts.funnel import funnel
from charts.funnel_plot import compared, funnel_plot
from charts.matrix import matrix
from charts.reasons import HEADINGS, reasons
from charts.risk_bars import risk_bars
from charts.sparkline import sparkline
from charts.survival import survival
from charts.trend import small_trends, trend, trend_of_parts
from charts.waiting import waiting
from disclosure.released import Figure, Released, Step
from domain.counts import Kind
from domain.measure import Measure
from domain.terms import Area, Tool
from tests.charts.factories import (
    a_figure,
    a_rate,
    a_survival_measure,
    a_waits_measure,
    on_the_curve,
    steps,
    weeks,
)


class Form(NamedTuple):
    """A chart of groups: how it is drawn, its groups, and a figure of theirs with a number."""

    draw: Callable[[Released], Drawn]
    breakdown: str
    groups: tuple[str, ...]
    figure: Callable[[int], Figure]


def _count(number: int) -> Figure:
    return a_figure(number, points=weeks(number, number))


def _rate(number: int) -> Figure:
    return a_rate(number, 1000)


def _load(number: int) -> Figure:
    return a_figure(number, kind=Kind.RATIO, denominator=1, steps=steps(Case_capacity=number + 3))


AREAS = tuple(area.value for area in Area)
FORMS = {
    "bars of counts": Form(lambda r: bars(r, "area"), "area", AREAS, _count),
    "bars of rates": Form(lambda r: bars(r, "area"), "area", AREAS, _rate),
    "funnel plot": Form(lambda r: funnel_plot(r, "area"), "area", AREAS, _rate),
    "compared": Form(lambda r: compared(r, "area"), "area", AREAS, _rate),
    "largest first": Form(lambda r: bars(r, "area", largest_first=True), "area", AREAS, _count),
    "rates by month": Form(lambda r: trend(r, "month"), "month", ("2020-01", "2020-02"), _rate),
    "control chart by month": Form(
        lambda r: control_chart(r, by="month"), "month", ("2020-01", "2020-02"), _rate
    ),
    "small trends": Form(lambda r: small_trends(r, "area")[0][1], "area", AREAS, _count),
    "ageing": Form(
        ageing, "waiting_for:standard", tuple(f"start:{band}" for band in BANDS), _count
    ),
    "caseload": Form(caseload_bullets, "lead", ("s1", "s2", "s3"), _load),
    "matrix": Form(
        lambda r: matrix(r, "dash:overall"),
        "tool:domain:change",
        ("dash:overall:high>medium", "dash:overall:medium>medium", "dash:overall:medium>high"),
        _count,
    ),
    "risk": Form(
        lambda r: risk_bars(r, Tool.DASH),
        "tool:domain:level",
        tuple(f"dash:overall:{level}" for level in ("standard", "medium", "high", "not_assessed")),
        _rate,
    ),
    "funnel": Form(funnel, "step", ("adopted", "offered", "started"), _rate),
    "reasons": Form(reasons, "outcome", tuple(HEADINGS[0].codes), _rate),
}


def _parts(number: int) -> Figure:
    names = ("Profiled to date", "Committed", "Actual")
    parts = tuple(Step(name, number) for name in names)
    points = tuple(replace(point, parts=parts) for point in weeks(number, number))
    return a_figure(number, points=points, steps=parts)


def _share_so_far(number: int, kind: Kind = Kind.ESTIMATE) -> Figure:
    curve = (
        on_the_curve(0, 1000, 0.0),
        on_the_curve(200, number + 20, number / 10, is_grid=False),
        on_the_curve(365, number + 10, number / 10),
    )
    return a_rate(number, 1000, kind=kind, curve=curve)


class Whole(NamedTuple):
    """A chart of a whole: how it is drawn, a figure with a number, the measure it is of."""

    draw: Callable[[Released], Drawn]
    figure: Callable[[int], Figure]
    measure: Measure = a_survival_measure()


WHOLES = {
    "trend": Whole(trend, _count),
    "trend of parts": Whole(trend_of_parts, _parts),
    "control chart": Whole(control_chart, _count),
    "sparkline": Whole(sparkline, _count),
    "burn-up": Whole(burn_up, _parts),
    "survival": Whole(survival, _share_so_far),
    "waiting": Whole(waiting, lambda number: _share_so_far(number, Kind.MEDIAN), a_waits_measure()),
}
