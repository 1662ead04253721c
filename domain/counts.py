"""What counting gives: whole numbers by group, never a percentage. Nothing here may be shown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from domain.known_causes import KnownCause
from domain.measure import Measure
from domain.question import Question
from domain.terms import Term


class Kind(Term):
    """How a count is read at the edge."""

    COUNT = "count", "a number of things"
    RATE = "rate", "n of N"
    RATIO = "ratio", "so many for each"
    SHARE = "share", "so much of all there could be"
    ESTIMATE = "estimate", "a share estimated from unequal follow-up"
    MEDIAN = "median", "the day by which half have had the event"
    WITHIN = "within", "a share within so many days, others still waiting"
    PER_PERSON_YEARS = "per_person_years", "events for each 100 person-years"
    AMOUNT = "amount", "pounds"
    COST = "cost", "pounds for each"
    DAYS = "days", "days"
    QUANTILE = "quantile", "days that so many of the events took at most"
    WEEKS = "weeks", "weeks"
    MATURITY = "maturity", "how many have been followed long enough"


CUSTODY_ADJUSTED = "custody_adjusted"
"""Where a figure stands by this, it is the whole again, without the days in custody."""


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


class Outcome(StrEnum):
    """How a wait ended: by what was waited for, by something that rules it out, or not yet."""

    EVENT = "event"
    COMPETING = "competing"
    WAITING = "waiting"


class Waited(NamedTuple):
    """Things that waited `days` until the outcome; those still waiting, until the day asked."""

    days: int
    outcome: str
    number: int


@dataclass(frozen=True)
class Count:
    """One group of a counted measure; the whole has neither `by` nor `group`.

    `within` is the number of days that a share of those waiting is taken at; `completed` people
    have a start so long ago that they could be followed for all of the horizon; `lengths` are pairs
    of days and how many events took so long; `quantile` is the share of them the value covers.
    """

    kind: Kind
    numerator: float | None
    denominator: float | None = None
    by: str | None = None
    group: str | None = None
    steps: tuple[StepCount, ...] = ()
    series: tuple[SeriesPoint, ...] = ()
    follow: tuple[Follow, ...] = ()
    completed: int | None = None
    waited: tuple[Waited, ...] = ()
    within: int | None = None
    lengths: tuple[tuple[int, int], ...] = ()
    quantile: float | None = None


class FeedAge(NamedTuple):
    """A feed's table as received: days since it spoke, None when it never has.

    `is_later`: it speaks for a later day than the one asked, which is looked back on.
    """

    feed: str
    table: str
    days: int | None
    is_later: bool = False


@dataclass(frozen=True)
class Counts:
    """A measure counted for one question: the whole first, then its groups in order.

    `causes` are those inside the period; `target` is as delivered: a share up to 1, or per cent.
    `silent` are the feeds that have never sent anything, where a table is missing.
    """

    measure: Measure
    question: Question
    counts: tuple[Count, ...]
    feeds: tuple[FeedAge, ...] = ()
    causes: tuple[KnownCause, ...] = ()
    target: float | None = None
    silent: tuple[str, ...] = ()

    @property
    def not_received(self) -> tuple[str, ...]:
        """Tables this measure needs that no feed has delivered."""
        return tuple(feed.table for feed in self.feeds if feed.days is None)
