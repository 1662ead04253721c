"""Findings of risk: on one tool and domain at a time, never across them."""

from math import inf

from briefing.nouns import IS, OPEN_CASE, some_of
from briefing.states import cannot_be_counted
from charts.labels import label_of
from charts.numbers import counted
from disclosure.released import Figure, Released, State
from domain.terms import RiskDomain

BY_LEVEL = "tool:domain:level"
HIGHEST = ("high", "very_high")
NOT_ASSESSED = "not_assessed"


def risk_distribution(released: Released, scale: str | None = None) -> str:
    """`12 of 48 open cases are high on DASH; 20 not assessed on it`.

    `scale` is a tool and domain, or a tool, whose first domain is taken; else the most used.
    """
    figure = released.whole
    if figure.numerator is None:
        return _without_numbers(released)
    if figure.numerator == 0:
        return "No cases are open, so none has a level of risk"
    scale = _first_of(released, scale) if scale else _most_used(released)
    if scale is None:
        return f"{some_of(0, figure.numerator, OPEN_CASE, IS)} assessed on any tool"
    return _on(released, scale, figure.numerator)


def _on(released: Released, scale: str, cases: float) -> str:
    tool, unknown = scale_words(scale), _not_assessed(released, scale)
    if unknown == cases:
        return f"{some_of(0, cases, OPEN_CASE, IS)} assessed on {tool}"
    said = _high(released, scale, cases, tool)
    return said if unknown is None else f"{said}; {counted(unknown)} not assessed on it"


def _high(released: Released, scale: str, cases: float, tool: str) -> str:
    high = [one.numerator for one in _levels(released, scale) if _level(one) in HIGHEST]
    words = "high or very high" if len(high) > 1 else "high"
    if any(number is None for number in high):
        everybody = f"the {OPEN_CASE.with_number(cases)}" if cases > 1 else "1 open case"
        return f"How many of {everybody} are {words} on {tool} is hidden"
    total = sum(number or 0 for number in high)
    return f"{some_of(total, cases, OPEN_CASE, IS)} {words} on {tool}"


def scale_words(scale: str) -> str:
    """`DASH`, `Stalking Risk Profile (violence)`."""
    tool, _, domain = scale.partition(":")
    if domain == RiskDomain.OVERALL:
        return label_of("tool", tool)
    return f"{label_of('tool', tool)} ({label_of('domain', domain).lower()})"


def _first_of(released: Released, scale: str) -> str | None:
    scales = ((one.group or "").rpartition(":")[0] for one in released.by(BY_LEVEL))
    return next((one for one in scales if one.startswith(scale)), None)


def _most_used(released: Released) -> str | None:
    """The scale that fewest open cases lack; None when no case is assessed on any."""
    scales = dict.fromkeys((one.group or "").rpartition(":")[0] for one in released.by(BY_LEVEL))
    lacking = {scale: _not_assessed(released, scale) for scale in scales}
    used = {scale: n for scale, n in lacking.items() if n != released.whole.numerator}
    return min(used, key=lambda scale: _last_if_hidden(used[scale]), default=None)


def _last_if_hidden(number: float | None) -> float:
    return inf if number is None else number


def _not_assessed(released: Released, scale: str) -> float | None:
    return next(
        (one.numerator for one in _levels(released, scale) if _level(one) == NOT_ASSESSED), None
    )


def _levels(released: Released, scale: str) -> list[Figure]:
    return [one for one in released.by(BY_LEVEL) if (one.group or "").rpartition(":")[0] == scale]


def _level(figure: Figure) -> str:
    return (figure.group or "").rpartition(":")[2]


def _without_numbers(released: Released) -> str:
    if released.whole.state is State.HIDDEN:
        return "How many cases are open is hidden"
    return cannot_be_counted(released)
