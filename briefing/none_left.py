"""Why a base is empty: the step that left none, and how many there were until then."""

from itertools import pairwise

from briefing.nouns import Noun
from disclosure.released import Figure, State, Step
from disclosure.thresholds import SMALLEST_SHOWN
from domain.counts import Kind

OF_A_LADDER = (Kind.RATE, Kind.MEDIAN)
"""Kinds whose steps narrow everything down to their denominator."""

EVERYTHING = {
    "Referrals received in the period": Noun(
        "referral received in the period", "referrals received in the period"
    ),
    "Referrals triaged in the period": Noun(
        "referral triaged in the period", "referrals triaged in the period"
    ),
    "Cases first opened in the period": Noun(
        "case opened in the period", "cases opened in the period"
    ),
    "Open cases": Noun("open case", "open cases"),
    "People of cases opened in the period": Noun(
        "person of a case opened in the period", "people of cases opened in the period"
    ),
    "Offers of direct work in the period": Noun(
        "offer of direct work in the period", "offers of direct work in the period"
    ),
    "Sessions booked in the period": Noun(
        "session booked in the period", "sessions booked in the period"
    ),
    "Offers of support in the period": Noun(
        "offer of support in the period", "offers of support in the period"
    ),
    "Support accepted in the period": Noun(
        "acceptance of support in the period", "acceptances of support in the period"
    ),
    "Support ended in the period": Noun(
        "support that ended in the period", "supports that ended in the period"
    ),
    "Support accepted": Noun("acceptance of support", "acceptances of support"),
    "People worked with": Noun("person worked with", "people worked with"),
}
"""What there was before any step; a name that is not here is said as it stands."""
NONE = {
    "Standard day has passed": "none has come to its standard day yet",
    "The first offer to the person": "none was the first to its person",
    "Offered at least 28 days ago": "none was made 28 days ago or longer",
    "Offered at least 14 days ago": "none was made 14 days ago or longer",
    "Open at least 28 days": "none has been open for 28 days yet",
    "Assessed at least once": "none has been assessed",
    "Asked and answered yes or no": "none with a yes or no at its end",
    "Accepted at least 365 days ago": "none has been followed for 12 months yet",
    "Index day at least 548 days ago": "none has been followed for 18 months yet",
}
"""What is true of all of them where a step leaves none; of another step its name is said."""


def none_left(figure: Figure) -> str:
    """`49 acceptances of support; none has been followed for 12 months yet`.

    Empty where there was nothing from the beginning, or where something is left.
    """
    if figure.kind not in OF_A_LADDER or figure.denominator or figure.state is State.HIDDEN:
        return ""
    for before, step in pairwise(figure.steps):
        if step.count == 0 and before.count != 0:
            return f"{_so_many(figure.steps[0], before)}; {_none(step)}"
    return ""


def _so_many(top: Step, left: Step) -> str:
    """How many the step found, and by what they had come so far if that left some out."""
    number = f"fewer than {SMALLEST_SHOWN}" if left.count is None else None
    things = EVERYTHING.get(top.name)
    if things is None:
        return f"{left.name}: {number or f'{left.count:,}'}"
    said = f"{number} {things.several}" if number else things.with_number(left.count or 0)
    narrowed = "" if left.count == top.count else f" ({_lowered(left.name)})"
    return f"{said}{narrowed}"


def _none(step: Step) -> str:
    return NONE.get(step.name) or f'none left at the step "{step.name}"'


def _lowered(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"
