"""A question: whose records, which days, asked when, split by what."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from domain.period import Period, is_whole_months, twelve_months_to
from domain.scope import Scope
from domain.standards import Standards


@dataclass(frozen=True)
class Question:
    """What is asked of a measure. Frozen and whole, so that it is the key of a cached count."""

    scope: Scope
    period: Period
    as_of: date
    by: str | None = None
    area: str | None = None
    crime_type: str | None = None
    standards: Standards = Standards()

    @classmethod
    def of_the_last_twelve_months(cls, scope: Scope, as_of: date) -> Self:
        return cls(scope=scope, period=twelve_months_to(as_of), as_of=as_of)

    def split_by(self, breakdown: str | None) -> Self:
        return replace(self, by=breakdown)

    @property
    def as_of_on(self) -> int:
        """The day asked on, as the database writes days."""
        return self.as_of.toordinal()

    @property
    def start_on(self) -> int:
        return self.period.start.toordinal()

    @property
    def last_known(self) -> date:
        """The last day that counts: nothing after `as_of` exists."""
        return min(self.period.end, self.as_of)

    @property
    def end_on(self) -> int:
        return self.last_known.toordinal()

    @property
    def is_whole_months(self) -> bool:
        """The period is whole calendar months, all of them over by the day asked."""
        return is_whole_months(self.period) and self.period.end <= self.as_of
