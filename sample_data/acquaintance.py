"""Who a referral is about: somebody new, or a pair already known.

The tie of a referral says which. It is kept if somebody suitable is known, and otherwise owed to a
later referral.
"""

from __future__ import annotations

from sample_data.dealing import Chance
from sample_data.neighbourhood import Neighbourhood
from sample_data.people import Dyad, People, Person
from sample_data.referrals import Referral
from sample_data.shape import UnitShape

TIES_OF_ADOPTED = {"new": 80, "no_suspect": 5, "repeat": 5, "reopened": 5, "serial": 5}
TIES_OF_OTHERS = {"new": 75, "repeat": 8, "no_suspect": 9, "serial": 6, "double": 2}
VICTIM_KNOWN = 97
A_YEAR = 365
A_QUARTER = 91


def give_ties(referrals: list[Referral], unit: UnitShape, chance: Chance) -> None:
    """Say of each referral how it is tied to those before."""
    of_adopted, of_others = chance.deck(TIES_OF_ADOPTED), chance.deck(TIES_OF_OTHERS)
    is_elsewhere = chance.yes(unit.known_elsewhere)
    for referral in referrals:
        referral.tie = (of_adopted if referral.is_adopted else of_others).deal()
        if is_elsewhere.deal() and referral.tie != "no_suspect":
            referral.tie = "elsewhere"
        if referral.is_adopted and referral.received < unit.launched:
            # Hand-picked before there was anybody to be tied to.
            referral.tie = "new"


def _is_known(dyad: Dyad) -> bool:
    return dyad.perpetrator is not None and dyad.victim is not None


class Acquaintance:
    """Everybody one unit has met so far; finds the pair that a referral is about."""

    def __init__(
        self, unit: UnitShape, elsewhere: dict[str, list[Dyad]], chance: Chance, people: People
    ) -> None:
        self._chance = chance
        self._people = people
        self._elsewhere = elsewhere
        self._relationship = chance.deck(unit.relationships)
        self._victim_known = chance.yes(VICTIM_KNOWN)
        self._places: dict[str, Neighbourhood] = {}
        self._owed: list[str] = []

    def introduce(self, referral: Referral) -> None:
        """Find the pair, and remember the referral and its case as theirs."""
        place = self._places.setdefault(referral.area, Neighbourhood(self._chance))
        referral.dyad = dyad = self._known(referral, place) or self._new(referral, place)
        if case := referral.case:
            case.parent, dyad.last_case = dyad.last_case, case
            dyad.busy_until = case.returns_as.closed if case.returns_as else case.closed
            place.add_case(case)
            if case.has_start and dyad.perpetrator:
                dyad.perpetrator.is_worked_with = True

    def tell(self, elsewhere: dict[str, list[Dyad]]) -> None:
        """Make the pairs of this unit known to the others."""
        for area, place in self._places.items():
            elsewhere.setdefault(area, []).extend(filter(_is_known, place.dyads))

    def _known(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        case = referral.case
        if case and case.same_people_as:
            return case.same_people_as.referral.dyad
        if referral.decision == "linked_to_open_case":
            return place.with_open_case(referral)
        if case and case.has_start:
            return None
        return self._by_tie(referral, place)

    def _by_tie(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        tie = referral.tie
        if tie == "new" and self._owed and not referral.is_adopted:
            tie = self._owed.pop()
        if tie in ("new", "no_suspect"):
            return None
        find = {
            "repeat": self._repeat,
            "reopened": self._reopened,
            "serial": self._serial,
            "double": self._double,
            "elsewhere": self._from_elsewhere,
        }[tie]
        dyad = find(referral, place)
        if dyad is None:
            self._owed.append("repeat" if tie == "reopened" else tie)
        return dyad

    def _repeat(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        def is_free(dyad: Dyad) -> bool:
            return _is_known(dyad) and dyad.busy_until < referral.received

        return place.pair_met(referral.received, A_YEAR, is_free)

    def _reopened(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        def is_free(dyad: Dyad) -> bool:
            return _is_known(dyad) and dyad.busy_until < referral.received

        return place.closed_lately(referral.case, is_free) if referral.case else None

    def _serial(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        """A perpetrator already known, with another victim."""
        found = place.pair_met(referral.received, 2 * A_YEAR, _is_known)
        if found is None:
            return None
        return self._pair(referral, place, found.perpetrator, self._people.victim())

    def _double(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        """A pair already known, whose perpetrator is entered again as if he were new."""
        found = place.pair_met(referral.received, A_QUARTER, _is_known)
        if found is None or found.perpetrator is None:
            return None
        double = self._people.double_of(found.perpetrator)
        return self._pair(referral, place, double, found.victim, found.relationship)

    def _from_elsewhere(self, referral: Referral, place: Neighbourhood) -> Dyad | None:
        """A pair that another unit has met."""
        met = self._elsewhere.get(referral.area)
        found = self._chance.pick(met) if met else None
        if found is None or found.first_received > referral.received:
            return None
        return self._pair(referral, place, found.perpetrator, found.victim, found.relationship)

    def _new(self, referral: Referral, place: Neighbourhood) -> Dyad:
        if referral.decision == "linked_to_open_case":
            # Only in an extract too small to have an open case that it could be linked to.
            referral.decision = "consultation"
        if referral.tie == "no_suspect":
            return self._pair(referral, place, None, self._people.victim(), "unknown_suspect")
        perpetrator = self._people.perpetrator()
        has_victim = referral.is_adopted or self._victim_known.deal()
        victim = self._people.victim() if has_victim else None
        return self._pair(referral, place, perpetrator, victim)

    def _pair(
        self,
        referral: Referral,
        place: Neighbourhood,
        perpetrator: Person | None,
        victim: Person | None,
        relationship: str = "",
    ) -> Dyad:
        relationship = relationship or self._relationship.deal()
        dyad = Dyad(perpetrator, victim, relationship, referral.received)
        place.dyads.append(dyad)
        return dyad
