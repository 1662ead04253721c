"""Bars: groups side by side, as counts, or as rates with their 95% range and `n of N`."""

from charts.allowed import whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import Names, noun_of
from charts.numbers import nice_top
from charts.overlap import overlap_note
from charts.rows import (
    ends_of,
    height_of,
    length,
    row_axis,
    share_axis,
    spoken,
    spoken_as,
    whiskers,
    words_at_the_end,
)
from charts.style import MAIN, PALE, Row, Spec, frame
from charts.words import (
    Named,
    cell,
    extremes,
    interval_words,
    is_share,
    missing_note,
    named_groups,
    states_of,
    still_maturing,
    together,
    unit_words,
    value_cell,
)
from disclosure.released import Released
from domain.counts import Kind

COUNTED = (Kind.COUNT, Kind.MATURITY)


def bars(
    released: Released,
    breakdown: str,
    *,
    names: Names | None = None,
    largest_first: bool = False,
    smallest_first: bool = False,
    only_found: bool = False,
) -> Drawn:
    """One bar a group; a group without a value is a row with the word for why.

    With `only_found` groups of a known nought are counted in the note and not drawn.
    """
    named = named_groups(released, breakdown, names)
    if largest_first or smallest_first:
        named = _by_amount(named, -1 if largest_first else 1)
    everybody = len(named)
    if only_found:
        named = tuple(one for one in named if one.figure.numerator != 0)
    title = f"{released.measure.title} by {noun_of(breakdown)[0]}"
    if not named:
        return nothing_to_draw(title, whole(released).state)
    noun, unit = noun_of(breakdown)[0].capitalize(), unit_words(named[0].figure)
    most, least = ("Most", "Fewest") if named[0].figure.kind in COUNTED else ("Highest", "Lowest")
    none_in = _none_in(everybody - len(named), noun_of(breakdown))
    missing = missing_note(states_of(named), noun_of(breakdown))
    note = together(none_in, missing, overlap_note(released, breakdown))
    return Drawn(
        spec=_spec(named, {"label": noun, "words": unit}),
        alt=together(f"{title}.", extremes(named, most, least), note),
        table=[_table_row(one, noun, unit) for one in named],
        note=note,
    )


def _none_in(groups: int, noun: tuple[str, str]) -> str:
    """`None in 26 other rules.`"""
    return f"None in {groups} other {noun[0] if groups == 1 else noun[1]}." if groups else ""


def _by_amount(named: tuple[Named, ...], way: int) -> tuple[Named, ...]:
    """The smallest first, or with -1 the largest; one without a value always comes last."""
    return tuple(sorted(named, key=lambda one: (one.amount is None, way * (one.amount or 0))))


def _spec(named: tuple[Named, ...], titles: dict[str, str]) -> Spec:
    rows = [_row(place, one) for place, one in enumerate(named)]
    labels = [one.label for one in named]
    top = nice_top(max(_reach(one) for one in named))
    y = row_axis(labels)
    x = length("amount", (0, top), ends_of(rows), _axis(named, top))
    fill = {"color": PALE, "stroke": MAIN} if is_share(named[0].figure) else {"color": MAIN}
    bar = {
        "transform": [{"filter": "isValid(datum.amount)"}],
        "mark": spoken(type="bar", **fill),
        "encoding": {"y": y, "x": x, **spoken_as(titles)},
    }
    return frame(rows, bar, *whiskers(y, x), words_at_the_end(y, x), height=height_of(labels))


def _reach(one: Named) -> float:
    """How far the axis must go: to the end of the range, or to everybody who could be followed."""
    everybody = one.figure.denominator if one.figure.kind is Kind.MATURITY else None
    return everybody or _end(one)


def _end(one: Named) -> float:
    return max(one.amount or 0, (one.figure.upper or 0) if is_share(one.figure) else 0)


def _axis(named: tuple[Named, ...], top: float) -> Spec | None:
    """Rates need a scale for their ranges; a count is written at the end of its bar."""
    return share_axis(top) if is_share(named[0].figure) else None


def _row(place: int, one: Named) -> Row:
    row: Row = {
        "row": place,
        "label": one.label,
        "words": one.words,
        "say": f"{one.label}: {one.words}",
        "is_muted": one.amount is None,
        "end": _end(one),
    }
    if one.amount is not None:
        row["amount"] = one.amount
    if one.figure.upper is not None and is_share(one.figure):
        row |= {"lower": one.figure.lower, "upper": one.figure.upper}
    return row


def _table_row(one: Named, noun: str, unit: str) -> Row:
    figure, row = one.figure, {noun: one.label}
    if figure.kind in (Kind.RATE, Kind.MATURITY):
        row["Number"] = cell(figure.numerator, figure.state)
    if is_share(figure) or figure.kind is Kind.MATURITY:
        row["Out of"] = cell(figure.denominator, figure.state)
    if figure.kind is Kind.MATURITY:
        row["Still maturing"] = cell(still_maturing(figure), figure.state)
        return row | {"Reading": figure.state.label or "can be read"}
    row[unit] = value_cell(figure)
    return row | ({"95% range": interval_words(figure)} if is_share(figure) else {})
