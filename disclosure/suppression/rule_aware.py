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
    viewer = RuleAware(model, hidden, solver)
    known = worlds[[viewer.believes(world) for world in worlds]]
    for target in model.targets(hidden):
        if target.population is None:
            continue
        if len(np.unique(known @ target.row)) >= model.rule.candidates:
            continue
        found = viewer.candidates(target)
        if len(found) < model.rule.candidates:
            yield target, found


class RuleAware:
    """Knows all that a viewer knows, and that something small is in each part."""

    def __init__(self, model: Model, hidden: frozenset[int], solver: Solver) -> None:
        self._model, self._solver = model, solver
        self._under = sorted(hidden)
        self._parts = [
            part for part in self._all_parts() if self._is_small(model.world)[part].any()
        ]
        self._constraints = [*self._what_was_shown(), *self._what_is_small()]
        self._upper = np.hstack([np.full_like(model.world, model.most), np.ones(len(self._under))])

    def believes(self, world: Numeric) -> bool:
        """The world has something small in each part."""
        small = self._is_small(world)
        return all(small[part].any() for part in self._parts)

    def candidates(self, target: Target) -> list[int]:
        """The least values that the target can have, as many as the rule asks for."""
        cost = np.hstack([target.row, np.zeros(len(self._under))])
        found: list[int] = []
        while len(found) < self._model.rule.candidates:
            least = found[-1] + 1 if found else 0
            above = LinearConstraint(cost[None, :], least, np.inf)
            world = self._solver.minimise_whole(cost, [*self._constraints, above], self._upper)
            if world is None:
                break
            found.append(int(world @ cost))
        return found

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
