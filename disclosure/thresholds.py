"""The thresholds of disclosure, all of them. Nothing else in the project holds one."""

SMALLEST_SHOWN = 5
"""To the commissioner a count of people from 1 to 4 is hidden; a true zero is shown."""

STRICT_SMALLEST_SHOWN = 10
"""The same, where a programme has set the strict threshold."""

NARROWEST = 4
"""What is hidden stays unknown to within so many people: five values at the least are possible,
so that one of them could have been shown (docs/decisions.md, 43)."""

FEWEST_CANDIDATES = 3
"""So many values stay possible for somebody who knows the rule by which cells are hidden."""

SMALLEST_TABLE = 10
"""No table divides fewer people than these."""

SMALLEST_BASE = 10
"""Under this base only "n of N" is said, and no rate (measures.md, rules for all)."""

HALF_YEARS_FROM, QUARTERS_FROM = 250, 500
"""From so many people in two years a release of half a year, or of a quarter, hides little."""

FULL_PERCENTAGES_FROM = 100
"""Below so many, one person is more than a whole per cent, and a decimal would be invented."""


def is_small(count: float | None) -> bool:
    """A count of people that may not leave: more than nobody, fewer than the smallest shown."""
    return count is not None and 0 < count < SMALLEST_SHOWN
