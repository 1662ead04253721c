"""Periods by name, as a meeting or a briefing asks for them."""

from datetime import date, timedelta

from domain.period import Period, twelve_months_to

TWELVE_MONTHS, THIRTEEN_WEEKS, FOUR_WEEKS = "Last 12 months", "Last 13 weeks", "Last 4 weeks"
SO_FAR = "Everything so far"


def presets(as_of: date, first_day: date) -> dict[str, Period]:
    """Name to period, all ending by `as_of`: rolling ones, everything, then financial years."""
    rolling = {
        TWELVE_MONTHS: twelve_months_to(as_of),
        THIRTEEN_WEEKS: _weeks_to(as_of, 13),
        FOUR_WEEKS: _weeks_to(as_of, 4),
        SO_FAR: Period(min(first_day, as_of), as_of),
    }
    return rolling | financial_years(as_of, first_day)


def financial_years(as_of: date, first_day: date) -> dict[str, Period]:
    """April to March, the last first; the year under way ends on `as_of`."""
    years = {}
    for year in range(_financial_year(as_of), _financial_year(first_day) - 1, -1):
        last = min(date(year + 1, 3, 31), as_of)
        years[f"{year}/{(year + 1) % 100:02d}"] = Period(date(year, 4, 1), last)
    return years


def _financial_year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1


def _weeks_to(as_of: date, weeks: int) -> Period:
    return Period(as_of - timedelta(weeks=weeks) + timedelta(days=1), as_of)
