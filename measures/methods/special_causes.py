"""The four rules by which a point of an XmR chart is a signal, in the order of measures.md.

As NHS England's Making Data Count draws them (NHSRplotthedots 0.2.2), but for three things that
measures.md decides: the order; that of three points two beyond two thirds of the way are enough,
wherever the third lies (there all three lie on one side, and none is outside the limit); and that
a trend points where it moves, so that a whole rise is one signal (there the half of it below the
mean would be called a fall).
"""

from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple

from domain.terms import Term

RUN = 7
CLOSE = 2 / 3  # of the way from the mean to a limit


class Rule(Term):
    OUTSIDE = "outside", "outside a limit"
    TWO_OF_THREE = "two_of_three", "two of three close to a limit"
    SHIFT = "shift", "seven on one side of the mean"
    TREND = "trend", "seven in a row rising or falling"


class Side(Term):
    HIGH = "high", "high"
    LOW = "low", "low"


class Signal(NamedTuple):
    """What a point is part of: the first rule that holds, and the side or way it points."""

    rule: Rule
    side: Side


class _Series(NamedTuple):
    """Values as distances from the mean, and the distance of either limit from it."""

    distances: tuple[float, ...]
    reach: float

    def windows(self, size: int) -> list[range]:
        return [range(i, i + size) for i in range(len(self.distances) - size + 1)]

    def side(self, window: Sequence[int]) -> Side | None:
        """The side of the mean on which all of them lie; a point on the mean lies on neither."""
        return _way([self.distances[i] for i in window])

    def is_outside(self, i: int) -> bool:
        return abs(self.distances[i]) > self.reach

    def beyond(self, window: Sequence[int], side: Side) -> list[int]:
        """Those farther than two thirds of the way to the limit on a side, or outside it."""
        sign = 1 if side is Side.HIGH else -1
        return [i for i in window if sign * self.distances[i] > CLOSE * self.reach]


def signals(values: Sequence[float], mean: float, reach: float) -> tuple[Signal | None, ...]:
    """For each value, in order, the signal it is part of. `reach` is from the mean to a limit."""
    series = _Series(tuple(value - mean for value in values), reach)
    found = [(rule, marks(series)) for rule, marks in _RULES.items()]
    return tuple(
        next((Signal(rule, marks[i]) for rule, marks in found if i in marks), None)
        for i in range(len(values))
    )


def _way(steps: Sequence[float]) -> Side | None:
    if all(step > 0 for step in steps):
        return Side.HIGH
    return Side.LOW if all(step < 0 for step in steps) else None


def _outside(series: _Series) -> dict[int, Side]:
    marks = ((i, series.side([i])) for i in range(len(series.distances)) if series.is_outside(i))
    return {i: side for i, side in marks if side}


def _two_of_three(series: _Series) -> dict[int, Side]:
    """Only the points beyond are marked, not the third."""
    marks = {}
    for window, side in product(series.windows(3), Side):
        beyond = series.beyond(window, side)
        if len(beyond) >= 2:
            marks.update(dict.fromkeys(beyond, side))
    return marks


def _shift(series: _Series) -> dict[int, Side]:
    return {i: side for run in series.windows(RUN) if (side := series.side(run)) for i in run}


def _trend(series: _Series) -> dict[int, Side]:
    """A turning point belongs to the run that came first."""
    marks: dict[int, Side] = {}
    for run in series.windows(RUN):
        values = [series.distances[i] for i in run]
        side = _way([after - before for before, after in zip(values, values[1:], strict=False)])
        if side:
            marks = dict.fromkeys(run, side) | marks
    return marks


_RULES: dict[Rule, Callable[[_Series], dict[int, Side]]] = {
    Rule.OUTSIDE: _outside,
    Rule.TWO_OF_THREE: _two_of_three,
    Rule.SHIFT: _shift,
    Rule.TREND: _trend,
}
