"""Whose records may be counted, and whose may be shown one by one. No scope, no rows."""

from dataclasses import dataclass, replace
from typing import Self

from domain.errors import NotPermitted
from domain.terms import Agency


@dataclass(frozen=True)
class Scope:
    """The units whose records may be counted. Empty means nothing may."""

    units: frozenset[str]

    def narrowed_to(self, unit_id: str) -> Self:
        """The same scope for one of its units; a unit outside it is refused, never ignored."""
        if unit_id not in self.units:
            raise NotPermitted("That unit is not one of yours, or does not exist.")
        return replace(self, units=frozenset({unit_id}))


@dataclass(frozen=True)
class CaseScope(Scope):
    """The units whose records may be shown one by one, to whom (name and role), through which door.

    `held_by` limits the records to cases that agency holds today; `pseudonymous` replaces every
    reference by one that only this installation can turn back.
    """

    viewer: str
    door: str
    role: str = ""
    held_by: Agency | None = None
    pseudonymous: bool = False
