"""Lines over time: their rows, their limits, and where the labels at their ends go."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from charts.numbers import Limits, nice_top
from charts.series import Series
from charts.style import MAIN, SOLID, Row

LINE_HEIGHT = 16


class Line(NamedTuple):
    """A series and how it looks; the name, if any, stands before the number at its end."""

    series: Series
    name: str = ""
    colour: str = MAIN
    dash: tuple[int, ...] = SOLID

    @property
    def end(self) -> str:
        """The label at its end; a week that is not over says so."""
        last = self.series[self.last or 0]
        return f"{self.name} {last.words}{' so far' if last.is_part else ''}".strip()

    @property
    def last(self) -> int | None:
        """The place of the last moment that has an amount."""
        known = [place for place, one in enumerate(self.series) if one.amount is not None]
        return known[-1] if known else None


def limits_of(lines: Sequence[Line]) -> Limits:
    """From nought, or from below it where something is negative."""
    amounts = [one.amount for line in lines for one in line.series if one.amount is not None]
    low, high = min(amounts, default=0), max(amounts, default=0)
    return (-nice_top(-low) if low < 0 else 0.0, nice_top(high))


def rows_of(lines: Sequence[Line], height: int, limits: Limits) -> list[Row]:
    """A row a moment, the end of each line marked with its label and how far to shift it."""
    shifts = _shifts(lines, height, limits)
    return [
        {
            "line": number,
            "place": place,
            "amount": moment.amount,
            "name": line.name,
            "when": moment.label,
            "words": moment.words,
            "is_part": moment.is_part,
            "is_alone": _is_alone(line.series, place),
            "end": line.end if place == line.last else None,
            "shift": shifts[number],
        }
        for number, line in enumerate(lines)
        for place, moment in enumerate(line.series)
    ]


def _is_alone(series: Series, place: int) -> bool:
    """Between two gaps, where a line alone would show nothing."""
    beside = [series[near] for near in (place - 1, place + 1) if 0 <= near < len(series)]
    return all(moment.amount is None for moment in beside)


def _shifts(lines: Sequence[Line], height: int, limits: Limits) -> list[float]:
    """How far each end label moves so that none lies on another or on the axis below."""
    return spread([_end_amount(line) for line in lines], height, limits)


def spread(amounts: Sequence[float], height: int, limits: Limits) -> list[float]:
    """How far a label at each amount moves down so that every one can be read."""
    low, high = limits
    at = [height * (high - amount) / (high - low) for amount in amounts]
    downwards = sorted(range(len(at)), key=lambda number: at[number])
    places, above, below = list(at), -inf, float(height + LINE_HEIGHT)
    for number in downwards:
        above = places[number] = max(at[number], above + LINE_HEIGHT)
    for number in reversed(downwards):
        below = places[number] = min(places[number], below - LINE_HEIGHT)
    return [round(place - start, 1) for place, start in zip(places, at, strict=True)]


def _end_amount(line: Line) -> float:
    return (line.series[line.last].amount or 0) if line.last is not None else 0
