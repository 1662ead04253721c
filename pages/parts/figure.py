"""A figure on a card: the number, what it is of, how sure it is, its course, its cases."""

import streamlit as st

from auth.viewer import Viewer
from briefing.wording import figure_words, state_sentence
from charts.sparkline import sparkline
from disclosure.released import Figure, Released
from domain.counts import Kind
from pages.parts.asked import Asked
from pages.parts.cases import behind_figure, cases_button
from pages.parts.copy import copy_sentence
from pages.parts.counted import how_counted
from pages.parts.feeds import feed_warning
from pages.parts.plain import plain


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
    st.metric(label or measure.title, words.value, help=measure.question)
    below = " · ".join(part for part in (words.base, words.interval) if part)
    for line in (below, state_sentence(released, shown), plain(note)):
        if line:
            st.caption(plain(line))
    feed_warning(released)
    if shown.points and shown.kind is Kind.COUNT:  # of a share they are starts, of money months
        drawn = sparkline(released)
        st.vega_lite_chart(spec=drawn.spec, alt=drawn.alt)
    with st.container(horizontal=True, gap="small"):
        cases_button(viewer, asked, behind_figure(shown), shown.numerator, place=label or "card")
        if figure is None:
            how_counted(viewer, asked, released)
        copy_sentence(released, figure, label, asked.names)
