"""The charts of a release: each under its title, with its table; none has a file of its own."""

from collections.abc import Sequence

import streamlit as st

from briefing.releases.pictures import Picture
from pages.parts.plain import plain, plain_rows

CHARTS_A_ROW = 2


def chart_cards(pictures: Sequence[Picture]) -> None:
    """Side by side where there is room."""
    if not pictures:
        return
    with st.grid(CHARTS_A_ROW, min_column_width=340, border=True) as grid:
        for one in pictures:
            with grid.cell():
                _card(one)


def _card(one: Picture) -> None:
    st.subheader(plain(one.title), anchor=False)
    st.caption(plain(one.about))
    st.vega_lite_chart(spec=one.drawn.spec, alt=one.drawn.alt)
    if one.drawn.table:
        with st.popover("Show as table", type="tertiary", icon=":material/table:"):
            rows = plain_rows(one.drawn.table)
            st.table(rows, border="horizontal", hide_index=True, alt=one.title)
