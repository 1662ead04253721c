"""What was released before, and the people of it as they are counted today.

Of earlier releases only counts by group are kept, so nobody can be followed from one to the next.
Today's records say of everybody where they were in each earlier release and where they are in the
new one. Where they no longer come to what was counted then, somebody was erased, corrected or came
late: as few as can explain it are taken to be gone, or to have come.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from disclosure.releases.planned import PlannedTable
from disclosure.suppression.system import Name
from domain.tabulated import NOT_IN_IT, Group


@dataclass(frozen=True)
class Asked:
    """A column of the groups as it can be asked again: a measure's key and its question."""

    measure: str
    start: date
    end: date
    as_of: date
    by: str | None
    units: tuple[str, ...]
    splits: tuple[str, ...]
    scale: str
    release: int


@dataclass(frozen=True)
class Kept:
    """All that was ever released of one unit of count: the groups, the tables, their numbers.

    The numbers are those of every table released, None where hidden; `exact` the totals that stand
    by a recorded decision; `few` and `many` the hidden totals of which something was said.
    """

    unit: str
    columns: tuple[Asked, ...] = ()
    groups: tuple[tuple[Group, int], ...] = ()
    tables: tuple[PlannedTable, ...] = ()
    numbers: tuple[tuple[Name, int | None], ...] = ()
    exact: tuple[Name, ...] = ()
    few: tuple[Name, ...] = ()
    many: tuple[Name, ...] = ()


def reconciled(kept: Kept, counted: Mapping[Group, int], new: int) -> dict[Group, int]:
    """The groups of today so that the earlier columns come to what was kept of them.

    A group begins with the codes of the kept columns, in their order; so many `new` ones follow.
    """
    known = len(kept.columns)
    nowhere = (NOT_IN_IT,) * known
    today: dict[Group, dict[Group, int]] = defaultdict(dict)
    for group, people in counted.items():
        today[group[:known]][group[known:]] = people
    result: dict[Group, int] = defaultdict(int)
    for rest, people in today.pop(nowhere, {}).items():
        result[nowhere + rest] += people
    before = dict(kept.groups)
    for earlier in sorted({*before, *today}):
        too_many = sum(today[earlier].values()) - before.get(earlier, 0)
        if too_many < 0:
            result[earlier + (NOT_IN_IT,) * new] -= too_many
        for rest, people in sorted(today[earlier].items(), key=lambda one: (-one[1], one[0])):
            late = min(max(too_many, 0), people)
            too_many -= late
            result[nowhere + rest] += late
            result[earlier + rest] += people - late
    return {group: people for group, people in result.items() if people and any(group)}
