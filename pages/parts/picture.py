"""A chart as it is put on the screen: in greys where its data is old."""

import streamlit as st

from charts.drawn import Drawn
from charts.greyed import greyed
from disclosure.old_data import stale_words
from disclosure.released import Released


def picture(drawn: Drawn, released: Released) -> None:
    why = stale_words(released)
    shown = greyed(drawn, why) if why else drawn
    st.vega_lite_chart(spec=shown.spec, alt=shown.alt)
