"""What every page says while nobody in the data is real."""

import streamlit as st

SYNTHETIC = "Demonstration data: every person here is synthetic"


def demonstration_banner() -> None:
    """On every page, the sign-in form included."""
    st.badge(SYNTHETIC, icon=":material/science:", color="violet")
