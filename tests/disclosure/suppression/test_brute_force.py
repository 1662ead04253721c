"""Trying everything out gives the same as the solver: every interval, and the least loss."""

from itertools import combinations, product
from math import isclose, log

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.suppression.audit import audit
from disclosure.suppression.publish import publish
from disclosure.suppression.rule import Rule
from disclosure.suppression.system import System
from tests.disclosure.suppression.drawn_tables import drawn, hiding, with_margins
from tests.disclosure.suppression.people import ALL

NOBODY_IS_SURE = Rule(width=10_000)
MILD = Rule(threshold=3, width=2, candidates=1, smallest_table=0)
few = settings(max_examples=8, deadline=None, derandomize=True, database=None)


def _with_these_margins(rows):
    """Every 3 x 3 table of the same margins, one below the other, as an array of nine columns."""
    down, across = [sum(row) for row in rows], [sum(column) for column in zip(*rows, strict=True)]
    found = []
    for a, b in product(range(down[0] + 1), repeat=2):
        for c, d in product(range(down[1] + 1), repeat=2):
            first = [a, b, down[0] - a - b]
            second = [c, d, down[1] - c - d]
            third = [across[i] - first[i] - second[i] for i in range(3)]
            if min(*first, *second, *third) >= 0:
                found.append([*first, *second, *third])
    return np.array(found)


def _of_at_most(people, cells):
    """Every way to spread so many people or fewer over some cells."""
    return np.array([one for one in product(range(people + 1), repeat=cells) if sum(one) <= people])


def _rows(system):
    atoms = list(system.counts)
    return {
        name: np.array([atom in cell.atoms for atom in atoms], dtype=int)
        for name, cell in system.cells.items()
    }


def _believed(worlds, system, rows, hidden):
    agrees = np.ones(len(worlds), dtype=bool)
    for name, row in rows.items():
        counts = worlds @ row
        agrees &= (
            counts >= 1 if name in hidden else counts == system.count(system.cells[name].atoms)
        )
    return worlds[agrees]


def _least_loss(system, worlds, rule, forced_to_show=()):
    """The least loss of any pattern in which nothing is narrow; None if there is none."""
    rows = _rows(system)
    people = {name: system.count(cell.atoms) for name, cell in system.cells.items()}
    loss = {
        name: 1 + log(1 + people[name]) + 20 * (set(name[1:]) == {ALL}) for name in system.cells
    }
    shown = {name for name in rows if people[name] == 0 or name in forced_to_show}
    forced = {name for name in rows if 0 < people[name] < rule.threshold} - shown
    free = sorted(set(rows) - shown - forced)
    patterns = (
        forced | set(some) for size in range(len(free) + 1) for some in combinations(free, size)
    )
    rests = [
        whole - part
        for whole, part in product(rows.values(), repeat=2)
        if (whole >= part).all()
        and 0 < (whole - part) @ list(system.counts.values()) < rule.threshold
        and not any((whole - part == row).all() for row in rows.values())
    ]
    for hidden in sorted(patterns, key=lambda one: sum(loss[name] for name in one)):
        believed = _believed(worlds, system, rows, hidden)
        wanted = [*(rows[name] for name in hidden), *rests]
        if all(np.ptp(believed @ row) >= rule.width for row in wanted):
            return sum(loss[name] for name in hidden)
    return None


def _loss_of(published, system):
    hidden = [name for name, number in published.numbers.items() if number is None]
    return sum(
        1 + log(1 + system.count(system.cells[name].atoms)) + 20 * (set(name[1:]) == {ALL})
        for name in hidden
    )


numbers = st.integers(0, 5)
squares = st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=3, max_size=3)


@few
@given(squares, st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("wxy"))))
def test_an_interval_is_what_the_possible_tables_say(rows, some):
    system = with_margins(*rows)
    hidden = [label for label in some if system.count(system.cells["Table", *label].atoms)]
    released = hiding(system, *hidden)
    worlds = _believed(
        _with_these_margins(rows), system, _rows(system), [("Table", *label) for label in hidden]
    )
    found = {one.name: (one.low, one.high) for one in audit(system, released, NOBODY_IS_SURE)}
    for label in hidden:
        counts = worlds @ _rows(system)["Table", *label]
        assert found["Table", *label] == (counts.min(), counts.max())


@few
@given(squares)
def test_below_margins_that_were_shown_no_pattern_loses_less(rows):
    people = drawn(*rows)
    margins = people.table("Rows", by=("row",)), people.table("Columns", by=("column",))
    inside = people.table("Table", by=("row", "column"))
    shown = {
        cell.name: sum(people.counts[atom] for atom in cell.atoms)
        for table in margins
        for cell in table.cells
    }
    system = System(people.counts, (*margins, inside))
    alone = System(people.counts, (inside,))
    on_the_rim = [name for name in alone.cells if ALL in name[1:]]
    least = _least_loss(alone, _with_these_margins(rows), MILD, on_the_rim)
    if audit(system, shown, MILD):
        return  # the margins tell too much by themselves: nothing is added to them
    published = publish(system, shown, MILD, exact=True)
    assert (published.refused != ()) is (least is None)
    assert least is None or isclose(_loss_of(published, system), least, abs_tol=1e-3)


@few
@given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=2), min_size=2, max_size=2))
def test_with_margins_free_to_be_hidden_no_pattern_loses_less(rows):
    system = with_margins(*rows)
    people = sum(map(sum, rows))
    # nobody would think that there are more than twice as many, and ten
    worlds = _of_at_most(2 * people + 2 * (MILD.threshold + MILD.width), 4)
    least = _least_loss(system, worlds, MILD)
    published = publish(system, rule=MILD, exact=True)
    assert (published.refused != ()) is (least is None)
    assert least is None or isclose(_loss_of(published, system), least, abs_tol=1e-3)
    by_turns = publish(system, rule=MILD)
    assert _loss_of(by_turns, system) >= _loss_of(published, system) - 1e-3
