"""Findings of interventions and uptake."""

from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import PERSON, Noun, Verb, listed
from briefing.states import cannot_be_counted
from charts.numbers import counted
from disclosure.released import Released, State

CAME = Verb("came to a session", "came to a session")
UPTAKE = RateWords(
    Noun("perpetrator offered direct work", "perpetrators offered direct work"),
    CAME,
    "came to a session",
    "No offers of direct work old enough to count",
)
COMPLETION = RateWords(
    Noun("perpetrator whose direct work ended", "perpetrators whose direct work ended"),
    Verb("completed it", "completed it"),
    "completed it",
    "Nobody's direct work ended in the period",
)
STEPS = {"offered": "were offered direct work", "started": "started", "completed": "completed"}


def uptake(released: Released) -> str:
    """`28 of 40 perpetrators offered direct work came to a session (70%)`."""
    return rate_finding(released, UPTAKE)


def completion(released: Released) -> str:
    """`9 of 20 perpetrators whose direct work ended completed it (45%)`."""
    return rate_finding(released, COMPLETION)


def uptake_funnel(released: Released) -> str:
    """`Of 56 people adopted, 40 were offered direct work, 28 started and 9 completed`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.denominator is None:
        return "How many people were adopted is hidden: the numbers are too small"
    if figure.denominator == 0:
        return "Nobody was adopted in the period"
    steps = [(one, STEPS[one.group]) for one in released.by("step") if one.group in STEPS]
    shown = [_reached(one.numerator, words) for one, words in steps if one.numerator is not None]
    hidden = [words for one, words in steps if one.numerator is None]
    people = PERSON.with_number(figure.denominator)
    said = f"Of {people} adopted, {listed(shown)}" if shown else f"{people} adopted"
    return f"{said}; how many {listed(hidden)} is hidden" if hidden else said


def _reached(number: float, words: str) -> str:
    """`28 started`, `1 was offered direct work`, `none completed`."""
    verb = words.replace("were", "was") if number in (0, 1) else words
    return f"{counted(number) if number else 'none'} {verb}"
