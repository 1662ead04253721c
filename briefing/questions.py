"""The commissioner's seven questions, the measures that answer each, and the answers in words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.findings import finding
from briefing.old_data import aged
from briefing.sentences import sentence
from briefing.states import HIDDEN, not_received
from charts.labels import Names
from disclosure.old_data import stale_words
from disclosure.released import Released, State

Answers = Mapping[str, Released]


class Line(NamedTuple):
    """A line of a list; one that rests on old or missing data says so, and is greyed."""

    words: str
    is_greyed: bool = False


class BriefingQuestion(NamedTuple):
    """A question, the word for it in a list, and the measures that answer it, main one first."""

    words: str
    about: str
    keys: tuple[str, ...]


DEMAND = BriefingQuestion(
    "Is demand met?",
    "Demand",
    ("open_cases", "referrals_received", "adoption", "consultation_given", "repeat_referrals"),
)
RISK = BriefingQuestion(
    "Is risk managed?", "Risk", ("risk_distribution", "risk_reduction", "protective_orders")
)
TAKE_UP = BriefingQuestion(
    "Is the offer taken up?",
    "Take-up",
    ("uptake", "completion", "attrition", "places_in_use", "intervention_mix", "uptake_funnel"),
)
VICTIMS = BriefingQuestion(
    "Are victims supported?", "Victims", ("support_offered", "support_accepted", "feels_safer")
)
REOFFENDING = BriefingQuestion(
    "Are people reoffending?",
    "Reoffending",
    (
        "reoffending_as_reported",
        "reoffending_within_12_months",
        "reoffending_rate",
        "proven_reoffending",
        "repeat_victimisation",
        "followed_up",
    ),
)
MONEY = BriefingQuestion(
    "Is the money on profile?",
    "Money",
    (
        "spend_against_profile",
        "forecast_outturn",
        "cost_per_referral",
        "cost_per_start",
        "cost_per_completion",
    ),
)
DATA = BriefingQuestion("How good is the data?", "Data", ("feed_freshness",))

QUESTIONS = (DEMAND, RISK, TAKE_UP, VICTIMS, REOFFENDING, MONEY, DATA)
MEASURES = tuple(key for question in QUESTIONS for key in question.keys)

NO_COMPARISON = "There is no comparison group: nothing here says what caused a change."
TOOLS_APART = "Each risk tool has its own levels: they are never added together."
HOW_TO_READ = (
    "n of N says how many, out of how many. Under 10 no rate is given.",
    "A 95% interval is the range in which the true rate most likely lies. Where two ranges "
    "overlap, the rates may not differ.",
    "A percentage is whole while fewer than 100 are counted, and an estimate while fewer are still "
    "followed: more digits would be invented.",
    "Victim support stands beside the work with perpetrators: neither is read alone.",
    "A true zero is shown as 0. Hidden, too few, too early and not received are other things.",
    TOOLS_APART,
)


def key_points(answers: Answers) -> list[Line]:
    """One line a question, from its main measure: the word for it, and what was found."""
    return [_found(answers[one.keys[0]], f"**{one.about}.** ") for one in QUESTIONS]


def answer(question: BriefingQuestion, answers: Answers, names: Names) -> str:
    """The answer in one sentence, from its main measure: numbers, window, day and caution."""
    return sentence(answers[question.keys[0]], names=names)


def keep_in_mind(answers: Answers) -> list[Line]:
    """What limits these figures: old or missing data first, then what is always so."""
    return [
        *map(Line, _about_the_data(answers.values())),
        Line(HIDDEN),
        Line(NO_COMPARISON),
        _found(answers["followed_up"]),
    ]


def _found(released: Released, before: str = "") -> Line:
    return Line(f"{before}{aged(finding(released), released)}.", released.is_greyed())


def _about_the_data(answers: Iterable[Released]) -> list[str]:
    """Old feeds, then tables that never came; a sentence that several need is said once."""
    needed = list(answers)
    old = [stale_words(one) for one in needed]
    missing = [not_received(one) for one in needed if one.whole.state is State.NOT_RECEIVED]
    return [words for words in dict.fromkeys([*old, *missing]) if words]
