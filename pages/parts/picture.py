"""A chart as it is put on the screen: in greys where its data is old or missing."""

import streamlit as st

from briefing.states import not_received
from charts.drawn import Drawn
from charts.greyed import greyed
from disclosure.old_data import stale_words
from disclosure.released import Released


def picture(drawn: Drawn, released: Released) -> None:
    """The spoken name says what the grey says."""
    shown = greyed(drawn, _why(released)) if released.is_greyed() else drawn
    st.vega_lite_chart(spec=shown.spec, alt=shown.alt)


def _why(released: Released) -> str:
    words = stale_words(released)
    return f"Old data: {words}" if words else not_received(released)
