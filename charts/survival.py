"""Survival: the share to whom it has happened by each day since the start (1 - S), with its range.

The curve stops where fewer people are still followed than the measure asks for.
"""

from collections.abc import Sequence

from charts.allowed import whole
from charts.curve import HEIGHT, curve_layers
from charts.drawn import Drawn, nothing_to_draw
from charts.numbers import per_cent
from charts.style import Row, frame
from charts.words import missing_note, together
from disclosure.digits import base_on
from disclosure.released import CurvePoint, Figure, Released, State
from domain.measure import Survival

DAYS_A_MONTH = 365.25 / 12


def survival(released: Released, *, since: str = "since direct work began") -> Drawn:
    """The curve of the whole; `since` says in words when the days begin."""
    figure, definition = whole(released), _definition(released)
    curve = _until_too_few(figure.curve, definition.least_at_risk)
    headline = _headline(curve, definition.horizon)
    if headline is None:
        return nothing_to_draw(definition.title, figure.state)
    note = _note(figure.curve, curve, definition.least_at_risk)
    rows = [_row(point, figure, point is headline) for point in curve]
    return Drawn(
        spec=frame(rows, *curve_layers(rows, f"Months {since}"), height=HEIGHT, bottom=8),
        alt=together(f"{definition.title}.", _finding(curve, headline, figure), note),
        table=[_table_row(point, figure) for point in curve if point.is_grid],
        note=note,
    )


def _definition(released: Released) -> Survival:
    if not isinstance(released.measure, Survival):
        raise TypeError(f"{released.measure.title} is no measure of time to an event.")
    return released.measure


def _until_too_few(curve: Sequence[CurvePoint], least: int) -> list[CurvePoint]:
    """The days on which enough are still followed."""
    kept: list[CurvePoint] = []
    for point in curve:
        if point.at_risk is None or point.at_risk < least:
            break
        kept.append(point)
    return kept


def _headline(curve: Sequence[CurvePoint], horizon: int) -> CurvePoint | None:
    """The day the measure is about, or the last before it with a share; the start says nothing."""
    known = [point for point in curve if 0 < point.day <= horizon and point.estimate is not None]
    return known[-1] if known else None


def _note(whole_curve: Sequence[CurvePoint], curve: Sequence[CurvePoint], least: int) -> str:
    hidden = [State.HIDDEN for point in curve if point.estimate is None]
    few = f"fewer than {least} people are still followed"
    stops = f"The curve stops after {_when(curve[-1])}, where {few}."
    is_cut = len(curve) < len(whole_curve)
    return together(stops if is_cut else "", missing_note(hidden, ("day", "days")))


def _when(point: CurvePoint) -> str:
    months = _months(point)
    return f"{months} month{'' if months == 1 else 's'}" if point.is_grid else f"{point.day} days"


def _months(point: CurvePoint) -> int:
    return round(point.day / DAYS_A_MONTH)


def _share(share: float | None, point: CurvePoint, figure: Figure) -> str:
    return State.HIDDEN.label if share is None else per_cent(share, base_on(point, figure))


def _range(point: CurvePoint, figure: Figure) -> str:
    """The 95% range; none exists where it has happened to everybody still followed."""
    if point.estimate is None:
        return State.HIDDEN.label
    if point.lower is None or point.upper is None:
        return "none"
    return f"{_share(point.lower, point, figure)} to {_share(point.upper, point, figure)}"


def _finding(curve: Sequence[CurvePoint], headline: CurvePoint, figure: Figure) -> str:
    last = [point for point in curve if point.estimate is not None][-1]
    finding = (
        f"{_share(headline.estimate, headline, figure)} by {_when(headline)} "
        f"(95% range {_range(headline, figure)}), {headline.at_risk} people still followed."
    )
    later = f"{_share(last.estimate, last, figure)} by {_when(last)}."
    return finding if last is headline else together(finding, later)


def _row(point: CurvePoint, figure: Figure, is_headline: bool) -> Row:
    words = _share(point.estimate, point, figure)
    return {
        "day": point.day,
        "estimate": point.estimate,
        "lower": point.lower,
        "upper": point.upper,
        "when": _when(point),
        "words": words,
        "range": _range(point, figure),
        "month": f"{_months(point)}" if point.is_grid else None,
        "followed": f"{point.at_risk:,}" if point.is_grid else None,
        "headline": f"{words} by {_when(point)}" if is_headline else None,
    }


def _table_row(point: CurvePoint, figure: Figure) -> Row:
    return {
        "By": _when(point),
        "Share": _share(point.estimate, point, figure),
        "95% range": _range(point, figure),
        "People still followed": f"{point.at_risk:,}",
    }
