"""Release after release, whoever the people are: nothing is given away, and nothing taken back."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.suppression.audit import Exposed, audit
from disclosure.suppression.publish import publish
from disclosure.suppression.rule import USUAL
from disclosure.suppression.system import System
from tests.disclosure.suppression.people import People
from tests.disclosure.suppression.worlds import two_worlds

QUARTERS, UNITS, RISKS = ("q1", "q2", "q3"), ("north", "south"), ("high", "low", "medium")
GROUPS = list(product(QUARTERS, UNITS, RISKS))
someone = st.sampled_from(GROUPS)
microdata = st.lists(someone, min_size=20, max_size=90).map(
    lambda everybody: People(
        ("quarter", "unit", "risk"), {group: everybody.count(group) for group in GROUPS}
    )
)


def _tables(people):
    """Each quarter by unit and by risk, then the year with the two crossed."""
    for quarter in QUARTERS:
        where = {"quarter": (quarter,)}
        yield (
            people.table(f"Units, {quarter}", by=("unit",), where=where),
            people.table(f"Risk, {quarter}", by=("risk",), where=where),
        )
    yield (people.table("The year", by=("unit", "risk")),)


def _released_one_after_the_other(people):
    """The system and all its numbers after each release."""
    tables, numbers = (), {}
    for new in _tables(people):
        published = publish(System(people.counts, (*tables, *new)), numbers)
        refused = {one.table for one in published.refused}
        tables += tuple(table for table in new if table.name not in refused)
        numbers = numbers | published.numbers
        yield System(people.counts, tables), numbers


@settings(max_examples=5, deadline=None, derandomize=True, database=None)
@given(microdata)
def test_after_every_release_the_audit_is_empty_and_no_number_has_changed(people):
    before = {}
    for system, numbers in _released_one_after_the_other(people):
        assert audit(system, numbers) == ()
        assert before.items() <= numbers.items()
        before = numbers


def _programme(*each):
    """By quarter, then by unit, then by risk: high, low, medium."""
    return People(("quarter", "unit", "risk"), dict(zip(GROUPS, each, strict=True)))


FEW_IN_THE_SECOND_QUARTER = _programme(
    *(9, 6, 3, 12, 7, 8),
    *(1, 1, 1, 12, 11, 8),  # three in the north, and the year less two quarters is three
    *(14, 8, 5, 6, 13, 7),
)
EVEN = _programme(*(9, 6, 3, 12, 7, 8), *(5, 7, 9, 2, 11, 6), *(14, 8, 5, 6, 13, 7))


@pytest.fixture(scope="module")
def released():
    return list(_released_one_after_the_other(FEW_IN_THE_SECOND_QUARTER))[-1]


def test_each_release_by_itself_would_give_somebody_away():
    tables = [table for new in _tables(FEW_IN_THE_SECOND_QUARTER) for table in new]
    numbers = {}
    for table in tables:
        numbers |= publish(System(FEW_IN_THE_SECOND_QUARTER.counts, (table,))).numbers
    found = audit(System(FEW_IN_THE_SECOND_QUARTER.counts, tuple(tables)), numbers)
    assert Exposed(("Units, q2", "north"), 3, 3) in found


def test_behind_each_hidden_cell_are_two_worlds_that_show_the_same(released):
    system, numbers = released
    hidden = [name for name, number in numbers.items() if number is None]
    assert hidden
    for name in hidden:
        smaller, larger = two_worlds(system, numbers, name)
        for world in (smaller, larger):
            for other, cell in system.cells.items():
                people = sum(world[atom] for atom in cell.atoms)
                assert people == numbers[other] if numbers[other] is not None else people >= 1
        atoms = system.cells[name].atoms
        apart = sum(larger[atom] for atom in atoms) - sum(smaller[atom] for atom in atoms)
        assert apart >= USUAL.width
