"""The 56 people the stalking unit worked with by the day of the news, one position each.

Fifty-six, and three of them reoffending, were published; who they are here is made up. The index
days and the three reoffences are the fixture that survival by Kaplan-Meier is tested against, so
they fall on exact days. In an extract of another size every position is taken by more people, or
fewer, in the same order.
"""

from dataclasses import dataclass

from sample_data.dealing import Chance
from sample_data.shape import Intake

SIZE = 56

REOFFENDED_AFTER = {5: 214, 21: 333, 32: 121}
"""Days from the index day to a qualifying offence, recorded."""
CHARGED_AFTER = {5: 34, 32: 41}
PROVEN_AFTER = {5: 160}
"""Days from that offence."""
ONLY_REPORTED_AFTER = {2: 150, 11: 90, 14: 205, 19: 60, 27: 118, 36: 75}
OFFENDED_BEFORE = {8: 6, 40: 9}
"""Days before the index day: not reoffending."""
OFFENDED_AFTER_THE_NEWS = {44: 26}
"""Days after the news: not yet known on its day."""
NOT_QUALIFYING_AFTER = {25: 140}

STARTED_TWICE = frozenset({3})
SECOND_KIND = frozenset({10, 17})
"""Of these three, naive counts of rows make four, or more, of the 56."""

SURE_TO_COMPLETE = STARTED_TWICE | SECOND_KIND
LONG_ENOUGH_AGO = range(39)
"""Started so long ago that direct work has ended by the day of the news."""
JUST_STARTED = range(52, SIZE)
ENDED_EARLY_FIRST = {"disengaged": 5, "custody": 1, "transferred": 1, "planned_partial": 1}
ENDED_EARLY_LATER = {"disengaged": 4, "planned_partial": 1, "unsuitable": 1}
IN_PROGRESS = "in progress"


@dataclass(frozen=True, slots=True)
class Member:
    """One place in the cohort: when work starts, and how it stands on the day of the news."""

    position: int
    index_day: int
    fate: str


def start_days(intake: Intake, starts: int) -> list[int]:
    """The days on which somebody starts, evenly spaced."""
    return [
        intake.first + int((place + 0.5) * intake.span / starts + 0.5) for place in range(starts)
    ]


def members(intake: Intake, starts: int, chance: Chance) -> list[Member]:
    """The cohort, in the order of its index days."""
    fates = _fates(chance)
    positions = [int((place + 0.5) * SIZE / starts) for place in range(starts)]
    return [
        Member(position, index_day, fates[position])
        for position, index_day in zip(positions, start_days(intake, starts), strict=True)
    ]


def _fates(chance: Chance) -> dict[int, str]:
    """How each position stands: 31 completed, 9 disengaged, 5 ended otherwise, 11 in progress."""
    fates = dict.fromkeys(range(SIZE), IN_PROGRESS)
    fates |= dict.fromkeys(LONG_ENOUGH_AGO, "completed")
    may_end_early = [place for place in LONG_ENOUGH_AGO if place not in SURE_TO_COMPLETE]
    fates |= _dealt(chance.shuffled(may_end_early), ENDED_EARLY_FIRST)
    may_have_ended = range(LONG_ENOUGH_AGO.stop, JUST_STARTED.start)
    fates |= _dealt(chance.shuffled(may_have_ended), ENDED_EARLY_LATER)
    return fates


def _dealt(places: list[int], reasons: dict[str, int]) -> dict[int, str]:
    """The first of the places, each with a reason."""
    ends = [reason for reason, times in reasons.items() for _ in range(times)]
    return dict(zip(places, ends, strict=False))
