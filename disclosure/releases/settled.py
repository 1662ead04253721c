"""Which numbers of the new tables may be shown, after everything that was shown before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from disclosure.releases.planned import PlannedTable
from disclosure.releases.said import NOTHING_SAID, Said, apart_if_said, said_of
from disclosure.suppression.publish import Refused, publish
from disclosure.suppression.rule import USUAL, Rule
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import Name, System
from domain.tabulated import Group

SECONDS = 300.0
"""For the tables that are settled together; what takes longer is not published."""


class Together(NamedTuple):
    """Tables that are settled in one step, and the words for it."""

    words: str
    tables: Sequence[PlannedTable]


@dataclass(frozen=True)
class Settled:
    """The numbers of the new tables, None where hidden, and the tables that are not published."""

    tables: tuple[PlannedTable, ...] = ()
    numbers: Mapping[Name, int | None] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()
    said: Said = NOTHING_SAID


def settle(
    counts: Mapping[Group, int],
    earlier: Sequence[PlannedTable],
    numbers: Mapping[Name, int | None],
    new: Sequence[Together],
    exact: frozenset[Name],
    rule: Rule = USUAL,
    *,
    said: Said = NOTHING_SAID,
    headlines: frozenset[Name] = frozenset(),
    progress: Callable[[str], None] = lambda _: None,
    solver: Callable[[], Solver] = lambda: Solver(SECONDS),
) -> Settled:
    """Some new tables after the other, each beside all that stand already.

    What is settled stands, as if it had been released before: so every step is small, says where
    it is, and takes down only its own tables where no answer is found in time. `said`
    is what was said of hidden totals before; of hidden `headlines` it is said where that is safe.
    """
    standing, known = list(earlier), dict(numbers)
    refused: list[Refused] = []
    taken: list[PlannedTable] = []
    for step, (words, planned) in enumerate(new):
        progress(words)
        some = list(apart_if_said(planned, said.few | exact))
        tables = [one.linked(counts) for one in (*standing, *some)]
        names = {cell.name for table in tables for cell in table.cells}
        system = System(
            counts, tuple(tables), exact=exact & names, few=said.few & names, many=said.many & names
        )
        published = publish(system, known, rule, earlier_is_safe=step > 0, solver=solver())
        out = {one.table for one in published.refused}
        refused += published.refused
        kept = [one for one in some if one.name not in out]
        standing += kept
        taken += kept
        known |= published.numbers
        now = replace(system, tables=tuple(one.linked(counts) for one in standing))
        said = said_of(now, known, said, headlines & set(published.numbers), rule, solver)
    new_names = {name for table in taken for name in table.names}
    return Settled(
        tuple(taken),
        {name: number for name, number in known.items() if name in new_names},
        tuple(refused),
        said,
    )
