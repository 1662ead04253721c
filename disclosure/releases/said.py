"""What a release says of a hidden total: fewer than 5 of 56, or nothing.

Saying so leaves the numbers under the threshold, four of them, for that one total. It is said only
where everything else that is hidden stays as unknown as ever to somebody who knows it, and who
takes from silence about another total that it is not small. A total of which it is said is never
split by anything.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from disclosure.releases.planned import APART, BASE, EVERYBODY, PlannedTable
from disclosure.suppression.audit import audit
from disclosure.suppression.rule import Rule
from disclosure.suppression.solver import NoAnswerInTime, Solver
from disclosure.suppression.system import Name, Numbers, System


@dataclass(frozen=True)
class Said:
    """`few` are said to be under the threshold; of the `many` silence says that they are not."""

    few: frozenset[Name] = frozenset()
    many: frozenset[Name] = frozenset()


NOTHING_SAID = Said()


def said_of(
    system: System,
    numbers: Numbers,
    before: Said,
    headlines: frozenset[Name],
    rule: Rule,
    solver: Callable[[], Solver],
) -> Said:
    """What can be said of the headlines, beside what has been said of others already.

    `headlines` are names of numerators, of which only those out of a published base come into
    question: 10 people or more, so that those left over are not few.
    """
    hidden = sorted(name for name in headlines if numbers.get(name, 0) is None)
    fit = [name for name in hidden if _has_a_base(name, numbers, rule)]
    small = [name for name in fit if rule.is_small(system.count(system.cells[name].atoms))]
    whole = [name for name in small if not _is_split(system, name)]
    many = before.many | (set(fit) - set(small))
    said = before
    for more in _attempts(whole):
        if set(more) <= said.few:
            continue
        tried = Said(said.few | set(more), many)
        if _is_safe(system, numbers, tried, rule, solver()):
            said = tried
    return said


def apart_if_said(
    tables: Sequence[PlannedTable], stands_apart: frozenset[Name]
) -> Iterator[PlannedTable]:
    """The tables of splits, an outcome apart only where more is said of its total.

    Were it apart without that, its absence would say as much.
    """
    within: dict[str, list[PlannedTable]] = {}
    for table in tables:
        if _is_apart(table) and (table.among, EVERYBODY, _outcome(table)) not in stands_apart:
            within.setdefault(table.name.partition(APART)[0], []).append(table)
    inside = {table.name for found in within.values() for table in found}
    for table in tables:
        if table.name not in inside:
            more = [cell for one in within.get(table.name, ()) for cell in one.cells]
            yield replace(table, cells=(*table.cells, *more))


def _is_apart(table: PlannedTable) -> bool:
    return APART in table.name and bool(table.cells)


def _outcome(table: PlannedTable) -> str:
    return table.cells[0].label[-1]


def _attempts(names: Sequence[Name]) -> list[list[Name]]:
    """All of them at once, and where that is too much one by one."""
    return [one for one in (list(names), *([name] for name in names)) if one]


def _is_split(system: System, name: Name) -> bool:
    """Something that stands already is a part of it."""
    total = system.cells[name].atoms
    return any(cell.atoms and cell.atoms < total for cell in system.cells.values())


def _is_safe(system: System, numbers: Numbers, said: Said, rule: Rule, solver: Solver) -> bool:
    names = set(system.cells)
    known = replace(system, few=said.few & names, many=said.many & names)
    try:
        return not audit(known, numbers, rule, solver)
    except NoAnswerInTime:
        return False


def _has_a_base(name: Name, numbers: Numbers, rule: Rule) -> bool:
    base = numbers.get((*name[:-1], BASE))
    return base is not None and base >= rule.smallest_table
