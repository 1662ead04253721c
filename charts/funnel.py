"""The funnel: how many reach each step, and where the others are or why they left."""

from collections.abc import Sequence

from charts.allowed import whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import noun_of
from charts.numbers import counted, per_cent
from charts.rows import (
    ends_of,
    height_of,
    length,
    row_axis,
    spoken,
    spoken_as,
    whiskers,
    words_at_the_end,
)
from charts.style import MAIN, PALE, Row, Spec, frame
from charts.words import (
    Named,
    cell,
    interval_words,
    missing_note,
    named_groups,
    states_of,
    together,
    value_cell,
)
from disclosure.released import Released

BREAKDOWN = "step"


def funnel(released: Released) -> Drawn:
    """Bars from nought, so that each step is compared with the first."""
    steps = named_groups(released, BREAKDOWN)
    title = released.measure.title
    if not steps:
        return nothing_to_draw(title, whole(released).state)
    note = missing_note(states_of(steps), noun_of(BREAKDOWN))
    return Drawn(
        spec=_spec(steps),
        alt=together(f"{title}: {_finding(steps)}", _largest_fall(steps), note),
        table=[_table_row(one) for one in steps],
        note=note,
    )


def _finding(steps: Sequence[Named]) -> str:
    return ", ".join(f"{one.label.lower()} {_words(one)}" for one in steps) + "."


def _largest_fall(steps: Sequence[Named]) -> str:
    """Between which two steps most are lost, where both are shown."""
    falls = [
        ((before.figure.numerator or 0) - after.figure.numerator, before.label, after.label)
        for before, after in zip(steps, steps[1:], strict=False)
        if before.figure.numerator is not None and after.figure.numerator is not None
    ]
    if not falls or max(falls)[0] <= 0:
        return ""
    _, before, after = max(falls)
    return f"The largest fall is from {before.lower()} to {after.lower()}."


def _words(one: Named) -> str:
    """498 (81%): the share is of the first step."""
    if one.amount is None or one.figure.numerator is None:
        return one.words
    share = per_cent(one.amount, one.figure.denominator)
    return f"{counted(one.figure.numerator)} ({share})"


def _spec(steps: Sequence[Named]) -> Spec:
    labels = [one.label for one in steps]
    rows = [_row(place, one) for place, one in enumerate(steps)]
    y = row_axis(labels)
    x = length("share", (0, 100), ends_of(rows))
    titles = {"label": "Step", "words": "People"}
    bar = {
        "transform": [{"filter": "isValid(datum.share)"}],
        "mark": spoken(type="bar", color=PALE, stroke=MAIN),
        "encoding": {"y": y, "x": x, **spoken_as(titles)},
    }
    return frame(rows, bar, *whiskers(y, x), words_at_the_end(y, x), height=height_of(labels))


def _row(place: int, one: Named) -> Row:
    share, figure = one.amount, one.figure
    row: Row = {
        "row": place,
        "label": one.label,
        "words": _words(one),
        "say": f"{one.label}: {_words(one)}",
        "is_muted": share is None,
        "end": share or 0,
    }
    if share is not None:
        row["share"] = share
        if share < 100 and figure.upper is not None:
            row |= {"lower": figure.lower, "upper": figure.upper, "end": figure.upper}
    return row


def _table_row(one: Named) -> Row:
    return {
        "Step": one.label,
        "People": cell(one.figure.numerator, one.figure.state),
        "Of the first step": value_cell(one.figure),
        "95% range": interval_words(one.figure),
    }
