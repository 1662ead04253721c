"""Findings of risk: on one tool and domain at a time, never across them."""

from math import inf

from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import HAS, IS, OPEN_CASE, Noun, Verb, some_of
from briefing.said import Said
from briefing.states import cannot_be_counted
from charts.labels import label_of
from charts.numbers import counted
from disclosure.released import Figure, Released, State
from domain.terms import SCALES, RiskDomain

BY_LEVEL = "tool:domain:level"
BY_CHANGE, WAYS = "tool:domain:change", ("lower", "the same", "higher")
HIGHEST = ("high", "very_high")
NOT_ASSESSED = "not_assessed"
ASSESSED_IN_TIME = RateWords(
    Noun("new case due for assessment", "new cases due for assessment"),
    Verb("was assessed in time", "were assessed in time"),
    "were assessed in time",
    "No cases opened in the period have come due for assessment",
)
PLANS = RateWords(
    Noun("open case due its plans", "open cases due their plans"),
    Verb("has both in place", "have both in place"),
    "have both in place",
    "No open case has been open long enough to need its plans",
)
LOWER = RateWords(
    Noun("pair of assessments", "pairs of assessments"),
    Verb("is lower at closing", "are lower at closing"),
    "are lower at closing",
    "No case closed in the period was assessed twice on one tool and domain",
)


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


def movement_on(released: Released, scale: str) -> str:
    """`DASH: 3 lower, 12 the same, 2 higher`: the heading of a matrix, on one tool and domain."""
    sums = dict.fromkeys(WAYS, 0.0)
    tool, _, domain = scale.partition(":")
    levels = SCALES[tool, domain]
    for one in released.by(BY_CHANGE):
        on, _, change = (one.group or "").rpartition(":")
        if on == scale:
            if one.numerator is None:
                return f"{scale_words(scale)}: some of the numbers are hidden"
            first, _, now = change.partition(">")
            moved = levels.index(now) - levels.index(first)
            sums[WAYS[1] if moved == 0 else WAYS[0] if moved < 0 else WAYS[2]] += one.numerator
    said = ", ".join(f"{counted(number)} {way}" for way, number in sums.items())
    return f"{scale_words(scale)}: {said}"


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


def assessed_in_time(released: Released) -> Said:
    """`30 of 40 new cases due for assessment were assessed in time (75%)`."""
    return rate_finding(released, ASSESSED_IN_TIME)


def plans_in_place(released: Released) -> Said:
    """`20 of 40 open cases due their plans have both in place (50%)`."""
    return rate_finding(released, PLANS)


def risk_movement(released: Released) -> str:
    """`5 of 30 open cases assessed twice have risen on a tool and domain`."""
    cases = released.whole.numerator
    if cases is None:
        return cannot_be_counted(released)
    if cases == 0:
        return "No open case has been assessed twice on one tool and domain"
    risen = sum(one.numerator or 0 for one in released.by("movement") if one.group == "risen")
    twice = Noun(f"{OPEN_CASE.one} assessed twice", f"{OPEN_CASE.several} assessed twice")
    return f"{some_of(risen, cases, twice, HAS)} risen on a tool and domain"


def risk_reduction(released: Released) -> Said:
    """`14 of 30 pairs of assessments are lower at closing (47%)`."""
    return rate_finding(released, LOWER)
