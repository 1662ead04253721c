"""What all the numbers ever released give away together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from disclosure.suppression.model import Model, Target
from disclosure.suppression.modelling import model_of
from disclosure.suppression.rule import USUAL, Rule
from disclosure.suppression.rule_aware import with_few_candidates
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import Name, Numbers, System, Table, words
from disclosure.suppression.viewer import Viewer


@dataclass(frozen=True)
class Exposed:
    """A hidden cell, or a set that nobody published, and all that it can still be.

    `candidates` are the only values left for a viewer who knows the rule, where the interval
    alone is wide enough.
    """

    name: Name
    low: int
    high: int
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True)
class Finding:
    """An exposed target, inside a model."""

    target: Target
    exposed: Exposed


def audit(
    system: System, numbers: Numbers, rule: Rule = USUAL, solver: Solver | None = None
) -> tuple[Exposed, ...]:
    """What can be worked out too narrowly from all the numbers; nothing, where all is well."""
    check_released(system, numbers)
    tables = released_tables(system, numbers)
    model = model_of(system, tables, rule, numbers)
    names = {
        place: [cell.name for cell in one.cells] for place, one in enumerate(model.populations)
    }
    hidden = [place for place, each in names.items() if any(numbers[one] is None for one in each)]
    shown = [
        place for place, each in names.items() if any(numbers[one] is not None for one in each)
    ]
    viewer = Viewer(model, shown, hidden, solver or Solver())
    found = list(narrow(model.targets(hidden), viewer)) or few_candidates(model, hidden, viewer)
    return tuple(one.exposed for one in found)


def narrow(targets: Sequence[Target], viewer: Viewer) -> Iterator[Finding]:
    """The targets whose interval is too narrow, in their order."""
    for target, interval in viewer.narrow(targets):
        yield Finding(target, Exposed(target.name, *interval))


def few_candidates(model: Model, hidden: Iterable[int], viewer: Viewer) -> list[Finding]:
    """The hidden cells that somebody who knows the rule can almost tell."""
    found = with_few_candidates(model, frozenset(hidden), viewer.solver, viewer.worlds)
    return [
        Finding(target, Exposed(target.name, values[0], values[-1], tuple(values)))
        for target, values in found
    ]


def released_tables(system: System, numbers: Numbers) -> tuple[Table, ...]:
    """The tables of a system that were released, whole."""
    return tuple(table for table in system.tables if _is_released(table, numbers))


def _is_released(table: Table, numbers: Numbers) -> bool:
    missing = [cell.name for cell in table.cells if cell.name not in numbers]
    if missing and len(missing) < len(table.cells):
        raise ValueError(
            f"{words(missing[0])} was not released, but other cells of its table were. A table is "
            "released whole: give a changed table a name of its own."
        )
    return not missing


def check_released(system: System, numbers: Numbers) -> None:
    """The system counts what was released as it was released then."""
    for name, number in sorted(numbers.items()):
        cell = system.cells.get(name)
        if cell is None:
            raise ValueError(
                f"{words(name)} was released and is not in the system. Every table ever released "
                "belongs to it: subtraction does not forget."
            )
        people = system.count(cell.atoms)
        if people != number if number is not None else people == 0:
            raise ValueError(
                f"{words(name)} was released otherwise than it is counted now. A revision is a "
                "table of its own; the old one keeps the people it was counted from."
            )
