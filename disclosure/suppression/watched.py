"""The sets of people that nobody published and that subtraction could find."""

from collections.abc import Iterator
from itertools import combinations, permutations

from disclosure.suppression.rule import Rule, is_nearly_all
from disclosure.suppression.system import Atom, Cell, Name, System, Table, Watched


def watched(system: System, tables: tuple[Table, ...], rule: Rule) -> tuple[Watched, ...]:
    """Each small unpublished set once, in the order of its name.

    Two margins cross in a set that no table shows; of two nested sets the larger has a rest; a
    revised cell has those who came and those who went.
    """
    cells = sorted((cell for table in tables for cell in table.cells), key=lambda one: one.name)
    published = {cell.atoms for cell in cells}
    candidates = [*system.watched, *_crossings(cells), *_rests(cells), *_changes(system, cells)]
    found: dict[frozenset[Atom], Name] = {}
    for one in candidates:
        if one.atoms not in published and rule.is_small(system.count(one.atoms)):
            found[one.atoms] = min(found.get(one.atoms, one.name), one.name)
    found |= {one.atoms: one.name for one in _outside(system, cells)}
    return tuple(Watched(name, atoms) for atoms, name in sorted(found.items(), key=lambda i: i[1]))


def _outside(system: System, cells: list[Cell]) -> Iterator[Watched]:
    """Those of a group who do not share a sensitive category with nearly all of it.

    Published or not: where they are known to be none, everybody else is known.
    """
    for cell in cells:
        if cell.group is not None and is_nearly_all(system, cell):
            yield Watched((*cell.name, "or else"), cell.group - cell.atoms)


def _crossings(cells: list[Cell]) -> Iterator[Watched]:
    """People in the margins of two variables of the same people at once."""
    margins = [cell for cell in cells if len(cell.by) == 1]
    for one, other in combinations(margins, 2):
        is_crossed = one.among == other.among and one.by != other.by
        if is_crossed and (both := one.atoms & other.atoms):
            yield Watched((*one.name, "and", *other.name), both)


def _rests(cells: list[Cell]) -> Iterator[Watched]:
    """People in a published set, but not in a published part of it."""
    unique = {cell.atoms: cell for cell in reversed(cells)}
    for part, whole in permutations(unique.values(), 2):
        if part.atoms < whole.atoms:
            yield Watched((*whole.name, "without", *part.name), whole.atoms - part.atoms)


def _changes(system: System, cells: list[Cell]) -> Iterator[Watched]:
    """People whom later data brought into a cell, or took out of it."""
    for cell in cells:
        if cell.revises is not None:
            before = system.cells[cell.revises].atoms
            yield Watched((*cell.name, "came"), cell.atoms - before)
            yield Watched((*cell.name, "went"), before - cell.atoms)
