"""A feed that is too old, or never came, is named beside every figure that needs it."""

import streamlit as st

from briefing.states import stale_words
from disclosure.released import Released


def feed_warning(released: Released) -> None:
    words = stale_words(released)
    if words:
        st.caption(f":orange[:material/warning:] {words}")
