"""A chart as it is put on the screen: in greys where its data is old or missing."""

import streamlit as st

from briefing.greyed import greyed_if_old
from charts.drawn import Drawn
from disclosure.released import Released


def picture(drawn: Drawn, released: Released) -> None:
    """The spoken name says what the grey says."""
    shown = greyed_if_old(drawn, released)
    st.vega_lite_chart(spec=shown.spec, alt=shown.alt)
