"""A system in numbers: a row for each set of people, a column for atoms nothing tells apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np

from disclosure.suppression.rule import Rule
from disclosure.suppression.solver import Numeric
from disclosure.suppression.system import Atom, Cell, Name

HEADLINE = 20.0
"""What a headline total costs more to hide than another cell."""


@dataclass(frozen=True)
class Population:
    """A published set of people, under all the names that it has in different tables."""

    cells: tuple[Cell, ...]
    people: int

    @property
    def name(self) -> Name:
        return self.cells[0].name

    @property
    def loss(self) -> float:
        """What is lost where it is hidden."""
        return 1 + log(1 + self.people) + HEADLINE * any(cell.headline for cell in self.cells)


@dataclass(frozen=True)
class Target:
    """A set of people that must stay unknown to within `width`."""

    name: Name
    row: Numeric
    people: int
    width: int
    population: int | None = None


@dataclass(frozen=True)
class Model:
    """The published populations, in the order of their names, and what must not be found.

    `must_show` and `must_hide` are settled: by zeros, by the rule and by what was released. Of the
    hidden `few` it is said that they are under the threshold, of the `many` that they are not.
    """

    populations: tuple[Population, ...]
    rows: Numeric
    watched: tuple[Target, ...]
    identities: Numeric
    equals: Numeric
    world: Numeric
    stands_for: tuple[Atom, ...]
    must_show: frozenset[int]
    must_hide: frozenset[int]
    rule: Rule
    few: frozenset[int] = frozenset()
    many: frozenset[int] = frozenset()

    @property
    def every(self) -> frozenset[int]:
        return frozenset(range(len(self.populations)))

    @property
    def free(self) -> frozenset[int]:
        return self.every - self.must_show - self.must_hide

    @cached_property
    def people(self) -> Numeric:
        return np.array([one.people for one in self.populations], dtype=float)

    @cached_property
    def most(self) -> float:
        """How many people there can be in all, as anybody would guess."""
        return float(2 * self.world.sum() + 2 * (self.rule.threshold + self.rule.width))

    def limits(self, hidden: Iterable[int]) -> tuple[Numeric, Numeric]:
        """The least and the most that each hidden population can be by what is said of it."""
        places, threshold = list(hidden), self.rule.threshold
        low = [threshold if place in self.many else 1 for place in places]
        high = [threshold - 1 if place in self.few else np.inf for place in places]
        return np.array(low, dtype=float), np.array(high, dtype=float)

    def targets(self, hidden: Iterable[int]) -> list[Target]:
        """The hidden cells and the watched sets, smallest first."""
        cells = [self._target(place) for place in sorted(hidden)]
        return sorted([*cells, *self.watched], key=lambda one: (one.people, one.name))

    def _target(self, place: int) -> Target:
        one = self.populations[place]
        width = self.rule.width
        if place in self.few:  # every number under the threshold stays possible
            width = min(width, self.rule.threshold - 2)
        return Target(one.name, self.rows[place], one.people, width, place)
