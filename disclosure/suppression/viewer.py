"""Somebody who keeps every number ever shown, and knows the rule: what can they work out?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import LinearConstraint

from disclosure.suppression.model import Model, Target
from disclosure.suppression.solver import Numeric, Solver

SEED, MOST_ROUNDS, FEW = 1, 8, 4
"""How worlds are looked for before each target's own: below a few targets that costs more."""


class Interval(NamedTuple):
    """All that a viewer can say of a count: it lies from `low` to `high`."""

    low: int
    high: int

    @property
    def width(self) -> int:
        return self.high - self.low


class Viewer:
    """Knows the shown populations, that hidden ones are not empty, and every identity.

    A world is a count for each atom that agrees with all of that. Worlds that were found are kept:
    two that differ enough in a target already prove that it is not given away.
    """

    def __init__(
        self,
        model: Model,
        shown: Iterable[int],
        hidden: Iterable[int],
        solver: Solver,
        worlds: Iterable[Numeric] = (),
    ) -> None:
        self.solver = solver
        at, under = sorted(shown), sorted(hidden)
        self._rows = np.vstack(
            [model.rows[at], model.rows[under], model.identities, np.ones_like([model.world])]
        )
        free = np.full(len(under), np.inf)
        self._low = np.hstack([model.people[at], np.ones(len(under)), model.equals, [0]])
        self._high = np.hstack([model.people[at], free, model.equals, [model.most]])
        self._upper = np.full_like(model.world, model.most)
        self.worlds: list[Numeric] = []
        self._keep(np.array([model.world, *worlds]))

    def _keep(self, worlds: Numeric) -> None:
        counts = worlds @ self._rows.T
        agrees = ((self._low <= counts) & (counts <= self._high)).all(axis=1)
        self.worlds.extend(worlds[agrees])

    def narrow(self, targets: Sequence[Target]) -> Iterator[tuple[Target, Interval]]:
        """The targets that are known too well, each with its interval, in the order given."""
        self._scatter(targets)
        for target in targets:
            if not self._is_safe(target) and not self._is_safe_at_its_ends(target):
                yield target, self._known_interval(target)

    def _scatter(self, targets: Sequence[Target]) -> None:
        """Looks for worlds far from each other in any directions: they prove most targets.

        The directions are drawn, but the same each time.
        """
        drawn = np.random.default_rng(SEED)
        unsafe = [target for target in targets if not self._is_safe(target)]
        for _ in range(MOST_ROUNDS):
            if len(unsafe) < FEW:
                break
            cost = drawn.uniform(-1, 1, len(unsafe)) @ np.array([one.row for one in unsafe])
            for direction in (cost, -cost):
                self._find(direction, only_if_whole=True)
            unsafe = [target for target in unsafe if not self._is_safe(target)]

    def _is_safe(self, target: Target) -> bool:
        return float(np.ptp(self._counts(target))) >= target.width

    def _is_safe_at_its_ends(self, target: Target) -> bool:
        for sign in (-1, 1):
            self._find(sign * target.row)
            if self._is_safe(target):
                return True
        return False

    def interval(self, target: Target) -> Interval:
        """From the least to the most that the target can be."""
        for sign in (-1, 1):
            self._find(sign * target.row)
        return self._known_interval(target)

    def _known_interval(self, target: Target) -> Interval:
        counts = self._counts(target)
        return Interval(int(counts.min()), int(counts.max()))

    def extremes(self, target: Target) -> tuple[Numeric, Numeric]:
        """A world in which the target is smallest, and one in which it is largest."""
        self.interval(target)
        counts = self._counts(target)
        return self.worlds[int(counts.argmin())], self.worlds[int(counts.argmax())]

    def _counts(self, target: Target) -> Numeric:
        return np.array(self.worlds) @ target.row

    def _find(self, cost: Numeric, *, only_if_whole: bool = False) -> None:
        constraint = LinearConstraint(self._rows, self._low, self._high)
        solve = self.solver.minimise_if_whole if only_if_whole else self.solver.minimise_whole
        found = solve(cost, [constraint], self._upper)
        if found is not None:
            self._keep(found[None, :])
