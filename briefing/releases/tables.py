"""The tables of one column, before and after it is settled which of their cells are shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from charts.labels import label_of
from disclosure.releases.planned import BASE, EVERYBODY, PlannedTable, Planner
from disclosure.releases.record import ReleasedCell, ReleasedTable, TableState
from disclosure.suppression.system import Name
from domain.measure import Distribution, FollowUp, Funnel, Measure
from domain.tabulated import Column, Group

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

    def released(self, numbers: Mapping[Name, int | None]) -> Iterator[ReleasedTable]:
        """As they stand in the release; what the numbers do not have is not published."""
        for split in ("", *self.column.splits):
            yield _released(self, split, numbers)


def plan(
    column: Column,
    place: int,
    counts: Mapping[Group, int],
    names: tuple[str, str],
    exact: frozenset[str],
    known: Mapping[Name, int | None],
) -> Planned:
    """The tables of a column. `names` are its own and, of a revision, that of the earlier one."""
    name, earlier = names
    planner = Planner(column, place, name, exact)
    tables = planner.tables(counts)
    if earlier:
        tables = [one.revising(earlier + one.name.removeprefix(name), known) for one in tables]
    return Planned(planner, tuple(tables))


def not_received(column: Column) -> ReleasedTable:
    """A measure whose feed has sent nothing: that is no zero."""
    return _table(column, "", TableState.NOT_RECEIVED, ())


def _released(planned: Planned, split: str, numbers: Mapping[Name, int | None]) -> ReleasedTable:
    mine = planned.by(split) if split else [planned.totals]
    cells = tuple(
        _cell(planned.column.measure, split, one.label, numbers[key])
        for table in mine
        for one in table.cells
        if (key := (table.name, *one.label)) in numbers
    )
    state = TableState.PUBLISHED if cells else TableState.NOT_PUBLISHED
    return _table(planned.column, split, state, cells)


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
