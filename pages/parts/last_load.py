"""What the last load refused, and how loads have gone so far."""

from collections.abc import Callable

import streamlit as st

from briefing.loads import (
    OF_ALL_UNITS,
    load_words,
    refused_rows,
    trend_rows,
    trend_words,
)
from charts.load_trend import OfALoad, load_trend
from data_access.engine import database
from data_access.loads import LoadTotals, load_history
from data_access.loads import load_trend as totals_of_loads
from pages.parts.plain import plain, plain_rows

NUMBERS: dict[str, Callable[[LoadTotals], int]] = {
    "Rows received": lambda load: load.received,
    "Rows refused": lambda load: load.refused,
    "Rows with days out of order": lambda load: load.faults,
}


def last_load() -> None:
    """By table and column, what was wrong; no value of any row."""
    st.header("What the last load refused", anchor=False)
    for report in load_history(database(), most=1):
        st.text(load_words(report))
        rows = plain_rows([dict[str, object](row) for row in refused_rows(report)])
        if rows:
            alt = "Rows refused by the last load"
            st.table(rows, border="horizontal", hide_index=True, alt=alt)
    st.caption(OF_ALL_UNITS)


def loads_so_far() -> None:
    """The last 26 loads: what came, what was refused, what came out of order."""
    st.header("Load by load", anchor=False)
    loads = totals_of_loads(database())
    st.text(trend_words(loads))
    if len(loads) < 2:
        return
    with st.grid(3, min_column_width=300, border=True) as grid:
        for what, number in NUMBERS.items():
            with grid.cell():
                _one(what, [OfALoad(load.load_id, load.on, number(load)) for load in loads])
    with st.popover("Show as table", type="tertiary", icon=":material/table:"):
        alt = "Rows received and refused by each load"
        st.table(trend_rows(loads), border="horizontal", hide_index=True, alt=alt)


def _one(what: str, loads: list[OfALoad]) -> None:
    drawn = load_trend(what, loads)
    st.subheader(plain(what), anchor=False)
    st.vega_lite_chart(spec=drawn.spec, alt=drawn.alt)
