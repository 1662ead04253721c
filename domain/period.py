"""A period of days, both ends included, and the day it is asked on.

Days live in the database as whole numbers: Python's proleptic ordinal (1 is 0001-01-01), so that
the distance between two days is a subtraction on every engine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import BadQuestion


@dataclass(frozen=True)
class Period:
    """Days from `start` to `end`, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise BadQuestion(
                f"The period ends on {self.end:%Y-%m-%d}, before it starts on "
                f"{self.start:%Y-%m-%d}. Give the earlier day first."
            )

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def twelve_months_to(as_of: date) -> Period:
    """The default period: the 12 months that end on `as_of`, e.g. 2019-03-07 to 2020-03-06."""
    return Period(_a_year_before(as_of) + timedelta(days=1), as_of)


def twenty_four_months_to(as_of: date) -> Period:
    """The 24 months that end on `as_of`, e.g. 2018-03-07 to 2020-03-06."""
    return Period(_a_year_before(_a_year_before(as_of)) + timedelta(days=1), as_of)


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February has no day a year before; the 28th ends the same month
        return day.replace(year=day.year - 1, day=28)


def monday_of(day: date) -> date:
    """The Monday of the week of `day`; weeks run Monday to Sunday."""
    return day - timedelta(days=day.weekday())


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def whole_months_in(period: Period) -> Period | None:
    """The whole calendar months inside the period, None if it holds none."""
    first = period.start if period.start.day == 1 else next_month(month_of(period.start))
    after = month_of(period.end + timedelta(days=1))
    return Period(first, after - timedelta(days=1)) if first < after else None


def is_whole_months(period: Period) -> bool:
    return whole_months_in(period) == period


def weeks_in(period: Period) -> Iterator[Period]:
    """Calendar weeks that touch the period, cut to it: the first and last may be part-weeks."""
    start = monday_of(period.start)
    while start <= period.end:
        end = start + timedelta(days=6)
        yield Period(max(start, period.start), min(end, period.end))
        start = end + timedelta(days=1)


def months_in(period: Period) -> Iterator[Period]:
    """Calendar months that touch the period, cut to it."""
    start = month_of(period.start)
    while start <= period.end:
        after = next_month(start)
        yield Period(max(start, period.start), min(after - timedelta(days=1), period.end))
        start = after


def first_day_of(group: str) -> date:
    """The first day of a group of time: 2020-03-02, 2020-03 or 2020-Q1."""
    year, _, rest = group.partition("-")
    if rest.startswith("Q"):
        return date(int(year), 3 * int(rest[1:]) - 2, 1)
    return date.fromisoformat(group if "-" in rest else f"{group}-01")


def span_of(breakdown: str, group: str) -> tuple[date, date]:
    """The first and the last day of a week, month or quarter."""
    first = first_day_of(group)
    if breakdown == "week":
        return first, first + timedelta(days=6)
    last_month = first.replace(month=first.month + 2) if breakdown == "quarter" else first
    return first, next_month(last_month) - timedelta(days=1)


def same_before(period: Period) -> Period:
    """The same length of days just before; of whole months or a whole year, as many of those."""
    last = period.start - timedelta(days=1)
    if period == twelve_months_to(period.end):
        return twelve_months_to(last)
    if is_whole_months(period):
        months = len(list(months_in(period)))
        return Period(_months_back(period.start, months), last)
    return Period(period.start - timedelta(days=period.days), last)


def _months_back(month: date, months: int) -> date:
    place = 12 * month.year + month.month - 1 - months
    return date(place // 12, place % 12 + 1, 1)
