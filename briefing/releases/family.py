"""All that a release says of one unit of count: its tables, settled together."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefing.releases.contents import asked_by, columns
from briefing.releases.groups import linked_groups
from briefing.releases.tables import Planned, not_received, plan
from data_access.engine import Database
from data_access.release_groups import Decision
from disclosure.releases.history import Kept
from disclosure.releases.planned import EVERYBODY
from disclosure.releases.record import ReleasedTable
from disclosure.releases.said import Said as SaidOf
from disclosure.releases.settled import Settled, Together, settle
from disclosure.suppression.rule import Rule
from disclosure.suppression.system import Name
from domain.measure import Measure
from domain.question import Question
from domain.tabulated import NOT_IN_IT, Column, Group
from measures.risk.risk_distribution import NOT_ASSESSED

Said = Callable[[str], None]


@dataclass(frozen=True)
class Asking:
    """What every part of a release needs to know: `number` is the new one's, `revises` that of an
    earlier release of the same period, `received` the tables that have ever come."""

    engine: Database
    question: Question
    period: str
    number: int
    revises: int | None
    received: frozenset[str]
    decisions: tuple[Decision, ...]
    rule: Rule
    progress: Said

    def is_received(self, measure: Measure) -> bool:
        return set(measure.needs) <= self.received

    def name_of(self, column: Column, number: int) -> str:
        """The first words of the names of its tables, of which there are no two alike."""
        scale = f" {column.scale}" if column.scale else ""
        return f"{column.measure.key}{scale} {self.period} ({number})"

    def exact_of(self, column: Column) -> frozenset[str]:
        key = column.measure.key
        return frozenset(one.part for one in self.decisions if one.measure == key)


@dataclass(frozen=True)
class Family:
    """The tables of one unit of count as they stand in the release, and what is kept of them."""

    tables: tuple[ReleasedTable, ...]
    settled: Settled
    kept: Kept


def family(asking: Asking, unit: str, keys: tuple[str, ...], before: Kept) -> Family:
    """Count the people of these measures once, and settle which of their numbers are shown."""
    asked = list(columns(keys, asking.question, asking.number))
    new = [one for one in asked if asking.is_received(one.measure)]
    asking.progress(f"Counting {unit}")
    counts = linked_groups(asking.engine, before, new)
    planned = list(_planned(asking, new, before, counts))
    exact = frozenset({*before.exact, *_exact_names(planned)})
    settled = settle(
        counts,
        before.tables,
        dict(before.numbers),
        _steps(unit, planned),
        exact,
        asking.rule,
        said=SaidOf(frozenset(before.few), frozenset(before.many)),
        headlines=frozenset(name for one in planned for name in one.headlines),
        progress=asking.progress,
    )
    missing = [not_received(one) for one in asked if one not in new]
    tables = [table for one in planned for table in _released(one, settled, asking)]
    kept = Kept(
        unit,
        (*before.columns, *map(asked_by, new)),
        tuple(sorted(counts.items())),
        (*before.tables, *settled.tables),
        (*before.numbers, *settled.numbers.items()),
        tuple(sorted(exact)),
        tuple(sorted(settled.said.few)),
        tuple(sorted(settled.said.many)),
    )
    return Family((*tables, *missing), settled, kept)


def _released(planned: Planned, settled: Settled, asking: Asking) -> Iterator[ReleasedTable]:
    return planned.released(settled.numbers, settled.said.few, asking.rule.threshold)


def _planned(
    asking: Asking, new: list[Column], before: Kept, counts: Mapping[Group, int]
) -> list[Planned]:
    known = dict(before.numbers)
    found = []
    for place, column in enumerate(new, start=len(before.columns)):
        if not _says_something(column, place, counts):
            continue
        name = asking.name_of(column, asking.number)
        earlier = asking.name_of(column, asking.revises) if asking.revises else ""
        exact = asking.exact_of(column)
        found.append(
            plan(column, place, counts, (name, earlier), exact, known, asking.rule.threshold)
        )
    return found


def _says_something(column: Column, place: int, counts: Mapping[Group, int]) -> bool:
    """Not of a scale of risk on which nobody has been placed."""
    return not column.scale or any(
        group[place] not in (NOT_IN_IT, NOT_ASSESSED) for group in counts
    )


def _steps(unit: str, planned: list[Planned]) -> list[Together]:
    """Totals first, then by area, then fair reach; scales of risk, the hardest to settle, last."""
    levels = [one.totals for one in planned if one.column.scale]
    totals = [one.totals for one in planned if not one.column.scale]
    steps = [
        Together(f"Protecting people: totals of {unit}", totals),
        Together(
            f"Protecting people: {unit} by area",
            [table for one in planned for table in one.by("area")],
        ),
        *(
            Together(
                f"Protecting people: fair reach, {one.column.measure.title.lower()}",
                [table for split in one.column.splits[1:] for table in one.by(split)],
            )
            for one in planned
        ),
        Together("Protecting people: levels of risk", levels),
    ]
    return [step for step in steps if step.tables]


def _exact_names(planned: list[Planned]) -> list[Name]:
    return [(one.totals.name, EVERYBODY, part) for one in planned for part in one.planner.exact]
