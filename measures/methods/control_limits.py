"""XmR limits of a weekly or monthly series of flows, the word for a signal, and the assurance.

The rules are those of "Signals over time" in measures.md (NHS England, Making Data Count): the
centre is the mean; limits lie 2.66 mean moving ranges from it; moving ranges of 3.267 times their
mean or more are dropped once before that. They are for flows: a stock such as the open caseload
is autocorrelated, and a count with a mean under 3 has no room for a lower limit.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean as exact_mean  # exact, so that equal values lie on their own mean
from typing import NamedTuple

from domain.measure import Direction
from domain.terms import Term
from measures.methods.special_causes import Side, Signal, signals

FEWEST = 12
RAREST = 3
_REACH = 2.66
_SCREEN = 3.267


class Word(Term):
    """What a point says, by the rule it falls under and the way that is better."""

    IMPROVEMENT = "improvement", "improvement"
    CONCERN = "concern", "concern"
    CHANGE = "change", "change"
    NO_CHANGE = "no_change", "no change"


class Assurance(Term):
    """Whether the next points can be expected to meet a target if nothing changes."""

    PASSES = "passes", "consistently passes"
    FAILS = "fails", "consistently fails"
    HIT_OR_MISS = "hit_or_miss", "hit or miss"


class Point(NamedTuple):
    """One value in its place, and the signal it is part of, if any."""

    value: float
    signal: Signal | None


class Limits(NamedTuple):
    """A series with its limits; all None under 12 points. `dropped` moving ranges were screened."""

    mean: float | None
    lower: float | None
    upper: float | None
    dropped: int
    points: tuple[Point, ...]


def control_limits(
    values: Sequence[float], at_least: float | None = 0, at_most: float | None = None
) -> Limits:
    """The limits of one series. They are clipped to what can be: 0 for counts, 100 for per cent.

    The rules use the limits before clipping, as the distance from the mean is what they measure.
    """
    if len(values) < FEWEST:
        return Limits(None, None, None, 0, tuple(Point(value, None) for value in values))
    centre = float(exact_mean(values))
    kept, dropped = _screened([abs(after - before) for before, after in pairwise(values)])
    reach = _REACH * float(exact_mean(kept))
    lower, upper = centre - reach, centre + reach
    found = zip(values, signals(values, centre, reach), strict=True)
    return Limits(
        centre,
        lower if at_least is None else max(lower, at_least),
        upper if at_most is None else min(upper, at_most),
        dropped,
        tuple(Point(value, signal) for value, signal in found),
    )


def rebased(
    values: Sequence[float],
    begins: Sequence[int],
    at_least: float | None = 0,
    at_most: float | None = None,
) -> tuple[Limits, ...]:
    """The series cut where a known cause begins, each part by itself; no rule crosses a cut."""
    if any(not 0 <= at < len(values) for at in begins):
        raise ValueError(f"a cause must begin inside the series: {list(begins)}")
    cuts = sorted({0, *begins, len(values)})
    return tuple(control_limits(values[a:b], at_least, at_most) for a, b in pairwise(cuts))


def word(signal: Signal | None, direction: Direction) -> Word:
    """A signal on the side that is better is an improvement; where neither is, a change."""
    if signal is None:
        return Word.NO_CHANGE
    if direction == Direction.CONTEXT:
        return Word.CHANGE
    better = Side.HIGH if direction == Direction.UP else Side.LOW
    return Word.IMPROVEMENT if signal.side == better else Word.CONCERN


def assurance(last: Limits, target: float | None, direction: Direction) -> Assurance | None:
    """A target beyond all of the last segment's limits is met, or missed, whatever chance does."""
    if target is None or last.lower is None or last.upper is None:
        return None
    if direction == Direction.CONTEXT:
        return None
    if last.lower <= target <= last.upper:
        return Assurance.HIT_OR_MISS
    is_met = target < last.lower if direction == Direction.UP else target > last.upper
    return Assurance.PASSES if is_met else Assurance.FAILS


def too_rare(counts: Sequence[float]) -> bool:
    """Whether the counts are too small for limits: show exact Poisson rates by period instead."""
    return not counts or exact_mean(counts) < RAREST


def _screened(ranges: Sequence[float]) -> tuple[list[float], int]:
    """Moving ranges without those far above the rest, once, and how many that dropped."""
    usual = exact_mean(ranges)
    kept = [one for one in ranges if one == 0 or one < _SCREEN * usual]
    return kept, len(ranges) - len(kept)
