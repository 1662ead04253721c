"""The thresholds of disclosure, all of them. Nothing else in the project holds one."""

SMALLEST_SHOWN = 5
"""To the commissioner a count of people from 1 to 4 is hidden; a true zero is shown."""

SMALLEST_BASE = 10
"""Under this base only "n of N" is said, and no rate (measures.md, rules for all)."""

FULL_PERCENTAGES_FROM = 100
"""Below so many, one person is more than a whole per cent, and a decimal would be invented."""


def is_small(count: float | None) -> bool:
    """A count of people that may not leave: more than nobody, fewer than the smallest shown."""
    return count is not None and 0 < count < SMALLEST_SHOWN
