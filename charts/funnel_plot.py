"""Groups beside the whole: a funnel plot of rates from eight groups on, else bars with ranges.

Never a league table: groups stay in their own order, and what differs by more than chance is said
by exact binomial limits around the rate of all together.
"""

from collections.abc import Sequence
from typing import NamedTuple

from charts.allowed import groups, whole
from charts.bars import bars
from charts.drawn import Drawn
from charts.funnel_layers import LINES, funnel_spec
from charts.labels import Names, noun_of
from charts.overlap import overlap_note
from charts.style import Row
from charts.words import (
    Named,
    cell,
    interval_words,
    missing_note,
    named_groups,
    states_of,
    together,
    value_cell,
    value_words,
)
from disclosure.released import Figure, Released
from domain.counts import Kind
from measures.methods.funnel_limits import ALARM, WARNING, Standing, standing

FEWEST_GROUPS = 8


class Placed(NamedTuple):
    """A group on the plot, and where it stands by the limits of 95% and of 99.8%."""

    named: Named
    warning: Standing
    alarm: Standing

    @property
    def words(self) -> str:
        """`above the 99.8% limits`, `inside the limits`."""
        for covers, found in ((ALARM, self.alarm), (WARNING, self.warning)):
            if found is not Standing.INSIDE:
                return f"{found.value} the {LINES[covers][0]} limits"
        return Standing.INSIDE.label


def compared(released: Released, by: str, *, names: Names | None = None) -> Drawn:
    """The funnel plot where there are enough groups with a rate of their own, else bars."""
    baseline = whole(released)
    placed = [one for one in groups(released, by) if _has_rate(one)]
    is_funnel = _has_rate(baseline) and len(placed) >= FEWEST_GROUPS
    if not is_funnel or _is_of_all(released, by):
        return bars(released, by, names=names)
    return funnel_plot(released, by, names=names)


def _has_rate(figure: Figure) -> bool:
    return figure.kind is Kind.RATE and figure.is_ok and figure.value is not None


def _is_of_all(released: Released, by: str) -> bool:
    """Shares of one base say nothing of each other's chance."""
    own = released.measure.own_breakdowns.get(by)
    return own is not None and own.of_all


def funnel_plot(released: Released, by: str, *, names: Names | None = None) -> Drawn:
    """Each group by its base and its rate, between the limits around the rate of the whole."""
    baseline, named = whole(released), named_groups(released, by, names)
    share = (baseline.value or 0) / 100
    placed = [_placed(one, share) for one in named if _has_rate(one.figure)]
    title = f"{released.measure.title} by {noun_of(by)[0]}"
    note = together(missing_note(states_of(named), noun_of(by)), overlap_note(released, by))
    return Drawn(
        spec=funnel_spec([_row(one) for one in placed], share),
        alt=together(f"{title}, as a funnel plot.", _said(placed, baseline), note),
        table=[_table_row(one, placed, noun_of(by)[0].capitalize()) for one in named],
        note=note,
    )


def _placed(named: Named, baseline: float) -> Placed:
    n, of = int(named.figure.numerator or 0), int(named.figure.denominator or 0)
    return Placed(named, *(standing(n, of, baseline, covers) for covers in (WARNING, ALARM)))


def _said(placed: Sequence[Placed], baseline: Figure) -> str:
    """All together, and each group that is beyond a limit."""
    everybody = f"All together: {value_words(baseline.value or 0, baseline)}."
    beyond = [f"{one.named.label}: {one.words}." for one in placed if _is_beyond(one)]
    return together(everybody, *beyond) if beyond else f"{everybody} All are inside the limits."


def _is_beyond(one: Placed) -> bool:
    return one.warning is not Standing.INSIDE


def _row(one: Placed) -> Row:
    figure = one.named.figure
    return {
        "base": figure.denominator,
        "amount": one.named.amount,
        "label": one.named.label,
        "words": one.named.words,
        "stands": one.words,
        "is_beyond": _is_beyond(one),
        "say": f"{one.named.label}: {one.named.words}, {one.words}",
    }


def _table_row(one: Named, placed: Sequence[Placed], noun: str) -> Row:
    stands = next((found.words for found in placed if found.named == one), "")
    return {
        noun: one.label,
        "Number": cell(one.figure.numerator, one.figure.state),
        "Out of": cell(one.figure.denominator, one.figure.state),
        "Per cent": value_cell(one.figure),
        "95% range": interval_words(one.figure),
        "Where it stands": stands or one.figure.state.label,
    }
