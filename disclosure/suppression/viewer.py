"""Somebody who keeps every number ever shown, and knows the rule: what can they work out?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import LinearConstraint

from disclosure.suppression.model import Model, Target
from disclosure.suppression.solver import Numeric, Solver

SEED, MOST_IN_VAIN, FEW = 1, 3, 3
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
        least, most = model.limits(under)
        self._low = np.hstack([model.people[at], least, model.equals, [0]])
        self._high = np.hstack([model.people[at], most, model.equals, [model.most]])
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
        self._prove_together(spans)
        for place, target in enumerate(targets):
            for sign in (-1, 1):
                if spans.are_safe()[place]:
                    break
                spans.widen(self._find(sign * target.row))
            if not spans.are_safe()[place]:
                yield target, spans.interval(place)

    def _prove_together(self, spans: "_Spans") -> None:
        """Looks for pairs of worlds in which many targets differ enough, while any are found.

        What counts most among the targets is drawn, the same each time: else every target
        would get a little of what a few need.
        """
        drawn = np.random.default_rng(SEED)
        in_vain = 0
        while in_vain < MOST_IN_VAIN and (unsafe := ~spans.are_safe()).sum() >= FEW:
            spans.widen(self._pair(spans, unsafe, drawn.uniform(0, 1, unsafe.sum()) ** 2))
            in_vain = in_vain + 1 if (spans.are_safe() != unsafe).all() else 0

    def _pair(self, spans: "_Spans", unsafe: np.ndarray, worth: Numeric) -> Numeric:
        """Two worlds; each target adds to their worth by how far they differ, up to its width."""
        rows, (known, atoms) = spans.rows[unsafe], self._rows.shape
        targets = len(rows)
        first, second = np.eye(2)
        no_targets = np.zeros((known, targets))
        constraints = [
            LinearConstraint(
                np.hstack([np.kron(one, self._rows), no_targets]), self._low, self._high
            )
            for one in (first, second)
        ]
        apart = LinearConstraint(np.hstack([-rows, rows, -np.eye(targets)]), 0, np.inf)
        cost = np.hstack([np.zeros(2 * atoms), -worth])
        upper = np.hstack([self._upper, self._upper, spans.widths[unsafe]])
        found = self.solver.minimise_whole(cost, [*constraints, apart], upper, first=2 * atoms)
        return self._kept(found.reshape(2, atoms) if found is not None else None)

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

    def _find(self, cost: Numeric) -> Numeric:
        """The world that costs least."""
        known = LinearConstraint(self._rows, self._low, self._high)
        found = self.solver.minimise_whole(cost, [known], self._upper)
        return self._kept(found[None, :] if found is not None else None)

    def _kept(self, found: Numeric | None) -> Numeric:
        """Keeps the worlds that were found; no row where there is none."""
        worlds = self._believed(found) if found is not None else self.worlds[:0]
        self.worlds = np.vstack([self.worlds, worlds])
        return worlds


class _Spans:
    """How far the worlds found so far take each target."""

    def __init__(self, targets: Sequence[Target], worlds: Numeric) -> None:
        self.rows = np.array([target.row for target in targets])
        self.widths = np.array([target.width for target in targets])
        counts = worlds @ self.rows.T
        self._low, self._high = counts.min(axis=0), counts.max(axis=0)

    def widen(self, worlds: Numeric) -> None:
        for world in worlds:
            counts = self.rows @ world
            self._low = np.minimum(self._low, counts)
            self._high = np.maximum(self._high, counts)

    def are_safe(self) -> np.ndarray:
        return self._high - self._low >= self.widths

    def interval(self, place: int) -> Interval:
        return Interval(int(self._low[place]), int(self._high[place]))
