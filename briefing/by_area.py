"""The areas side by side: a row an area, a column a measure, each rate with its n of N."""

from collections.abc import Sequence

from briefing.bases import so_many_of
from briefing.figure_words import figure_words
from charts.numbers import counted
from disclosure.released import Figure, Released, State
from domain.counts import Kind
from domain.terms import Area

PAIRS = (
    ("referrals_received", "open_cases"),
    ("uptake", "support_accepted"),
    ("completion", "support_offered"),
)
"""One small table each; a victim measure stands beside its perpetrator measure."""
BY_AREA = tuple(key for pair in PAIRS for key in pair)


def area_rows(releaseds: Sequence[Released]) -> list[dict[str, str]]:
    """Every area that any of the measures knows, in the order of the field's own list."""
    figures = [{one.group: one for one in released.by("area")} for released in releaseds]
    return [
        {"Area": area.label}
        | {
            released.measure.title: _cell(released, groups.get(area))
            for released, groups in zip(releaseds, figures, strict=True)
        }
        for area in Area
        if any(area in groups for groups in figures)
    ]


def _cell(released: Released, figure: Figure | None) -> str:
    """`70% (28 of 40)`, `12`, or the word for why there is no number."""
    if figure is None:
        return _without_a_group(released.whole)
    if figure.state is State.HIDDEN:
        return State.HIDDEN.label
    words = figure_words(figure)
    is_rate = figure.is_ok and figure.kind is Kind.RATE
    return f"{words.value} ({so_many_of(figure)})" if is_rate else words.value


def _without_a_group(whole: Figure) -> str:
    """Nobody is in the area: a true zero of a count, no base for a rate."""
    if whole.state is State.NOT_RECEIVED:
        return State.NOT_RECEIVED.label
    return counted(0) if whole.kind is Kind.COUNT else State.NOTHING.label
