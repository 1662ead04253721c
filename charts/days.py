"""Days as they are written: 6 Mar 2020, Mar 2020, 2 to 8 Mar 2020."""

from datetime import date, timedelta

from domain.period import first_day_of


def day(on: date) -> str:
    return f"{on.day} {month(on)}"


def month(on: date) -> str:
    return f"{on:%b %Y}"


def span(start: date, end: date) -> str:
    """A day, a whole month, or from one day to another."""
    if start == end:
        return day(start)
    if start.day == 1 and (end + timedelta(days=1)).day == 1 and _same_month(start, end):
        return month(start)
    if _same_month(start, end):
        return f"{start.day} to {day(end)}"
    first = day(start) if start.year != end.year else day(start).removesuffix(f" {start.year}")
    return f"{first} to {day(end)}"


def _same_month(start: date, end: date) -> bool:
    return (start.year, start.month) == (end.year, end.month)


def time_label(breakdown: str, group: str) -> str:
    """A group of time in words; the quarter by its months."""
    start = first_day_of(group)
    if breakdown == "week":
        return f"Week of {day(start)}"
    if breakdown == "quarter":
        return f"{start:%b} to {month(start.replace(month=start.month + 2))}"
    return month(start)
