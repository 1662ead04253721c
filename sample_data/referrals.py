"""Referrals as they come in, and what triage makes of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sample_data.arrivals import arrival_days
from sample_data.days import AS_OF
from sample_data.dealing import Chance, portions, spread_out
from sample_data.pen import Pen
from sample_data.shape import AWAITING, Stretch, UnitShape

if TYPE_CHECKING:
    from sample_data.cases import Case
    from sample_data.people import Dyad

DECIDED_LATER = {"consultation": 3, "adopted": 1}


@dataclass(slots=True, eq=False)
class Referral:
    """A referral received; who it is about is found later (acquaintance.py)."""

    reference: str
    received: int
    area: str
    crime_type: str
    triaged: int
    decision: str
    tie: str = "new"
    dyad: Dyad | None = None
    case: Case | None = None

    @property
    def is_adopted(self) -> bool:
        return self.decision == "adopted" and self.triaged <= AS_OF


def receive(unit: UnitShape, how_many: int, chance: Chance, pen: Pen) -> list[Referral]:
    """All referrals to one unit, earliest first."""
    parts = portions(how_many, [stretch.referrals for stretch in unit.stretches])
    intray = Intray(chance, pen)
    return [
        referral
        for stretch, part in zip(unit.stretches, parts, strict=True)
        for referral in intray.receive(stretch, part)
    ]


class Intray:
    """Where referrals arrive and are triaged."""

    def __init__(self, chance: Chance, pen: Pen) -> None:
        self._chance = chance
        self._pen = pen
        self._triage_wait = chance.wait(2, 6)
        self._later = chance.deck(DECIDED_LATER, size=4)

    def receive(self, stretch: Stretch, how_many: int) -> Iterator[Referral]:
        """The referrals of one stretch, each with its triage."""
        days = arrival_days(self._chance, stretch.first, stretch.last, how_many)
        areas = self._chance.shuffled(spread_out(how_many, stretch.areas))
        crime_types = self._chance.shuffled(spread_out(how_many, stretch.crime_types))
        decisions = self._in_order(stretch, how_many)
        for received, area, crime_type, planned in zip(
            days, areas, crime_types, decisions, strict=True
        ):
            triaged, decision = self._triage(stretch, received, planned)
            yield Referral(
                reference=self._pen.reference("R"),
                received=received,
                area="out_of_area" if decision == "out_of_area" else area,
                crime_type=crime_type,
                triaged=triaged,
                decision=decision,
            )

    def _in_order(self, stretch: Stretch, how_many: int) -> list[str]:
        """Each decision as evenly spread as chance allows, so that work comes in steadily."""
        parts = portions(how_many, stretch.decisions.values())
        places = [
            (_place(stretch, decision, (at + self._chance.random()) / part), decision)
            for decision, part in zip(stretch.decisions, parts, strict=True)
            for at in range(part)
        ]
        return [decision for _, decision in sorted(places)]

    def _triage(self, stretch: Stretch, received: int, decision: str) -> tuple[int, str]:
        wait = self._triage_wait.deal()
        if decision == AWAITING:
            return (stretch.settled_by or stretch.last) + 1 + min(wait, 4), self._later.deal()
        return min(received + wait, stretch.settled_by or received + wait), decision


def _place(stretch: Stretch, decision: str, at: float) -> float:
    """Where in a stretch a decision falls: first to last, 0 to 1."""
    if decision == AWAITING:
        return 1 + at
    if decision == "linked_to_open_case" and stretch.opening:
        return 0.25 + 0.75 * at
    if decision == "adopted" and stretch.hand_picked:
        return at - 1
    return at
