"""Linked tables as sets of people: every number that is or was published counts one set.

An atom is a finest group of people that no table divides further. Tables of different releases
share a system: they are linked by the atoms they have in common.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Atom = tuple[str, ...]
Name = tuple[str, ...]
"""The name of a table, then the label of the cell in it."""
Numbers = Mapping[Name, int | None]
"""What was ever released, by the names of the cells; None for a cell that is hidden."""
MOST_VARIABLES = 2
TOTAL: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A number of a table: how many people there are in its atoms.

    `by` are the variables that narrow it down, none for a total. A cell of a sensitive category
    knows its group, of which it must not hold everybody. One that `revises` another counts the
    same people again, from later data. `among` names the people that a cell is a part of: only
    margins of the same people cross.
    """

    table: str
    label: tuple[str, ...]
    atoms: frozenset[Atom]
    by: tuple[str, ...] = TOTAL
    headline: bool = False
    group: frozenset[Atom] | None = None
    revises: Name | None = None
    among: str = ""

    @property
    def name(self) -> Name:
        return self.table, *self.label


@dataclass(frozen=True)
class Table:
    """A named table; it is published whole, with cells hidden, or not at all."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        return tuple(sorted({variable for cell in self.cells for variable in cell.by}))

    @property
    def people(self) -> frozenset[Atom]:
        return frozenset(atom for cell in self.cells for atom in cell.atoms)


@dataclass(frozen=True)
class Identity:
    """What anybody can know of the atoms: so many times each of them comes to `equals`."""

    times: tuple[tuple[Atom, int], ...]
    equals: int


@dataclass(frozen=True)
class Watched:
    """A set of people that is not published, and must not be found by subtraction."""

    name: Name
    atoms: frozenset[Atom]


@dataclass(frozen=True)
class System:
    """The tables of a release and of all earlier ones, over the atoms of all of them.

    `exact` names the totals that a recorded decision lets stand, however small. `few` names hidden
    totals that are said to be under the threshold, `many` those of which not saying so says that
    they are not.
    """

    counts: Mapping[Atom, int]
    tables: tuple[Table, ...]
    identities: tuple[Identity, ...] = ()
    watched: tuple[Watched, ...] = ()
    exact: frozenset[Name] = field(default_factory=frozenset)
    few: frozenset[Name] = field(default_factory=frozenset)
    many: frozenset[Name] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise ValueError(fault)

    @cached_property
    def cells(self) -> dict[Name, Cell]:
        return {cell.name: cell for table in self.tables for cell in table.cells}

    def count(self, atoms: Iterable[Atom]) -> int:
        return sum(self.counts[atom] for atom in atoms)


def _faults(system: System) -> Iterable[str]:
    names = Counter(cell.name for table in system.tables for cell in table.cells)
    for name in [name for name, times in names.items() if times > 1]:
        yield f"{words(name)} stands twice. Give each cell a label of its own."
    for table in system.tables:
        yield from _faults_of_table(table, system)
    yield from _faults_of_knowledge(system)
    for name in sorted(system.exact | system.few):
        if name in system.cells and system.cells[name].by != TOTAL:
            yield f"{words(name)} is not a total: only totals are shown exactly, or said to be few."


def _faults_of_knowledge(system: System) -> Iterable[str]:
    for watched in system.watched:
        if unknown := watched.atoms - set(system.counts):
            yield f"{words(watched.name)} has groups that are not counted: {sorted(unknown)}."
    for identity in system.identities:
        if sum(times * system.counts[atom] for atom, times in identity.times) != identity.equals:
            yield f"The counts do not come to {identity.equals} as {identity.times} says they do."


def _faults_of_table(table: Table, system: System) -> Iterable[str]:
    if len(table.variables) > MOST_VARIABLES:
        yield (
            f"{table.name} is split by {', '.join(table.variables)}. No table is split by more "
            f"than {MOST_VARIABLES} variables."
        )
    if unknown := table.people - set(system.counts):
        yield f"{table.name} has groups that are not counted: {sorted(unknown)}."
    for cell in table.cells:
        if cell.table != table.name:
            yield f"{words(cell.name)} stands in the table {table.name}."


def words(name: Name) -> str:
    """A cell as a sentence names it: the table, then the label."""
    return f"{name[0]}: {', '.join(name[1:])}" if len(name) > 1 else name[0]
