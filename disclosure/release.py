"""release(counts, audience): the one way from a count to a screen, a file or a document."""

from dataclasses import replace

from disclosure.figures import figure
from disclosure.released import _KEY, CurvePoint, Figure, Point, Released, State, Step
from disclosure.signals import control_series
from disclosure.thresholds import is_small
from domain.counts import Counts, Kind
from domain.errors import NotPermitted
from domain.measure import NOT_PEOPLE
from domain.terms import Audience

_MADE_OF_THEIR_STEPS = frozenset(
    {
        Kind.DAYS,
        Kind.WEEKS,
        Kind.RATIO,
        Kind.MATURITY,
        Kind.SHARE,
        Kind.MEDIAN,
        Kind.WITHIN,
        Kind.PER_PERSON_YEARS,
        Kind.QUANTILE,
    }
)
"""Kinds whose steps and numbers give one another away."""


def release(counts: Counts, audience: Audience) -> Released:
    """The measure fit for the audience; NotPermitted if it is not one of theirs."""
    measure = counts.measure
    if audience not in measure.audience:
        raise NotPermitted(f"{measure.title} is not part of what the {audience.label} sees.")
    figures = [
        figure(counts, count)
        for count in counts.counts
        if audience is Audience.UNIT or count.by not in measure.unit_only
    ]
    if audience is Audience.COMMISSIONER and measure.unit_of_count not in NOT_PEOPLE:
        figures = [hidden(one) for one in figures]
    return Released(
        _KEY,
        measure=measure,
        question=counts.question,
        audience=audience,
        figures=tuple(figures),
        feeds=counts.feeds,
        silent=counts.silent,
        causes=counts.causes,
        controls=control_series(measure, figures, counts.causes, counts.target),
    )


def hidden(figure: Figure) -> Figure:
    """The figure with every count of 1 to 4 people gone, and everything that would give it back."""
    small = any(is_small(count) for count in _gives_it_away(figure))
    shown = _without_numbers(figure) if small else figure
    return replace(
        shown,
        steps=_shown_steps(figure, small),
        points=tuple(_small_point(point) for point in figure.points),
        curve=_small_curve(shown),
    )


def _gives_it_away(figure: Figure) -> list[float | None]:
    """The counts of people that the numbers of a figure tell; those of a cost are pounds."""
    if figure.kind is Kind.COST:
        return [figure.denominator]
    steps = [step.count for step in figure.steps] if figure.kind in _MADE_OF_THEIR_STEPS else []
    return [figure.numerator, figure.denominator, *steps]


def _shown_steps(figure: Figure, small: bool) -> tuple[Step, ...]:
    """Of a cost all or none: with the pounds and a cost for each, anybody could divide."""
    if figure.kind is Kind.COST:
        return tuple(Step(step.name, None) for step in figure.steps) if small else figure.steps
    return tuple(_small_step(step) for step in figure.steps)


def _without_numbers(figure: Figure) -> Figure:
    base_hidden = is_small(figure.denominator)
    return replace(
        figure,
        state=State.HIDDEN,
        numerator=None,
        denominator=None if base_hidden else figure.denominator,
        value=None,
        lower=None,
        upper=None,
        rests_on=None,
    )


def _small_step(step: Step) -> Step:
    return Step(step.name, None if is_small(step.count) else step.count)


def _small_point(point: Point) -> Point:
    parts = tuple(_small_step(part) for part in point.parts)
    hide = is_small(point.count) or any(part.count is None for part in parts)
    return Point(point.start, point.end, None if hide else point.count, parts)


def _small_curve(figure: Figure) -> tuple[CurvePoint, ...]:
    """Only the grid days, and of those only what no few people's events can be read from.

    The events between two days that are shown, or between one and the headline, are none or enough.
    """
    told = [0] if figure.numerator is None else [0, int(figure.numerator)]
    shown = []
    for point in figure.curve:
        if not point.is_grid:
            continue
        at_risk = None if is_small(point.at_risk) else point.at_risk
        events = point.events
        if events is None or any(is_small(abs(events - other)) for other in told):
            shown.append(CurvePoint(point.day, at_risk, None, None, None, None, True))
        else:
            told.append(events)
            shown.append(point._replace(at_risk=at_risk))
    return tuple(shown)
