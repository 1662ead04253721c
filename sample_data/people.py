"""People, as references and four facts, and the pairs of victim and perpetrator they form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sample_data import rows
from sample_data.dealing import Chance
from sample_data.pen import Pen

if TYPE_CHECKING:
    from sample_data.cases import Case

ETHNIC_GROUPS = {"white": 84, "not_known": 6, "asian": 4, "black": 2, "mixed": 2, "other": 2}
PERPETRATOR_SEX = {"male": 89, "female": 9, "other": 1, "not_known": 1}
VICTIM_SEX = {"female": 80, "male": 18, "other": 1, "not_known": 1}
PERPETRATOR_AGE = {20: 12, 25: 20, 30: 22, 36: 20, 43: 14, 52: 9, 63: 3}
VICTIM_AGE = {19: 12, 24: 22, 30: 22, 36: 18, 43: 14, 52: 8, 64: 4}
"""The youngest age of a band, and its share; the next six years are in the band."""
YEAR_OF_AGE = 2019


@dataclass(slots=True, eq=False)
class Person:
    """A perpetrator or a victim."""

    reference: str
    birth_year: int
    sex: str
    is_worked_with: bool = False
    has_been_in_custody: bool = False


@dataclass(slots=True, eq=False)
class Dyad:
    """A victim and a perpetrator; either may not be known."""

    perpetrator: Person | None
    victim: Person | None
    relationship: str
    first_received: int
    busy_until: int = 0
    """The day its last case closed, or will."""
    last_case: Case | None = None


class People:
    """Makes people, and writes each down as they appear."""

    def __init__(self, chance: Chance, pen: Pen) -> None:
        self._chance = chance
        self._pen = pen
        self._ethnic_group = chance.deck(ETHNIC_GROUPS)
        self._perpetrator_age = chance.deck(PERPETRATOR_AGE)
        self._perpetrator_sex = chance.deck(PERPETRATOR_SEX)
        self._victim_age = chance.deck(VICTIM_AGE)
        self._victim_sex = chance.deck(VICTIM_SEX)

    def perpetrator(self) -> Person:
        born = self._born(self._perpetrator_age.deal())
        return self._write_perpetrator(born, self._perpetrator_sex.deal())

    def double_of(self, person: Person) -> Person:
        """The same perpetrator, entered again under another reference."""
        return self._write_perpetrator(person.birth_year, person.sex)

    def victim(self) -> Person:
        person = Person(
            self._pen.reference("V"),
            self._born(self._victim_age.deal()),
            self._victim_sex.deal(),
        )
        self._pen.write(
            rows.Victim(person.reference, person.birth_year, person.sex, self._ethnic_group.deal())
        )
        return person

    def _write_perpetrator(self, birth_year: int, sex: str) -> Person:
        person = Person(self._pen.reference("P"), birth_year, sex)
        self._pen.write(
            rows.Perpetrator(person.reference, birth_year, sex, self._ethnic_group.deal())
        )
        return person

    def _born(self, youngest: int) -> int:
        return YEAR_OF_AGE - youngest - self._chance.between(0, 6)
