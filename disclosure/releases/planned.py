"""The tables of a release as plans: which people each cell counts, in words that can be stored.

A plan is kept with its release, so that the next one can say of the same groups what was published
of them, whatever has become of the measure since.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from disclosure.suppression.system import TOTAL, Cell, Name, Table
from domain.measure import Direction, Distribution
from domain.tabulated import BETWEEN, NOT_IN_IT, Column, Group, Outcome, outcomes
from domain.terms import RiskLevel

BASE, EVERYBODY = "base", "all"
APART = ": "
"""Between the name of a table and the outcome that stands apart from it."""
GRAVE = frozenset({RiskLevel.HIGH, RiskLevel.VERY_HIGH})
"""Levels of risk that say something of each person at them."""


@dataclass(frozen=True)
class Where:
    """People in the base of the column at `place`; of them only those with a code of one split
    (its place, and the code), and only those whose outcome is among the codes."""

    place: int
    at: tuple[int, str] | None = None
    codes: tuple[str, ...] | None = None

    def people(self, counts: Iterable[Group]) -> frozenset[Group]:
        return frozenset(group for group in counts if self._holds(group[self.place]))

    def _holds(self, said: str) -> bool:
        codes = said.split(BETWEEN)
        return (
            said != NOT_IN_IT
            and (self.at is None or codes[self.at[0]] == self.at[1])
            and (self.codes is None or codes[-1] in self.codes)
        )


@dataclass(frozen=True)
class PlannedCell:
    """A number of a table. `of` is a group that must not be known to be in the cell as a whole;
    `revises` the same number as it was published from older data."""

    label: tuple[str, ...]
    where: Where
    by: tuple[str, ...] = TOTAL
    of: Where | None = None
    revises: Name | None = None


@dataclass(frozen=True)
class PlannedTable:
    """A table: published whole, with cells hidden, or not at all. `among` names its people."""

    name: str
    cells: tuple[PlannedCell, ...]
    among: str

    def linked(self, counts: Mapping[Group, int]) -> Table:
        return Table(self.name, tuple(self._linked(cell, counts) for cell in self.cells))

    def _linked(self, cell: PlannedCell, counts: Mapping[Group, int]) -> Cell:
        return Cell(
            self.name,
            cell.label,
            cell.where.people(counts),
            by=cell.by,
            headline=cell.by == TOTAL,
            group=cell.of.people(counts) if cell.of else None,
            revises=cell.revises,
            among=self.among,
        )

    def revising(self, earlier: str, known: Container[Name]) -> "PlannedTable":
        """The same, its cells knowing those that were published in an earlier table.

        An outcome may have stood in a table of its own then, and now not, or the other way.
        """
        together = earlier.partition(APART)[0]
        return replace(self, cells=tuple(_revising(cell, together, known) for cell in self.cells))

    @property
    def names(self) -> list[Name]:
        return [(self.name, *cell.label) for cell in self.cells]


def _revising(cell: PlannedCell, together: str, known: Container[Name]) -> PlannedCell:
    for table in (together, f"{together}{APART}{cell.label[-1]}"):
        if (table, *cell.label) in known:
            return replace(cell, revises=(table, *cell.label))
    return cell


@dataclass(frozen=True)
class Planner:
    """Plans the tables of one column of the groups. `exact` are the parts of its totals (the base
    or an outcome) that stand by a recorded decision, `apart` those that may be said to be few;
    `name` is the first words of every table's."""

    column: Column
    place: int
    name: str
    exact: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def tables(self, counts: Iterable[Group]) -> list[PlannedTable]:
        """The totals, then for each split the base and the outcomes; the first have precedence."""
        said = [group[self.place] for group in counts if group[self.place] != NOT_IN_IT]
        found = [PlannedTable(self.name, tuple(self._totals()), self.name)]
        for place, split in enumerate(self.column.splits):
            codes = sorted({one.split(BETWEEN)[place] for one in said})
            found += self._split(split, place, codes)
        return found

    def _totals(self) -> Iterator[PlannedCell]:
        yield PlannedCell((EVERYBODY, BASE), Where(self.place))
        for one in outcomes(self.column):
            codes = tuple(sorted(one.codes))
            where = Where(self.place, None, codes)
            yield PlannedCell((EVERYBODY, one.name), where, of=self._of(one, None))

    def _split(self, split: str, place: int, codes: list[str]) -> Iterator[PlannedTable]:
        """An outcome of which more is said is apart: where it is small it is not split at all."""
        together = [
            PlannedCell((code, BASE), Where(self.place, (place, code)), (split,)) for code in codes
        ]
        for one in outcomes(self.column):
            cells = [self._part(one, split, (place, code)) for code in codes]
            if one.name in self.exact | self.apart:
                yield PlannedTable(
                    f"{self.name} by {split}{APART}{one.name}", tuple(cells), self.name
                )
            else:
                together += cells
        yield PlannedTable(f"{self.name} by {split}", tuple(together), self.name)

    def _part(self, outcome: Outcome, split: str, at: tuple[int, str]) -> PlannedCell:
        return PlannedCell(
            (at[1], outcome.name),
            Where(self.place, at, tuple(sorted(outcome.codes))),
            (split, f"{self.column.measure.key} {outcome.name}"),
            self._of(outcome, at),
        )

    def _of(self, outcome: Outcome, at: tuple[int, str] | None) -> Where | None:
        """The group that must not be known to share an outcome, where it is a grave one."""
        measure = self.column.measure
        if isinstance(measure, Distribution):
            is_grave = outcome.name in GRAVE
        else:
            is_grave = measure.direction is Direction.DOWN
        return Where(self.place, at) if is_grave else None
