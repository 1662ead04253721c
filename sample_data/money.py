"""The grant: 200,000 pounds over twelve months, spent late because recruiting takes time."""

from collections.abc import Iterator
from datetime import date

from sample_data import rows
from sample_data.days import AS_OF
from sample_data.dealing import portions
from sample_data.direct_work import GRANT
from sample_data.pen import Pen

TOTAL = 200_000
CATEGORIES = {
    "clinical": 38,
    "police": 22,
    "victim_advocacy": 22,
    "evaluation": 8,
    "training": 5,
    "non_pay": 5,
}
SPENT_BY_THE_HALF_YEAR = {
    "clinical": 0.78,
    "police": 0.86,
    "victim_advocacy": 0.80,
    "evaluation": 0.82,
    "training": 0.85,
    "non_pay": 0.95,
}
"""Of the profile of April to September; together 18% short of it."""
PACE = (0.85, 0.90, 0.95, 1.05, 1.10, 1.15)
"""How the first six months share what was spent: slowly at first."""
PACE_LATER = 1.04
ORDERED_BUT_NOT_PAID = {2: 0.12, 3: 0.55}
"""Commitments still open on the extract's day, by month: of the profile."""
MONTHS = tuple(date(2020 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))


def write_ledger(fund_lines: str, pen: Pen) -> None:
    """Write the grant month by month and category by category."""
    budgets = portions(TOTAL, CATEGORIES.values())
    for category, budget in zip(CATEGORIES, budgets, strict=True):
        profile = portions(budget, [1] * len(MONTHS))
        for month, profiled, actual in zip(
            MONTHS, profile, _actuals(category, profile), strict=True
        ):
            pen.write(
                rows.LedgerEntry(
                    entry_id=pen.reference("E"),
                    fund_line=GRANT + fund_lines,
                    category=category,
                    month=month.isoformat(),
                    profiled=profiled,
                    committed=round(profiled * ORDERED_BUT_NOT_PAID.get(month.month, 0)),
                    actual=actual,
                )
            )


def _actuals(category: str, profile: list[int]) -> Iterator[int | str]:
    """What was spent each month; the month of the extract's day has not been booked."""
    for place, (month, profiled) in enumerate(zip(MONTHS, profile, strict=True)):
        if (month.year, month.month) >= _month_of(AS_OF):
            yield ""
        elif place < len(PACE):
            yield round(profiled * SPENT_BY_THE_HALF_YEAR[category] * PACE[place])
        else:
            yield round(profiled * PACE_LATER)


def _month_of(number: int) -> tuple[int, int]:
    on = date.fromordinal(number)
    return on.year, on.month
