"""The one door to HiGHS: silent, exact, within a time, the same answer each time."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

Numeric = NDArray[np.float64]
NEAR_WHOLE = 1e-6
INFEASIBLE, OPTIMAL = 2, 0
LONGEST = 300.0
_ONE_AT_A_TIME = Lock()


class NoAnswerInTime(Exception):
    """The solver was stopped, or gave up; nothing may rest on what it had by then."""


@dataclass
class Solver:
    """Solves until its seconds are over. The clock is given, so that a test can set it."""

    seconds: float = LONGEST
    clock: Callable[[], float] = monotonic
    _end: float = field(init=False)

    def __post_init__(self) -> None:
        self._end = self.clock() + self.seconds

    def minimise(
        self,
        cost: Numeric,
        constraints: Sequence[LinearConstraint],
        upper: Numeric,
        whole: NDArray[np.bool_],
    ) -> Numeric | None:
        """The least cost with everything from 0 to `upper`; None where nothing is possible."""
        left = self._end - self.clock()
        if left <= 0:
            raise NoAnswerInTime
        with _quiet():
            result: Any = milp(
                cost,
                constraints=constraints,
                bounds=Bounds(np.zeros_like(upper), upper),
                integrality=whole.astype(int),
                options={"time_limit": left, "mip_rel_gap": 0.0},
            )
        if result.status == INFEASIBLE:
            return None
        if result.status != OPTIMAL:
            raise NoAnswerInTime
        return np.asarray(result.x)

    def minimise_whole(
        self,
        cost: Numeric,
        constraints: Sequence[LinearConstraint],
        upper: Numeric,
        first: int | None = None,
    ) -> Numeric | None:
        """The first so many, or all, in whole numbers: they most often are without asking."""
        found = self.minimise(cost, constraints, upper, np.zeros(len(cost), dtype=bool))
        if found is not None and np.abs(found - np.rint(found))[:first].max() > NEAR_WHOLE:
            whole = np.arange(len(cost)) < (len(cost) if first is None else first)
            found = self.minimise(cost, constraints, upper, whole)
        return None if found is None else np.rint(found[:first])


@contextmanager
def _quiet() -> Iterator[None]:
    """HiGHS writes past Python, to the process's own output: that is turned away meanwhile.

    One at a time: two threads that each put back what they found would lose the output for good.
    """
    with _ONE_AT_A_TIME:
        sys.stdout.flush()
        kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, 1)
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)
            os.close(nowhere)
