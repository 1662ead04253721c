"""A figure on a card: the number, what it is of, how sure it is, its course, its cases."""

import streamlit as st

from auth.viewer import Viewer
from briefing.wording import card_title, figure_words, not_narrowed_words, state_sentence
from charts.sparkline import sparkline
from disclosure.released import Figure, Released, State
from domain.counts import Kind
from pages.parts.asked import Asked
from pages.parts.cases import behind_figure, cases_button
from pages.parts.copy import copy_sentence
from pages.parts.counted import how_counted
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted
from pages.parts.picture import picture


def figure_card(
    viewer: Viewer,
    asked: Asked,
    released: Released,
    *,
    figure: Figure | None = None,
    label: str | None = None,
    note: str = "",
) -> None:
    """One cell of a grid; the whole of the measure unless a group's figure is given.

    `note` is a line of the page's own, such as the time before (pages/parts/before.py).
    """
    shown = figure or released.whole
    words, measure = figure_words(shown), released.measure
    title = label or card_title(measure)
    st.metric(title, muted(words.value, released, shown), help=measure.question)
    feed_warning(released, shown)
    below = " · ".join(part for part in (words.base, words.interval) if part)
    whole_units = not_narrowed_words(asked.whole, released.question)
    for line in (below, _why_without(released, shown), whole_units, note):
        if line:
            st.caption(muted(line, released, shown))
    if shown.points and shown.kind is Kind.COUNT:  # of a share they are starts, of money months
        picture(sparkline(released), released)
    with st.container(horizontal=True, gap="small"):
        cases_button(
            viewer,
            asked,
            behind_figure(shown),
            shown.numerator,
            place=label or "card",
            is_old=released.is_greyed(shown),
        )
        if figure is None:
            how_counted(viewer, asked, released)
        copy_sentence(released, figure, label, asked.names)


def _why_without(released: Released, shown: Figure) -> str:
    """Why there is no number; that its data never came is said by the warning."""
    return "" if shown.state is State.NOT_RECEIVED else state_sentence(released, shown)
