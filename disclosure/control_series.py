"""What the signals of a series say: limits by segment, a word for each point, the assurance.

Frozen results, made by disclosure/signals.py from figures that were already hidden where they
must be. Charts and sentences only repeat these words.
"""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from domain.known_causes import KnownCause
from domain.terms import Term
from measures.methods.control_limits import FEWEST, RAREST, Assurance, Word
from measures.methods.poisson import EventRate
from measures.methods.special_causes import Side, Signal

FIRM = 20
"""Limits from fewer points are trial limits: a few points more may move them."""


class NoLimits(Term):
    """Why there are no limits."""

    TOO_SHORT = "too_short", f"under {FEWEST} points no limits are made"
    RARE = "rare", f"with under {RAREST} on average no limits are made"
    HIDDEN = "hidden", "a point is hidden for privacy, and limits could give it back"


@dataclass(frozen=True)
class ControlPoint:
    """A whole week or month; the word is None where there are no limits to judge it by."""

    start: date
    end: date
    value: float
    numerator: float
    base: float | None = None
    word: Word | None = None
    signal: Signal | None = None


class Run(NamedTuple):
    """Points next to each other with one word, and the side or way that they point."""

    word: Word | None
    side: Side | None
    points: tuple[ControlPoint, ...]


def _what_it_says(point: ControlPoint) -> tuple[Word | None, Side | None]:
    return point.word, point.signal.side if point.signal else None


@dataclass(frozen=True)
class Segment:
    """From one known cause to the next: limits of its own. `rare` is its rate for each period."""

    points: tuple[ControlPoint, ...]
    causes: tuple[KnownCause, ...] = ()
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    dropped: int = 0
    no_limits: NoLimits | None = None
    rare: EventRate | None = None

    @property
    def start(self) -> date:
        return self.points[0].start

    @property
    def end(self) -> date:
        return self.points[-1].end

    @property
    def is_trial(self) -> bool:
        return self.no_limits is None and len(self.points) < FIRM


@dataclass(frozen=True)
class ControlSeries:
    """The signals of one series: the points of the whole, a named part of them, or a split.

    `no_limits` says why no segment has any; a series that is hidden, or has no whole week or
    month, has no segment at all.
    """

    period: str
    part: str = ""
    by: str = ""
    is_share: bool = False
    segments: tuple[Segment, ...] = ()
    target: float | None = None
    assurance: Assurance | None = None
    no_limits: NoLimits | None = None

    @property
    def points(self) -> tuple[ControlPoint, ...]:
        return tuple(point for segment in self.segments for point in segment.points)

    @property
    def runs(self) -> tuple[Run, ...]:
        """Points next to each other that say the same; a known cause ends a run."""
        return tuple(
            Run(word, side, tuple(points))
            for segment in self.segments
            for (word, side), points in groupby(segment.points, key=_what_it_says)
        )

    @property
    def last(self) -> Segment | None:
        return self.segments[-1] if self.segments else None

    def segment_of(self, start: date) -> tuple[Segment, ControlPoint] | None:
        """The segment and the point that begin a period; None for a part of one, or a gap."""
        for segment in self.segments:
            for point in segment.points:
                if point.start == start:
                    return segment, point
        return None
