"""The tables of one column, before and after it is settled which of their cells are shown."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from charts.labels import label_of
from disclosure.releases.planned import (
    APART,
    BASE,
    EVERYBODY,
    PlannedCell,
    PlannedTable,
    Planner,
    Where,
)
from disclosure.releases.record import ReleasedCell, ReleasedTable, TableState
from disclosure.suppression.system import Name
from domain.measure import Distribution, FollowUp, Funnel, Measure
from domain.tabulated import Column, Group, outcomes

PART_WORDS = {FollowUp: "window", Distribution: "level", Funnel: "step"}


@dataclass(frozen=True)
class Planned:
    """A column of a release with its tables: the totals first, then those of its splits."""

    planner: Planner
    tables: tuple[PlannedTable, ...]

    @property
    def column(self) -> Column:
        return self.planner.column

    @property
    def totals(self) -> PlannedTable:
        return self.tables[0]

    def by(self, split: str) -> list[PlannedTable]:
        """The table of a split, and of an outcome that stands exactly apart from it."""
        name = f"{self.planner.name} by {split}"
        return [one for one in self.tables if one.name == name or one.name.startswith(f"{name}: ")]

    @property
    def headlines(self) -> list[Name]:
        """The numerator of a measure, of which it can be said that it is few."""
        key = self.column.measure.key
        return [name for name in self.totals.names if name[-1] == key]

    def released(
        self, numbers: Mapping[Name, int | None], few: Container[Name], threshold: int
    ) -> Iterator[ReleasedTable]:
        """As they stand in the release; what the numbers do not have is not published."""
        for split in ("", *self.column.splits):
            yield _released(self, split, numbers, few, threshold)


def plan(
    column: Column,
    place: int,
    counts: Mapping[Group, int],
    names: tuple[str, str],
    exact: frozenset[str],
    known: Mapping[Name, int | None],
    threshold: int,
) -> Planned:
    """The tables of a column. `names` are its own and, of a revision, that of the earlier one."""
    name, earlier = names
    apart = _may_be_few(column, place, counts, threshold)
    planner = Planner(column, place, name, exact, apart)
    tables = planner.tables(counts)
    if earlier:
        tables = [one.revising(earlier + one.name.removeprefix(name), known) for one in tables]
    return Planned(planner, tuple(tables))


def _may_be_few(
    column: Column, place: int, counts: Mapping[Group, int], threshold: int
) -> frozenset[str]:
    """The numerator, where it is small: it may come to be said to be few, and is then not split."""
    key = column.measure.key
    codes = [tuple(one.codes) for one in outcomes(column) if one.name == key]
    people = [sum(counts[one] for one in Where(place, None, of).people(counts)) for of in codes]
    return frozenset({key} if any(0 < one < threshold for one in people) else ())


def not_received(column: Column) -> ReleasedTable:
    """A measure whose feed has sent nothing: that is no zero."""
    return _table(column, "", TableState.NOT_RECEIVED, ())


def _released(
    planned: Planned,
    split: str,
    numbers: Mapping[Name, int | None],
    few: Container[Name],
    threshold: int,
) -> ReleasedTable:
    mine = planned.by(split) if split else [planned.totals]
    cells = tuple(
        replace(
            _cell(planned.column.measure, split, one.label, numbers[key]),
            fewer_than=threshold if key in few else None,
        )
        for table in mine
        for one in table.cells
        for key in _keys(table, one)
        if key in numbers
    )
    state = TableState.PUBLISHED if cells else TableState.NOT_PUBLISHED
    return _table(planned.column, split, state, cells)


def _keys(table: PlannedTable, cell: PlannedCell) -> set[Name]:
    """Under its own name, or within the table it was planned to stand apart from."""
    return {(name, *cell.label) for name in (table.name, table.name.partition(APART)[0])}


def _table(
    column: Column, split: str, state: TableState, cells: tuple[ReleasedCell, ...]
) -> ReleasedTable:
    measure = column.measure
    title = measure.title
    if column.scale:
        title += f": {label_of('tool:domain', column.scale)}"
    if split:
        title += f", by {label_of('breakdown', split).lower()}"
    return ReleasedTable(
        measure.key, title, split, column.scale, measure.unit_of_count.label, state, cells
    )


def _cell(measure: Measure, split: str, label: tuple[str, ...], number: int | None) -> ReleasedCell:
    group, part = label
    group_words = "All" if group == EVERYBODY else label_of(split, group)
    return ReleasedCell(group, part, group_words, _part_words(measure, part), number)


def _part_words(measure: Measure, part: str) -> str:
    if part == BASE:
        return measure.denominator_words or measure.numerator_words
    if part == measure.key:
        return measure.numerator_words
    return label_of(PART_WORDS.get(type(measure), "step"), part)
