"""Whoever the people are, nothing can be worked out after any release; without the joint audit
it can."""

from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.releases.planned import Planner
from disclosure.releases.settled import Together, settle
from disclosure.suppression.audit import audit
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import System
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from domain.tabulated import Column
from measures.catalogue import measure_called

YEAR = Period(date(2019, 4, 1), date(2020, 3, 31))
QUESTION = Question(Scope(frozenset({"U1"})), YEAR, YEAR.end)


def column(key: str, release: int) -> Column:
    return Column(measure_called(key), QUESTION, ("area",), release)


FIRST, SECOND = column("uptake", 1), column("uptake", 2)
CODES = ["north|0", "north|1", "south|0", "south|1"]
GROUPS = [(a, b) for a, b in product(["", *CODES], repeat=2) if a or b]
"""Where somebody was in the first release, and is in the second: the same people in part."""


def tables(counts):
    first = Planner(FIRST, 0, "uptake (1)").tables(counts)
    second = Planner(SECOND, 1, "uptake (2)").tables(counts)
    return first, second


def released(counts):
    """The tables and numbers after the first release, and after the second."""
    first, second = tables(counts)
    one = settle(counts, (), {}, [Together("first", first)], frozenset())
    yield one.tables, dict(one.numbers)
    two = settle(counts, one.tables, one.numbers, [Together("second", second)], frozenset())
    yield (*one.tables, *two.tables), {**one.numbers, **two.numbers}


def found(counts, some, numbers):
    return audit(System(counts, tuple(one.linked(counts) for one in some)), numbers)


@settings(max_examples=4, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(GROUPS), min_size=25, max_size=90))
def test_after_every_release_nothing_can_be_worked_out(people):
    counts = {group: people.count(group) for group in sorted(set(people))}
    for some, numbers in released(counts):
        assert found(counts, some, numbers) == ()


NEARLY_THE_SAME = {("north|0", "north|0"): 9, ("north|1", "north|1"): 11} | {
    ("south|0", "south|0"): 8,
    ("south|1", "south|1"): 12,
    ("", "south|1"): 2,
}
"""In the second release are two people more: one release less the other shows them."""


def test_without_the_joint_audit_they_could():
    first, second = tables(NEARLY_THE_SAME)
    alone = {}
    for some in (first, second):
        alone |= settle(NEARLY_THE_SAME, (), {}, [Together("alone", some)], frozenset()).numbers
    assert found(NEARLY_THE_SAME, (*first, *second), alone) != ()
    [_, (some, numbers)] = released(NEARLY_THE_SAME)
    assert found(NEARLY_THE_SAME, some, numbers) == ()


def test_what_takes_too_long_takes_down_its_own_tables_alone():
    first, second = tables(NEARLY_THE_SAME)
    solvers = iter([Solver(), Solver(seconds=-1)])
    steps = [Together("first", first), Together("second", second)]
    done = settle(NEARLY_THE_SAME, (), {}, steps, frozenset(), solver=lambda: next(solvers))
    assert {one.name for one in done.tables} == {one.name for one in first}
    assert {one.table for one in done.refused} == {one.name for one in second}
