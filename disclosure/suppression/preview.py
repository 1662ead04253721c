"""How much each choice of period would hide, before anything is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disclosure.suppression.publish import NOTHING, Refused, publish
from disclosure.suppression.rule import USUAL, Rule
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import Name, Numbers, System


@dataclass(frozen=True)
class Preview:
    """Of so many cells that are not empty, so many would be hidden, and these tables left out."""

    cells: int
    hidden: int
    refused: tuple[Refused, ...]


def preview(
    choices: Mapping[str, Sequence[System]],
    earlier: Numbers = NOTHING,
    rule: Rule = USUAL,
    *,
    solver: Solver | None = None,
) -> dict[str, Preview]:
    """For each choice its releases one after the other; each system holds the tables before it."""
    shared = solver or Solver()
    return {choice: _preview(systems, earlier, rule, shared) for choice, systems in choices.items()}


def _preview(systems: Sequence[System], earlier: Numbers, rule: Rule, solver: Solver) -> Preview:
    numbers: dict[Name, int | None] = dict(earlier)
    refused: list[Refused] = []
    for system in systems:
        known = {one.table for one in refused}
        release = _without(system, known)
        published = publish(release, numbers, rule, solver=solver)
        numbers |= published.numbers
        refused += published.refused
    new = {name: number for name, number in numbers.items() if name not in earlier}
    return Preview(
        cells=sum(number != 0 for number in new.values()),
        hidden=sum(number is None for number in new.values()),
        refused=tuple(refused),
    )


def _without(system: System, names: set[str]) -> System:
    """The system without tables that an earlier release left out: they are not tried again."""
    kept = tuple(table for table in system.tables if table.name not in names)
    return System(system.counts, kept, system.identities, system.watched, system.exact)
