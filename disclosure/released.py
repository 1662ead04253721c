"""Released: the only thing a chart, a table, a download or a sentence is made from.

Made in disclosure/release.py and nowhere else; the constructor refuses any other caller.
"""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, NamedTuple

from disclosure.control_series import ControlSeries
from disclosure.thresholds import SMALLEST_SHOWN
from domain.counts import FeedAge, Kind
from domain.errors import NotFound
from domain.known_causes import KnownCause
from domain.measure import Freshness, Measure
from domain.question import Question
from domain.terms import Audience, Term


class State(Term):
    """Why a figure has a value or has none; `label` is the plain word for a table cell."""

    OK = "ok", ""
    TOO_FEW = "too_few", "too few to say"
    TOO_EARLY = "too_early", "too early to say"
    HIDDEN = "hidden", f"hidden: fewer than {SMALLEST_SHOWN}"
    NOT_RECEIVED = "not_received", "not received"
    NOTHING = "nothing", "nothing to count"


@dataclass(frozen=True)
class Step:
    """A rung of the waterfall; `count` is None where it is hidden."""

    name: str
    count: float | None


@dataclass(frozen=True)
class Point:
    """A week, month or day of a series; None where hidden."""

    start: date
    end: date
    count: float | None
    parts: tuple[Step, ...] = ()


class CurvePoint(NamedTuple):
    """A day since the start on a curve: who had the event by then; shares are of 100.

    `at_risk` are those followed, or still waiting, on the day; `rests_on` those of whom it is known
    for as long, by whom the shares have their digits.
    """

    day: int
    at_risk: int | None
    events: int | None
    estimate: float | None
    lower: float | None
    upper: float | None
    is_grid: bool
    rests_on: int | None = None


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number with everything that must be said beside it.

    `rests_on` are those of whom an estimate knows for as long as it speaks of: its digits are
    theirs, and not those of everybody in the denominator. None where that is the base itself.
    """

    measure: str
    kind: Kind
    by: str | None
    group: str | None
    numerator: float | None
    denominator: float | None
    value: float | None
    lower: float | None
    upper: float | None
    unit: str
    start: date | None
    end: date | None
    as_of: date
    state: State
    steps: tuple[Step, ...] = ()
    points: tuple[Point, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    rests_on: int | None = None

    @property
    def is_ok(self) -> bool:
        return self.state is State.OK


_KEY = object()


@dataclass(frozen=True, init=False)
class Released:
    """A measure fit for one audience: the whole figure first, then its groups in order.

    `feeds` are those of the tables it needs; `silent` are feeds that have never sent anything.
    """

    measure: Measure
    question: Question
    audience: Audience
    figures: tuple[Figure, ...]
    feeds: tuple[FeedAge, ...]
    silent: tuple[str, ...]
    causes: tuple[KnownCause, ...]
    controls: tuple[ControlSeries, ...]

    def __init__(self, key: object, **values: Any) -> None:
        if key is not _KEY:
            raise TypeError(
                "Only disclosure.release makes a Released: call release(counts, audience)"
            )
        for field in fields(self):
            object.__setattr__(self, field.name, values[field.name])

    @property
    def whole(self) -> Figure:
        return self.figures[0]

    def by(self, breakdown: str) -> tuple[Figure, ...]:
        """The figures of one breakdown, in the order to show them."""
        return tuple(figure for figure in self.figures if figure.by == breakdown)

    def one(self, breakdown: str, group: str | None = None) -> Figure:
        """The figure of one group; NotFound if the measure was not split that way."""
        for figure in self.by(breakdown):
            if figure.group == group:
                return figure
        raise NotFound(f"{self.measure.title} has no group {group} by {breakdown}.")

    def control(self, part: str = "", by: str = "") -> ControlSeries | None:
        """The signals of the whole's points, of a part of them, or of a split by week or month;
        None where nothing flows, such as of a state on a day."""
        return next((one for one in self.controls if (one.part, one.by) == (part, by)), None)

    @property
    def stale_feeds(self) -> tuple[FeedAge, ...]:
        """Each feed that is too old, once, at the age of its oldest table."""
        oldest: dict[str, FeedAge] = {}
        for feed in self.feeds:
            if feed.days is not None and feed.days > STALE_AFTER:
                known = oldest.get(feed.feed, feed)
                oldest[feed.feed] = max(known, feed, key=lambda one: one.days or 0)
        return tuple(oldest.values())

    def is_greyed(self, figure: Figure | None = None) -> bool:
        """Whether a feed that the figure (the whole, if none is given) needs is old or missing."""
        return bool(self.stale_feeds) or (figure or self.whole).state is State.NOT_RECEIVED


STALE_AFTER = Freshness.stale_after
"""Days after which a feed greys every figure that needs it (measures.md, feed_freshness)."""
