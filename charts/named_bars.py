"""Bars of a release: a row for each name, its words after its bar, and no bar where none may be.

Made from values that are settled already, and from nothing else: a row without an amount takes
its place and its words, and moves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.drawn import Drawn
from charts.numbers import nice_top
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
from charts.style import MAIN, PALE, Row, Spec, frame, sentence
from charts.words import together

OF_100 = 100.0


@dataclass(frozen=True)
class NamedBar:
    """A row: `amount` is None where there is no bar, and `words` then say why.

    Of a share `amount` and its 95% limits are of 100.
    """

    name: str
    words: str
    amount: float | None = None
    lower: float | None = None
    upper: float | None = None


def named_bars(
    title: str, bars: Sequence[NamedBar], noun: str, table: list[Row], *, are_shares: bool = False
) -> Drawn:
    """In the order given. Shares stand on a scale of 100, so that every chart of them is alike."""
    said = [f"{one.name}: {one.words}." for one in bars]
    return Drawn(
        spec=_spec(bars, noun, are_shares),
        alt=together(f"{title}.", *said),
        table=table,
    )


def no_bars(title: str, why: str) -> Drawn:
    """In place of a chart that cannot be: why not."""
    return Drawn(sentence(why), f"{title}. {why}", [])


def _spec(bars: Sequence[NamedBar], noun: str, are_shares: bool) -> Spec:
    rows = [_row(place, one) for place, one in enumerate(bars)]
    names = [one.name for one in bars]
    top = OF_100 if are_shares else nice_top(max((one.amount or 0 for one in bars), default=0))
    y = row_axis(names)
    x = length("amount", (0, top), ends_of(rows), share_axis(top) if are_shares else None)
    fill = {"color": PALE, "stroke": MAIN} if are_shares else {"color": MAIN}
    bar = {
        "transform": [{"filter": "isValid(datum.amount)"}],
        "mark": spoken(type="bar", **fill),
        "encoding": {"y": y, "x": x, **spoken_as({"label": noun, "words": "Number"})},
    }
    return frame(rows, bar, *whiskers(y, x), words_at_the_end(y, x), height=height_of(names))


def _row(place: int, one: NamedBar) -> Row:
    row: Row = {
        "row": place,
        "label": one.name,
        "words": one.words,
        "say": f"{one.name}: {one.words}",
        "is_muted": one.amount is None,
        "end": max(one.amount or 0, one.upper or 0),
    }
    if one.amount is not None:
        row["amount"] = one.amount
    if one.lower is not None and one.upper is not None:
        row |= {"lower": one.lower, "upper": one.upper}
    return row
