"""What a release asks: which measures of each unit of count, and by which splits."""

from collections.abc import Iterator
from dataclasses import replace

from disclosure.releases.history import Asked
from domain.measure import Distribution, FollowUp, Funnel, Measure, Ratio, Stock
from domain.question import Question
from domain.tabulated import Column
from domain.terms import SCALES
from measures.catalogue import measure_called

FAMILIES: dict[str, tuple[str, ...]] = {
    "referrals": ("referrals_received", "adoption", "consultation_given", "repeat_referrals"),
    "cases": ("open_cases", "risk_distribution", "intervention_mix", "protective_orders"),
    "pairs of assessments": ("risk_reduction",),
    "perpetrators": (
        "uptake",
        "completion",
        "attrition",
        "uptake_funnel",
        "places_in_use",
        "reoffending_as_reported",
        "proven_reoffending",
        "followed_up",
    ),
    "victims": ("support_offered", "support_accepted", "feels_safer", "repeat_victimisation"),
}
"""The measures that count the same people, and so could give one another away."""
MEASURES = tuple(key for keys in FAMILIES.values() for key in keys)
MONEY = ("spend_against_profile", "forecast_outturn")
BY_AREA = ("area",)
FAIR_REACH = ("sex", "ethnic_group", "age_band")
OF_FAIR_REACH = ("uptake", "completion")
AT_THE_END = (Stock, Distribution, Ratio)
"""Forms that are a picture of one day: in a release the last day of its period."""


def columns(keys: tuple[str, ...], question: Question, number: int) -> Iterator[Column]:
    """The columns of the measures that a release of that number asks, in order."""
    for key in keys:
        measure = measure_called(key)
        if isinstance(measure, Distribution):
            asked = question_of(measure, question).split_by(measure.by_level)
            for tool, domain in SCALES:
                yield Column(measure, asked, (), number, f"{tool}:{domain}")
        else:
            yield Column(measure, question_of(measure, question), splits_of(measure), number)


def question_of(measure: Measure, question: Question) -> Question:
    """Events of the period as they are known by now; a picture of a day as at its last."""
    if isinstance(measure, AT_THE_END):
        return replace(question, as_of=min(question.period.end, question.as_of))
    return question


def splits_of(measure: Measure) -> tuple[str, ...]:
    """What a measure is published by, beside its totals."""
    if isinstance(measure, Funnel | FollowUp | Ratio):
        return ()
    return BY_AREA + (FAIR_REACH if measure.key in OF_FAIR_REACH else ())


def asked_by(column: Column) -> Asked:
    """The column in the words it is kept in."""
    question = column.question
    return Asked(
        column.measure.key,
        question.period.start,
        question.period.end,
        question.as_of,
        question.by,
        tuple(sorted(question.scope.units)),
        column.splits,
        column.scale,
        column.release,
    )
