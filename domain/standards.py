"""Service standards in days: working defaults until the partnership sets its own in `targets`.

A row of `targets` whose `measure` is one of these keys replaces the default from its day on, for
one unit or, without a unit, for all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

DEFAULTS: dict[str, int] = {
    "triage": 3,
    "allocation": 5,
    "assessment": 14,
    "formulation": 28,
    "start": 28,
    "victim_contact": 2,
    "safety_plan": 10,
    "review": 90,
    "high_risk_contact": 7,
}
"""Days allowed, by what is waited for."""


@dataclass(frozen=True)
class Standards:
    """The standards in force on one day: `set_by[(key, unit_id)]`, unit "" for every unit."""

    set_by: tuple[tuple[tuple[str, str], int], ...] = ()
    _found: Mapping[tuple[str, str], int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_found", dict(self.set_by))

    def days(self, key: str, unit_id: str = "") -> int | None:
        """Days allowed in a unit, None where no standard is set for such a wait."""
        for place in ((key, unit_id), (key, "")):
            if place in self._found:
                return self._found[place]
        return DEFAULTS.get(key)

    def common_days(self, key: str, units: Iterable[str]) -> int | None:
        """Days allowed in all of these units; where they differ, what the partnership has set."""
        allowed = {self.days(key, unit) for unit in units}
        return allowed.pop() if len(allowed) == 1 else self.days(key)

    def units_with_their_own(self, key: str) -> tuple[str, ...]:
        return tuple(unit for found, unit in self._found if found == key and unit)
