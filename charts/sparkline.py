"""A sparkline: the course of a number on its card, without axes; the card says the number."""

from charts.allowed import whole
from charts.causes import Mark, cause_layers, causes_note, marks, with_causes
from charts.drawn import Drawn, nothing_to_draw
from charts.series import Moment, Series, noun_of_points, series_of
from charts.style import CONCERN, NEUTRAL, Row, Spec, frame
from charts.words import missing_note, together
from disclosure.released import Released

HEIGHT = 36


def sparkline(released: Released, *, is_concern: bool = False) -> Drawn:
    """The points of the whole weeks; coloured only where the page's words say so too."""
    every = series_of(whole(released))
    series = tuple(moment for moment in every if not moment.is_part)
    known = [moment for moment in series if moment.amount is not None]
    title = released.measure.title
    if not known:
        return nothing_to_draw(title, whole(released).state)
    first, last = known[0], known[-1]
    noun = noun_of_points(whole(released))
    course = f"from {first.words} ({first.label}) to {last.words} ({last.label})."
    missing = missing_note((one.state for one in series), noun)
    found = _crossed(marks(released), every, series)
    table: list[Row] = [{"When": moment.label, title: moment.words} for moment in series]
    return Drawn(
        spec=_spec(series, known, found, CONCERN if is_concern else NEUTRAL),
        alt=together(f"{title},", course, missing, causes_note(found)),
        table=with_causes(table, found),
    )


def _crossed(found: list[Mark], every: Series, series: Series) -> list[Mark]:
    """The causes that the whole weeks cross, by their place among those."""
    shift = 1 if every[0].is_part else 0
    moved = [mark._replace(place=mark.place - shift) for mark in found]
    return [mark for mark in moved if 0 < mark.place < len(series)]


def _spec(series: Series, known: list[Moment], found: list[Mark], colour: str) -> Spec:
    rows: list[Row] = [
        {"place": place, "amount": moment.amount, "is_last": moment is known[-1]}
        for place, moment in enumerate(series)
    ]
    x, y = _along("place", 0, max(len(series) - 1, 1)), _along("amount", *_limits(known))
    on = {"x": x, "y": y}
    line = {"mark": {"type": "line", "color": colour, "strokeWidth": 1.75}, "encoding": on}
    last = {
        "transform": [{"filter": "datum.is_last"}],
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 44, "color": colour},
        "encoding": on,
    }
    rules = cause_layers(found, x, len(series) - 1)[:1]  # without names: the card has no room
    return frame(rows, *rules, line, last, height=HEIGHT)


def _limits(known: list[Moment]) -> tuple[float, float]:
    """From the lowest to the highest: a sparkline shows the course, not the size."""
    amounts = [moment.amount or 0 for moment in known]
    low, high = min(amounts), max(amounts)
    return (low, high) if high > low else (low - 1, high + 1)


def _along(field: str, low: float, high: float) -> Spec:
    scale = {"domain": [low, high], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}
