"""An offence in days, and the offences planted in the stories of the cohort."""

from collections.abc import Iterator
from dataclasses import dataclass

from sample_data import cohort
from sample_data.cohort import Member
from sample_data.days import ANNOUNCED

VIOLENT = frozenset({21})
"""The position whose reoffence is violence; the others go on stalking."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An offence: the day it occurred, and the days on which it got further, if it did."""

    occurred: int
    group: str
    is_qualifying: bool
    reported: int
    recorded: int | None = None
    charged: int | None = None
    proven: int | None = None


def planted(member: Member) -> Iterator[Happening]:
    """What is planted in one story of the cohort."""
    place, index_day = member.position, member.index_day
    if place in cohort.REOFFENDED_AFTER:
        yield _reoffence(place, index_day + cohort.REOFFENDED_AFTER[place])
    if place in cohort.ONLY_REPORTED_AFTER:
        occurred = index_day + cohort.ONLY_REPORTED_AFTER[place]
        yield Happening(occurred, "stalking_harassment", True, reported=occurred + 1)
    if place in cohort.OFFENDED_BEFORE:
        yield _recorded(index_day - cohort.OFFENDED_BEFORE[place], "stalking_harassment", True)
    if place in cohort.OFFENDED_AFTER_THE_NEWS:
        occurred = ANNOUNCED + cohort.OFFENDED_AFTER_THE_NEWS[place]
        yield _recorded(occurred, "stalking_harassment", True)
    if place in cohort.NOT_QUALIFYING_AFTER:
        yield _recorded(index_day + cohort.NOT_QUALIFYING_AFTER[place], "other", False)


def _recorded(occurred: int, group: str, is_qualifying: bool) -> Happening:
    return Happening(occurred, group, is_qualifying, reported=occurred, recorded=occurred + 2)


def _reoffence(place: int, occurred: int) -> Happening:
    return Happening(
        occurred,
        "violence" if place in VIOLENT else "stalking_harassment",
        True,
        reported=occurred + 1,
        recorded=occurred + 3,
        charged=occurred + cohort.CHARGED_AFTER[place] if place in cohort.CHARGED_AFTER else None,
        proven=occurred + cohort.PROVEN_AFTER[place] if place in cohort.PROVEN_AFTER else None,
    )
