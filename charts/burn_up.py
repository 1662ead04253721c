"""Burn-up: what is spent and committed so far, against what was planned and the whole grant."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.allowed import whole
from charts.days import month
from charts.drawn import Drawn, nothing_to_draw
from charts.line_layers import line_layers
from charts.lines import Line, rows_of
from charts.numbers import Limits, nice_top, pounds, short_pounds
from charts.series import Moment, Series
from charts.style import DASHED, DOTTED, INK, MAIN, MUTED, Row, Spec, frame, once
from charts.words import together
from disclosure.released import Figure, Point, Released, Step

HEIGHT = 240
PLANNED, COMMITTED, SPENT = "Profiled", "Committed", "Actual"
"""What the parts of a month are called, as they begin."""
AS_POUNDS = "datum.value >= 1e4 ? '£' + format(datum.value / 1e3, ',') + 'k' : '£' + datum.value"
HEADROOM = 1.1
"""Above the grant, so that its name has a place of its own."""


class Sums(NamedTuple):
    """Three running sums, month by month."""

    planned: Line
    with_committed: Line
    spent: Line

    @property
    def has_commitments(self) -> bool:
        return self.with_committed.series != self.spent.series

    @property
    def lines(self) -> list[Line]:
        """What is drawn: a line that only repeats another is left out."""
        return [self.planned, *([self.with_committed] if self.has_commitments else []), self.spent]


def burn_up(released: Released) -> Drawn:
    """Three lines from the first month on; spending stops at the month asked."""
    figure = whole(released)
    title, grant = released.measure.title, figure.denominator
    sums = _sums(figure)
    if sums.planned.last is None and sums.spent.last is None:
        return nothing_to_draw(title, figure.state)
    limits = _limits(sums.lines, grant)
    layers = line_layers(sums.lines, limits, "Pounds so far", AS_POUNDS)
    rows = rows_of(sums.lines, HEIGHT, limits)
    return Drawn(
        spec=frame(rows, *layers, *_grant(grant), height=HEIGHT),
        alt=together(f"{title}.", _finding(sums), f"The grant is {pounds(grant or 0)}."),
        table=_table(sums.lines),
    )


def _sums(figure: Figure) -> Sums:
    """The plan may go on; what is spent and committed is known until the day asked."""
    spent = _so_far(figure, (SPENT,), is_known=True)
    with_committed = _so_far(figure, (SPENT, COMMITTED), is_known=True)
    return Sums(
        Line(_so_far(figure, (PLANNED,), is_known=False), "Planned", MUTED, DOTTED),
        Line(with_committed, "With committed", MAIN, DASHED),
        Line(spent, "Spent", MAIN),
    )


def _so_far(figure: Figure, parts: tuple[str, ...], *, is_known: bool) -> Series:
    """The running sum of these parts; a month without an amount ends it."""
    begun = [point for point in figure.points if point.start <= figure.as_of]
    points = begun if is_known else figure.points
    sums = _running([_sum(point.parts, parts) for point in points], _before(figure, begun, parts))
    return tuple(map(_moment, figure.points, [*sums, *[None] * len(figure.points)]))


def _running(amounts: Sequence[float | None], before: float) -> list[float | None]:
    sums: list[float | None] = []
    so_far: float | None = before
    for amount in amounts:
        so_far = None if so_far is None or amount is None else so_far + amount
        sums.append(so_far)
    return sums


def _before(figure: Figure, begun: Sequence[Point], parts: tuple[str, ...]) -> float:
    """What the months before the first one shown came to: the total to date less those shown."""
    to_date = _sum(figure.steps, parts)
    shown = [_sum(point.parts, parts) for point in begun]
    if to_date is None or None in shown:
        return 0.0
    return max(0.0, to_date - sum(one or 0 for one in shown))


def _sum(steps: Sequence[Step], parts: tuple[str, ...]) -> float | None:
    amounts = [step.count for step in steps if step.name.startswith(parts)]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known and len(known) == len(amounts) else None


def _moment(point: Point, amount: float | None) -> Moment:
    words = "" if amount is None else short_pounds(amount)
    return Moment(point.start, month(point.start), amount, words)


def _limits(lines: Sequence[Line], grant: float | None) -> Limits:
    amounts = [one.amount or 0 for line in lines for one in line.series]
    return 0.0, nice_top(max(*amounts, HEADROOM * (grant or 0), 1))


def _grant(grant: float | None) -> list[Spec]:
    """The whole grant as a line of its own, named on it."""
    if not grant:
        return []
    words = f"Grant {short_pounds(grant)}"
    y = {"y": {"datum": grant, "type": "quantitative"}}
    name = {"type": "text", "align": "left", "baseline": "bottom", "dy": -5, "fontWeight": 600}
    return [
        once({"mark": {"type": "rule", "color": INK, "strokeWidth": 1.75}, "encoding": y}),
        once({"mark": name, "encoding": {**y, "x": {"value": 0}, "text": {"value": words}}}),
    ]


def _finding(sums: Sums) -> str:
    """By the last month known: spent, committed besides, planned by then."""
    if sums.spent.last is None:
        return "Nothing is spent yet."
    planned, with_committed, spent = (line.series[sums.spent.last] for line in sums)
    done = _said(spent, f"{{}} spent by {spent.label}")
    besides = _said(with_committed, "{} with what is committed") if sums.has_commitments else ""
    plan = _said(planned, "against {} planned by then")
    return ", ".join(part for part in (done, besides, plan) if part) + "."


def _said(moment: Moment, sentence: str) -> str:
    return "" if moment.amount is None else sentence.format(pounds(moment.amount))


def _table(lines: Sequence[Line]) -> list[Row]:
    return [
        {"Month": moments[0].label}
        | {f"{line.name}, so far": _cell(one) for line, one in zip(lines, moments, strict=True)}
        for moments in zip(*(line.series for line in lines), strict=True)
    ]


def _cell(moment: Moment) -> str:
    return "" if moment.amount is None else pounds(moment.amount)
