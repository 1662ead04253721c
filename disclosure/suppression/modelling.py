"""From a system of tables to its model."""

from collections.abc import Iterable, Sequence

import numpy as np

from disclosure.suppression.model import Model, Population, Target
from disclosure.suppression.rule import Rule, is_primary
from disclosure.suppression.solver import Numeric
from disclosure.suppression.system import Atom, Cell, Name, Numbers, System, Table, Watched
from disclosure.suppression.watched import watched


def model_of(system: System, tables: Iterable[Table], rule: Rule, earlier: Numbers) -> Model:
    """The model of some tables of a system, after what was released earlier."""
    some = tuple(tables)
    populations = _populations(system, some)
    unpublished = watched(system, some, rule)
    atoms = sorted(system.counts)
    rows = _matrix(atoms, [one.cells[0].atoms for one in populations])
    others = _matrix(atoms, [one.atoms for one in unpublished])
    columns, first, place = np.unique(
        np.vstack([rows, others, _identities(system, atoms)]),
        axis=1,
        return_index=True,
        return_inverse=True,
    )
    world = np.zeros(columns.shape[1])
    np.add.at(world, place.reshape(-1), [system.counts[atom] for atom in atoms])
    rows, others, identities = np.split(columns, np.cumsum([len(rows), len(others)]))
    small = [one.atoms for one in small_exact_totals(system, some, rule)]
    shown = [_must_show(one, system, earlier) for one in populations]
    hidden = [_must_hide(one, system, rule, earlier) for one in populations]
    return Model(
        populations=populations,
        rows=rows,
        watched=tuple(
            _target(one, row, system, small, rule)
            for one, row in zip(unpublished, others, strict=True)
        ),
        identities=identities,
        equals=np.array([one.equals for one in system.identities], dtype=float),
        world=world,
        stands_for=tuple(atoms[one] for one in first),
        must_show=frozenset(np.flatnonzero(shown).tolist()),
        must_hide=frozenset(np.flatnonzero(np.logical_and(hidden, np.logical_not(shown))).tolist()),
        rule=rule,
        few=_places(populations, system.few),
        many=_places(populations, system.many),
    )


def small_exact_totals(system: System, tables: Iterable[Table], rule: Rule) -> list[Cell]:
    """The published totals that stand only because a recorded decision lets them."""
    cells = [cell for table in tables for cell in table.cells if cell.name in system.exact]
    return [cell for cell in cells if rule.is_small(system.count(cell.atoms))]


def said_to_be_few(system: System) -> list[Cell]:
    """The totals of a system that are said to be under the threshold."""
    return [cell for name, cell in system.cells.items() if name in system.few]


def _places(populations: Sequence[Population], names: frozenset[Name]) -> frozenset[int]:
    return frozenset(
        place
        for place, one in enumerate(populations)
        if any(cell.name in names for cell in one.cells)
    )


def _populations(system: System, tables: Iterable[Table]) -> tuple[Population, ...]:
    """Cells of the same people are one: shown in one table, it is shown in all."""
    same: dict[frozenset[Atom], list[Cell]] = {}
    for cell in sorted((cell for table in tables for cell in table.cells), key=lambda i: i.name):
        same.setdefault(cell.atoms, []).append(cell)
    return tuple(Population(tuple(cells), system.count(atoms)) for atoms, cells in same.items())


def _matrix(atoms: Sequence[Atom], sets: Sequence[frozenset[Atom]]) -> Numeric:
    place = {atom: column for column, atom in enumerate(atoms)}
    rows = np.zeros((len(sets), len(atoms)))
    for row, each in zip(rows, sets, strict=True):
        row[[place[atom] for atom in each]] = 1
    return rows


def _identities(system: System, atoms: Sequence[Atom]) -> Numeric:
    place = {atom: column for column, atom in enumerate(atoms)}
    rows = np.zeros((len(system.identities), len(atoms)))
    for row, identity in zip(rows, system.identities, strict=True):
        for atom, times in identity.times:
            row[place[atom]] = times
    return rows


def _must_show(one: Population, system: System, earlier: Numbers) -> bool:
    """Nobody, or an exact total, or shown before under any of its names."""
    return one.people == 0 or any(
        cell.name in system.exact or earlier.get(cell.name) is not None for cell in one.cells
    )


def _must_hide(one: Population, system: System, rule: Rule, earlier: Numbers) -> bool:
    """Small or telling by itself, or hidden before under any of its names."""
    return any(
        _was_hidden(cell.name, earlier) or is_primary(system, cell, rule, earlier)
        for cell in one.cells
    )


def _was_hidden(name: Name, earlier: Numbers) -> bool:
    return name in earlier and earlier[name] is None


def _target(
    one: Watched, row: Numeric, system: System, small: Sequence[frozenset[Atom]], rule: Rule
) -> Target:
    """Inside an exact total nobody can be unsure of more people than the total has."""
    limits = [system.count(total) for total in small if one.atoms <= total]
    return Target(one.name, row, system.count(one.atoms), min([rule.width, *limits]))
