"""A viewer who also knows why cells are hidden: in each part of the tables, because one is small.

Cells hidden together, of which the counts depend on each other, hold at least one small cell, or
none would have been hidden. Each hidden cell is either small, or not: a binary for each.
"""

from collections.abc import Iterator

import numpy as np
from scipy.linalg import null_space
from scipy.optimize import LinearConstraint
from scipy.sparse.csgraph import connected_components

from disclosure.suppression.model import Model, Target
from disclosure.suppression.solver import NEAR_WHOLE, Numeric, Solver


def with_few_candidates(
    model: Model, hidden: frozenset[int], solver: Solver, worlds: Numeric
) -> Iterator[tuple[Target, list[int]]]:
    """The hidden cells for which too few values are left, and these values."""
    if not hidden:
        return
    viewer = RuleAware(model, hidden, solver, worlds)
    for target in model.targets(hidden):
        if target.population is not None:
            found = viewer.candidates(target)
            if len(found) < model.rule.candidates:
                yield target, found


class RuleAware:
    """Knows all that a viewer knows, and that something small is in each part."""

    def __init__(
        self, model: Model, hidden: frozenset[int], solver: Solver, worlds: Numeric
    ) -> None:
        self._model, self._solver = model, solver
        self._under = sorted(hidden)
        small = self._is_small(model.world)
        self._parts = [part for part in self._all_parts() if small[part].any()]
        self._known = list(self._what_was_shown())
        self._truly = [*self._known, *self._what_is_truly_small()]
        self._either = [*self._known, *self._what_is_small()]
        self._worlds = worlds[[self._believes(world) for world in worlds]]

    def candidates(self, target: Target) -> list[int]:
        """Values that the target can have: all, or as many as the rule asks for.

        Worlds in which the same cells are small as in truth are found fast; only where they do
        not do, all others are looked at.
        """
        for constraints in (self._truly, self._either):
            for found in self._upwards(target, constraints):
                self._worlds = np.vstack([self._worlds, found])
                if len(values := self._values(target)) >= self._model.rule.candidates:
                    return values
        return self._values(target)

    def _values(self, target: Target) -> list[int]:
        return [int(value) for value in np.unique(self._worlds @ target.row)]

    def _upwards(self, target: Target, constraints: list[LinearConstraint]) -> Iterator[Numeric]:
        """The worlds known, then one with the least value of the target, with the next, ..."""
        yield self._worlds[:0]
        atoms = len(self._model.world)
        cost = np.hstack([target.row, np.zeros(len(self._under))])
        least = 0
        while True:
            above = LinearConstraint(cost[None, :], least, np.inf)
            world = self._solver.minimise_whole(cost, [*constraints, above], self._upper)
            if world is None:
                return
            yield world[None, :atoms]
            least = int(world @ cost) + 1

    def _believes(self, world: Numeric) -> bool:
        """The world has something small in each part."""
        small = self._is_small(world)
        return all(small[part].any() for part in self._parts)

    @property
    def _upper(self) -> Numeric:
        return np.hstack(
            [np.full_like(self._model.world, self._model.most), np.ones(len(self._under))]
        )

    def _is_small(self, world: Numeric) -> np.ndarray:
        return self._model.rows[self._under] @ world < self._model.rule.threshold

    def _all_parts(self) -> list[np.ndarray]:
        """The hidden cells by what can move together: the blocks of the reduced directions."""
        model = self._model
        shown = sorted(model.every - set(self._under))
        empty = model.rows[[place for place in shown if model.people[place] == 0]].any(axis=0)
        fixed = np.vstack([model.rows[shown], model.identities, np.diag(empty.astype(float))])
        moves = _reduced(null_space(fixed).T @ model.rows[self._under].T)
        together = np.abs(moves.T) @ np.abs(moves)
        _, part = connected_components(together > NEAR_WHOLE, directed=False)
        return [np.flatnonzero(part == one) for one in np.unique(part)]

    def _what_was_shown(self) -> Iterator[LinearConstraint]:
        model = self._model
        shown = sorted(model.every - set(self._under))
        none = np.zeros((len(shown) + len(model.identities) + 1, len(self._under)))
        rows = np.vstack([model.rows[shown], model.identities, np.ones_like([model.world])])
        low = np.hstack([model.people[shown], model.equals, [0]])
        high = np.hstack([model.people[shown], model.equals, [model.most]])
        yield LinearConstraint(np.hstack([rows, none]), low, high)
        under = np.hstack([model.rows[self._under], np.zeros((len(self._under),) * 2)])
        yield LinearConstraint(under, *model.limits(self._under))

    def _what_is_truly_small(self) -> Iterator[LinearConstraint]:
        """In each part the cell that is smallest in truth is small; the binaries do not matter."""
        model, under = self._model, np.array(self._under)
        smallest = [part[model.people[under[part]].argmin()] for part in self._parts]
        if smallest:
            rows = np.hstack([model.rows[under], np.zeros((len(under), len(under)))])[smallest]
            yield LinearConstraint(rows, 1, model.rule.threshold - 1)
        at_least_one = np.hstack([model.rows[under], np.zeros((len(under), len(under)))])
        yield LinearConstraint(at_least_one, 1, np.inf)

    def _what_is_small(self) -> Iterator[LinearConstraint]:
        """A binary of 1 means from 1 to under the threshold, of 0 the threshold or more."""
        model, under = self._model, self._under
        rows, same = model.rows[under], np.eye(len(under))
        most_small = model.rule.threshold - 1
        inf = np.full(len(under), np.inf)
        yield LinearConstraint(
            np.hstack([rows, most_small * same]), np.full(len(under), most_small + 1.0), inf
        )
        yield LinearConstraint(
            np.hstack([rows, (model.most - most_small) * same]),
            -inf,
            np.full(len(under), model.most),
        )
        atoms = np.zeros(len(model.world))
        for part in self._parts:
            chosen = np.isin(np.arange(len(under)), part).astype(float)
            yield LinearConstraint(np.hstack([atoms, chosen])[None, :], 1, np.inf)


def _reduced(rows: Numeric) -> Numeric:
    """The reduced row echelon form: its rows have as few cells in common as can be."""
    rows, top = rows.copy(), 0
    for column in range(rows.shape[1]):
        if top == len(rows):
            break
        pivot = top + int(np.abs(rows[top:, column]).argmax())
        if abs(rows[pivot, column]) <= NEAR_WHOLE:
            continue
        rows[[top, pivot]] = rows[[pivot, top]]
        rows[top] /= rows[top, column]
        others = np.arange(len(rows)) != top
        rows[others] -= np.outer(rows[others, column], rows[top])
        top += 1
    rows[np.abs(rows) <= NEAR_WHOLE] = 0
    return rows[:top]
