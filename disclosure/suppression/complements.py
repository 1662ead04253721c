"""Which further cells to hide, at the least loss: the programme of Fischetti and Salazar.

For each target it builds two worlds that a viewer could not tell apart, in which the target differs
by its width. A cell in which either departs from the truth has to be hidden.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import LinearConstraint

from disclosure.suppression.model import Model, Target
from disclosure.suppression.solver import Numeric, Solver

TIE = 1e-4
"""Of patterns that lose the same, the one whose cells come first by name, whatever the counts."""


@dataclass(frozen=True)
class Attempt:
    """How to solve: how far a world may depart in a cell, and whether its counts are whole.

    Short reaches solve fast and are never unsafe, only dearer or without an answer.
    """

    reach: float
    whole: bool


def cheapest(
    model: Model,
    hidden: frozenset[int],
    targets: Sequence[Target],
    free: Collection[int],
    attempt: Attempt,
    solver: Solver,
) -> frozenset[int] | None:
    """The cells of `free` to hide beside the hidden ones so that each target is safe."""
    choice = sorted(set(free) - hidden)
    if not choice:
        return None
    programme = _Programme(model, hidden, choice, targets, attempt)
    found = solver.minimise(
        programme.cost, programme.constraints, programme.upper, programme.is_whole
    )
    if found is None:
        return None
    return frozenset(np.array(choice, dtype=int)[found[: len(choice)] > 1 / 2].tolist())


class _Programme:
    """Variables: for each choice whether it is hidden, then two worlds for each target."""

    def __init__(
        self,
        model: Model,
        hidden: frozenset[int],
        choice: list[int],
        targets: Sequence[Target],
        attempt: Attempt,
    ) -> None:
        worlds, atoms = 2 * len(targets), len(model.world)
        losses = [model.populations[place].loss for place in choice]
        ties = TIE * np.arange(1, len(choice) + 1) / (len(choice) + 1)
        self.cost = np.hstack([losses + ties, np.zeros(worlds * atoms)])
        self.upper = np.hstack([np.ones(len(choice)), np.full(worlds * atoms, model.most)])
        self.is_whole = np.hstack(
            [np.ones(len(choice), bool), np.full(worlds * atoms, attempt.whole)]
        )
        agree = _agreement(model, hidden, choice, attempt.reach)
        self.constraints = [
            *(_in_each_world(worlds, *part) for part in agree if len(part[0])),
            _apart(targets, choice, atoms),
        ]


Part = tuple[Numeric, Numeric, Numeric, Numeric]
"""Rows on the choices, rows on a world, and the limits of their sum."""


def _agreement(model: Model, hidden: frozenset[int], choice: list[int], reach: float) -> list[Part]:
    """A world agrees with the shown cells, and with a choice unless it is hidden."""
    shown = sorted(model.every - hidden - set(choice))
    under = sorted(hidden)
    people = model.people[choice]
    rows = model.rows[choice]
    inf = np.full(len(choice), np.inf)
    least, most = model.limits(under)

    def without(rows: Numeric, low: Numeric, high: Numeric) -> Part:
        return np.zeros((len(rows), len(choice))), rows, low, high

    total = np.ones_like([model.world])
    down = np.minimum(people - 1, reach)
    up = np.minimum(model.most - people, reach)
    return [
        without(model.rows[shown], model.people[shown], model.people[shown]),
        without(model.rows[under], least, most),
        without(model.identities, model.equals, model.equals),
        without(total, np.zeros(1), np.array([model.most])),
        (np.diag(down), rows, people, inf),
        (-np.diag(up), rows, -inf, people),
    ]


def _in_each_world(
    worlds: int, on_choice: Numeric, on_world: Numeric, low: Numeric, high: Numeric
) -> LinearConstraint:
    left = sparse.kron(np.ones((worlds, 1)), on_choice)
    right = sparse.kron(sparse.eye_array(worlds), on_world)
    matrix = sparse.hstack([left, right], format="csr")
    return LinearConstraint(matrix, np.tile(low, worlds), np.tile(high, worlds))


def _apart(targets: Sequence[Target], choice: list[int], atoms: int) -> LinearConstraint:
    """The two worlds of a target differ by its width; of a choice, only where it is hidden."""
    matrix = np.zeros((len(targets), len(choice) + 2 * len(targets) * atoms))
    least = np.array([target.width for target in targets], dtype=float)
    for row, target in enumerate(targets):
        start = len(choice) + 2 * row * atoms
        matrix[row, start : start + atoms] = -target.row
        matrix[row, start + atoms : start + 2 * atoms] = target.row
        if target.population in choice:
            matrix[row, choice.index(target.population)] = -target.width
            least[row] = 0
    return LinearConstraint(sparse.csr_array(matrix), least, np.full(len(targets), np.inf))
