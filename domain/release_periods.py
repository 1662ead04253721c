"""The closed periods of releases: financial years, their halves and their quarters.

Two of them are the same, or apart, or one is a part of the other: they never overlap otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import BadQuestion
from domain.period import Period
from domain.terms import Term

FIRST_MONTH = 4
"""A financial year begins in April."""


class Length(Term):
    """How long a release's period is."""

    YEAR = "year", "Year"
    HALF_YEAR = "half_year", "Half-year"
    QUARTER = "quarter", "Quarter"


MONTHS_OF = {Length.YEAR: 12, Length.HALF_YEAR: 6, Length.QUARTER: 3}


@dataclass(frozen=True)
class ReleasePeriod:
    """A period, its length, and the name by which it is asked for: 2018/19, 2018/19-H1, …-Q3."""

    length: Length
    name: str
    period: Period

    @property
    def days(self) -> tuple[date, date]:
        return self.period.start, self.period.end


def closed_periods(length: Length, data_as_of: date, first_day: date) -> list[ReleasePeriod]:
    """The periods of a length that were over by the day, the last first, from the first day on."""
    years = range(_year_of(first_day), _year_of(data_as_of) + 1)
    every = [one for year in years for one in _parts(length, year)]
    return [one for one in reversed(every) if one.period.end <= data_as_of]


def period_named(name: str, data_as_of: date, first_day: date) -> ReleasePeriod:
    """The closed period of that name; BadQuestion if there is none."""
    every = [one for length in Length for one in closed_periods(length, data_as_of, first_day)]
    for one in every:
        if one.name == name:
            return one
    offered = ", ".join(one.name for one in every) or "none yet"
    raise BadQuestion(f"There is no closed period {name}. The closed periods are: {offered}.")


def _year_of(day: date) -> int:
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def _parts(length: Length, year: int) -> Iterator[ReleasePeriod]:
    """The periods of a length in the financial year that begins in that year."""
    months = MONTHS_OF[length]
    for part in range(12 // months):
        start, after = _month(year, part * months), _month(year, (part + 1) * months)
        period = Period(start, after - timedelta(days=1))
        yield ReleasePeriod(length, _name(length, year, part + 1), period)


def _month(year: int, months: int) -> date:
    place = FIRST_MONTH - 1 + months
    return date(year + place // 12, place % 12 + 1, 1)


def _name(length: Length, year: int, part: int) -> str:
    name = f"{year}/{(year + 1) % 100:02d}"
    return name if length is Length.YEAR else f"{name}-{length.label[0]}{part}"
