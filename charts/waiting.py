"""Waiting: the share who have started by each week since the offer, declining counted as an end.

Beside the curve stands who is still waiting: the wait of those who have started is not all of it.
"""

from collections.abc import Sequence

from charts.allowed import whole
from charts.curve import HEIGHT, curve_layers
from charts.drawn import Drawn, nothing_to_draw
from charts.numbers import counted, per_cent
from charts.style import Row, frame
from charts.words import together
from disclosure.digits import base_on
from disclosure.released import CurvePoint, Figure, Released
from domain.measure import Waits

DAYS_A_WEEK = 7


def waiting(released: Released, *, since: str = "since the offer") -> Drawn:
    """The cumulative incidence of the whole, as far as anybody's wait could be known."""
    figure, measure = whole(released), released.measure
    if not isinstance(measure, Waits):
        raise TypeError(f"{measure.title} is no measure of waiting.")
    known = [point for point in figure.curve if point.estimate is not None]
    if len(known) < 2:
        return nothing_to_draw(measure.title, figure.state)
    rows = [_row(point, figure, point is known[-1]) for point in known]
    layers = curve_layers(rows, f"Weeks {since}", "Still waiting")
    return Drawn(
        spec=frame(rows, *layers, height=HEIGHT, bottom=8),
        alt=together(f"{measure.title}.", _finding(known, figure)),
        table=[_table_row(point, figure) for point in known if point.is_grid],
    )


def _finding(known: Sequence[CurvePoint], figure: Figure) -> str:
    """Each week of the grid, in one sentence."""
    said = (f"{_share(point, figure)} by {_when(point)}" for point in known if point.is_grid)
    return f"{', '.join(said)}."


def _when(point: CurvePoint) -> str:
    weeks, days = divmod(point.day, DAYS_A_WEEK)
    if days:
        return f"{point.day} days"
    return f"{weeks} week{'' if weeks == 1 else 's'}"


def _share(point: CurvePoint, figure: Figure) -> str:
    return per_cent(point.estimate or 0, base_on(point, figure))


def _range(point: CurvePoint, figure: Figure) -> str:
    if point.lower is None or point.upper is None:
        return "none"
    base = base_on(point, figure)
    return " to ".join(per_cent(limit, base) for limit in (point.lower, point.upper))


def _row(point: CurvePoint, figure: Figure, is_last: bool) -> Row:
    on_grid = point.is_grid
    return {
        "day": point.day,
        "estimate": point.estimate,
        "lower": point.lower,
        "upper": point.upper,
        "when": _when(point),
        "words": _share(point, figure),
        "range": _range(point, figure),
        "month": f"{point.day // DAYS_A_WEEK}" if on_grid else None,
        "followed": counted(point.at_risk or 0) if on_grid else None,
        "headline": f"{_share(point, figure)} by {_when(point)}" if is_last else None,
    }


def _table_row(point: CurvePoint, figure: Figure) -> Row:
    return {
        "By": _when(point),
        "Share started": _share(point, figure),
        "95% range": _range(point, figure),
        "Still waiting": counted(point.at_risk or 0),
    }
