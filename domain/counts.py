"""What counting gives: whole numbers by group, never a percentage. Nothing here may be shown."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from domain.measure import Measure
from domain.question import Question
from domain.terms import Term


class Kind(Term):
    """How a count is read at the edge."""

    COUNT = "count", "a number of things"
    RATE = "rate", "n of N"
    RATIO = "ratio", "so many for each"
    ESTIMATE = "estimate", "a share estimated from unequal follow-up"
    AMOUNT = "amount", "pounds"
    DAYS = "days", "days"
    WEEKS = "weeks", "weeks"
    MATURITY = "maturity", "how many have been followed long enough"


@dataclass(frozen=True)
class StepCount:
    """A rung of the waterfall, or a named part of a count."""

    name: str
    count: float


@dataclass(frozen=True)
class SeriesPoint:
    """A week, month or day of a series. `parts` are the named components of the count."""

    start: date
    end: date
    count: float
    parts: tuple[StepCount, ...] = ()


class Follow(NamedTuple):
    """People followed for `days`, ended by the event or (without it) by the day asked."""

    days: int
    event: bool
    people: int


@dataclass(frozen=True)
class Count:
    """One group of a counted measure; the whole has neither `by` nor `group`."""

    kind: Kind
    numerator: float | None
    denominator: float | None = None
    by: str | None = None
    group: str | None = None
    steps: tuple[StepCount, ...] = ()
    series: tuple[SeriesPoint, ...] = ()
    follow: tuple[Follow, ...] = ()


class FeedAge(NamedTuple):
    """A feed's table as received: days since it spoke, None when it never has."""

    feed: str
    table: str
    days: int | None


@dataclass(frozen=True)
class Counts:
    """A measure counted for one question: the whole first, then its groups in order."""

    measure: Measure
    question: Question
    counts: tuple[Count, ...]
    feeds: tuple[FeedAge, ...] = ()

    @property
    def not_received(self) -> tuple[str, ...]:
        """Tables this measure needs that no feed has delivered."""
        return tuple(feed.table for feed in self.feeds if feed.days is None)
