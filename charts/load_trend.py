"""One number of each load after the other: rows received, rows refused, days out of order.

Numbers of files and not of people, so they are no measure and need no release.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charts.days import day
from charts.drawn import Drawn
from charts.line_layers import AS_COUNT, line_layers
from charts.lines import Line, limits_of, rows_of
from charts.numbers import counted
from charts.series import Moment
from charts.style import frame
from charts.words import extremes, together

HEIGHT = 120


class OfALoad(NamedTuple):
    """A load, the day it was made, and how many there were."""

    load_id: int
    on: date
    number: int


def load_trend(what: str, loads: Sequence[OfALoad]) -> Drawn:
    """The loads from left to right, the latest last; there is at least one."""
    moments = tuple(_moment(load) for load in loads)
    line = Line(moments)
    limits = limits_of([line])
    layers = line_layers([line], limits, what, AS_COUNT)
    first, last = moments[0], moments[-1]
    course = f"From {first.words} ({first.label}) to {last.words} ({last.label})."
    return Drawn(
        spec=frame(rows_of([line], HEIGHT, limits), *layers, height=HEIGHT),
        alt=together(f"{what}, load by load.", course, extremes(moments)),
        table=[{"Load": moment.label, what: moment.words} for moment in moments],
    )


def _moment(load: OfALoad) -> Moment:
    label = f"load {load.load_id}, {day(load.on)}"
    return Moment(load.on, label, load.number, counted(load.number))
