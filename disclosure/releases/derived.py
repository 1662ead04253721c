"""Numbers made of published cells, and of nothing else: shares, their limits, differences.

Each exists only where every number that it is made of is published.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.releases.planned import BASE, EVERYBODY
from disclosure.releases.record import ReleasedTable
from disclosure.thresholds import SMALLEST_BASE
from measures.methods.difference import difference
from measures.methods.wilson import wilson


@dataclass(frozen=True)
class Share:
    """n of N, with the 95% limits; `value` and limits are shares of 1, None on a small base."""

    numerator: int
    denominator: int
    value: float | None = None
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True)
class Apart:
    """Two groups of a split whose shares differ by more than chance: the first has the larger."""

    more: str
    less: str
    lower: float
    upper: float


def share(table: ReleasedTable, part: str, group: str = EVERYBODY) -> Share | None:
    """The share of a group's base that is in the part; None unless both are published."""
    numerator, base = table.number(part, group), table.number(BASE, group)
    if numerator is None or not base:
        return None
    if base < SMALLEST_BASE:
        return Share(numerator, base)
    return Share(numerator, base, numerator / base, *wilson(numerator, base))


def apart(table: ReleasedTable, part: str) -> list[Apart] | None:
    """The pairs of groups of which the difference excludes zero; None where fewer than two groups
    have published numbers and enough people."""
    known = {
        cell.group: (cell.group_words, found)
        for cell in table.cells
        if (found := share(table, part, cell.group)) and found.value is not None
    }
    if len(known) < 2:
        return None
    return list(_apart(list(known.values())))


def _apart(known: list[tuple[str, Share]]) -> Iterator[Apart]:
    for more, one in known:
        for less, other in known:
            found = difference(one.numerator, one.denominator, other.numerator, other.denominator)
            if found.lower > 0:
                yield Apart(more, less, found.lower, found.upper)
