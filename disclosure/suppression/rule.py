"""The rule by which cells are hidden: policy, the same for every viewer, and printed."""

from dataclasses import dataclass

from disclosure.suppression.system import Cell, Numbers, System
from disclosure.thresholds import (
    FEWEST_CANDIDATES,
    NARROWEST,
    SMALLEST_SHOWN,
    SMALLEST_TABLE,
    STRICT_SMALLEST_SHOWN,
)


@dataclass(frozen=True)
class Rule:
    """Counts below `threshold` are hidden; what is hidden stays unknown to within `width`."""

    threshold: int = SMALLEST_SHOWN
    width: int = NARROWEST
    candidates: int = FEWEST_CANDIDATES
    smallest_table: int = SMALLEST_TABLE

    def is_small(self, people: int) -> bool:
        """More than nobody, and fewer than the threshold."""
        return 0 < people < self.threshold


USUAL = Rule()
STRICT = Rule(threshold=STRICT_SMALLEST_SHOWN)


def is_nearly_all(system: System, cell: Cell) -> bool:
    """All of a group, or all but one who then knows of the others, share a sensitive category."""
    if cell.group is None:
        return False
    people = system.count(cell.atoms)
    return people > 0 and people >= system.count(cell.group) - 1


def is_primary(system: System, cell: Cell, rule: Rule, earlier: Numbers) -> bool:
    """The cell gives something away by itself."""
    return (
        rule.is_small(system.count(cell.atoms))
        or is_nearly_all(system, cell)
        or _is_a_small_change(system, cell, rule, earlier)
    )


def _is_a_small_change(system: System, cell: Cell, rule: Rule, earlier: Numbers) -> bool:
    """Against what was shown before, a few people came or went."""
    if cell.revises is None or earlier.get(cell.revises) is None:
        return False
    before = system.cells[cell.revises].atoms
    came, went = system.count(cell.atoms - before), system.count(before - cell.atoms)
    return any(rule.is_small(people) for people in (came, went, abs(came - went)))
