"""The door to HiGHS lets nothing out, and nothing through after the time."""

import os

import numpy as np
import pytest
from scipy.optimize import LinearConstraint

from disclosure.suppression import solver as door
from disclosure.suppression.solver import NoAnswerInTime, Solver

HALF = LinearConstraint(np.array([[2.0, 2.0]]), 1, 3)
COST, UPPER = np.array([-1.0, -1.0]), np.array([1.0, 1.0])


def test_halves_are_not_people():
    assert Solver().minimise(COST, [HALF], UPPER, np.zeros(2, bool)).sum() == 1.5
    assert Solver().minimise_whole(COST, [HALF], UPPER).sum() == 1


def test_the_impossible_has_no_answer():
    impossible = LinearConstraint(np.array([[1.0, 1.0]]), 3, 3)
    assert Solver().minimise_whole(COST, [impossible], UPPER) is None


def test_what_the_solver_prints_is_not_seen(monkeypatch, capfd):
    def prints(*arguments, **settings):
        os.write(1, b"HiGHS says something")
        return solve(*arguments, **settings)

    solve = door.milp
    monkeypatch.setattr(door, "milp", prints)
    Solver().minimise_whole(COST, [HALF], UPPER)
    os.write(1, b"then we do")
    assert capfd.readouterr().out == "then we do"


def test_after_its_time_it_does_not_begin():
    now = iter([0.0, 9.0, 10.0])
    late = Solver(seconds=10, clock=lambda: next(now))
    assert late.minimise(COST, [HALF], UPPER, np.zeros(2, bool)) is not None
    with pytest.raises(NoAnswerInTime):
        late.minimise(COST, [HALF], UPPER, np.zeros(2, bool))
