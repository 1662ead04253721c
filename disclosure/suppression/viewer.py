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
        self.worlds = self._believed(np.array([model.world, *worlds]))

    def _believed(self, worlds: Numeric) -> Numeric:
        """Those of the worlds that agree with all that is known."""
        counts = worlds @ self._rows.T
        agrees = ((self._low <= counts) & (counts <= self._high)).all(axis=1)
        return worlds[agrees]

    def narrow(self, targets: Sequence[Target]) -> Iterator[tuple[Target, Interval]]:
        """The targets that are known too well, each with its interval, in the order given."""
        if not targets:
            return
        spans = _Spans(targets, self.worlds)
        self._scatter(spans)
        for place, target in enumerate(targets):
            for sign in (-1, 1):
                if spans.are_safe()[place]:
                    break
                spans.widen(self._find(sign * target.row))
            if not spans.are_safe()[place]:
                yield target, spans.interval(place)

    def _scatter(self, spans: "_Spans") -> None:
        """Looks for worlds far from each other in any directions: they prove most targets.

        The directions are drawn, but the same each time.
        """
        drawn = np.random.default_rng(SEED)
        for _ in range(MOST_ROUNDS):
            unsafe = spans.rows[~spans.are_safe()]
            if len(unsafe) < FEW:
                break
            cost = drawn.uniform(-1, 1, len(unsafe)) @ unsafe
            for direction in (cost, -cost):
                spans.widen(self._find(direction, only_if_whole=True))

    def interval(self, target: Target) -> Interval:
        """From the least to the most that the target can be."""
        for sign in (-1, 1):
            self._find(sign * target.row)
        return _Spans([target], self.worlds).interval(0)

    def extremes(self, target: Target) -> tuple[Numeric, Numeric]:
        """A world in which the target is smallest, and one in which it is largest."""
        self.interval(target)
        counts = self.worlds @ target.row
        return self.worlds[int(counts.argmin())], self.worlds[int(counts.argmax())]

    def _find(self, cost: Numeric, *, only_if_whole: bool = False) -> Numeric:
        """The world that costs least, kept; none where none was found."""
        constraint = LinearConstraint(self._rows, self._low, self._high)
        solve = self.solver.minimise_if_whole if only_if_whole else self.solver.minimise_whole
        found = solve(cost, [constraint], self._upper)
        worlds = self._believed(found[None, :]) if found is not None else self.worlds[:0]
        self.worlds = np.vstack([self.worlds, worlds])
        return worlds


class _Spans:
    """How far the worlds found so far take each target."""

    def __init__(self, targets: Sequence[Target], worlds: Numeric) -> None:
        self.rows = np.array([target.row for target in targets])
        self._widths = np.array([target.width for target in targets])
        counts = worlds @ self.rows.T
        self._low, self._high = counts.min(axis=0), counts.max(axis=0)

    def widen(self, worlds: Numeric) -> None:
        for world in worlds:
            counts = self.rows @ world
            self._low = np.minimum(self._low, counts)
            self._high = np.maximum(self._high, counts)

    def are_safe(self) -> np.ndarray:
        return self._high - self._low >= self._widths

    def interval(self, place: int) -> Interval:
        return Interval(int(self._low[place]), int(self._high[place]))
