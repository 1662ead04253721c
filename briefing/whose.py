"""Whose records a figure counts: the unit, and the area and crime type it was narrowed to."""

from briefing.nouns import Noun, listed
from charts.labels import Names, label_of
from domain.question import Question

UNIT = Noun("unit", "units")
MOST_NAMED = 3
NARROWING = ("area", "crime_type")


def whose_words(question: Question, names: Names | None = None) -> str:
    """`, for Halton Unit (Warrington; Rape)`, `, for Warrington`; empty where nothing is known.

    A measure of whole units has a question without area and crime type, and claims neither.
    """
    units = _units(question, names)
    narrowed = [
        label_of(one, code) for one in NARROWING if (code := getattr(question, one)) is not None
    ]
    if not units:
        return f", for {listed(narrowed)}" if narrowed else ""
    return f", for {units} ({'; '.join(narrowed)})" if narrowed else f", for {units}"


def not_narrowed_words(asked: Question, counted: Question) -> str:
    """`Of whole units, not of Warrington alone`; empty where the figure is of all that was asked.

    `counted` is the question as the measure can answer it.
    """
    left_out = [
        label_of(one, code)
        for one in NARROWING
        if (code := getattr(asked, one)) is not None and getattr(counted, one) is None
    ]
    return f"Of whole units, not of {listed(left_out)} alone" if left_out else ""


def _units(question: Question, names: Names | None) -> str:
    asked = sorted(question.scope.units)
    if not names or not asked:
        return ""
    if len(asked) > MOST_NAMED:
        return UNIT.with_number(len(asked))
    return listed([names.get(unit, unit) for unit in asked])
