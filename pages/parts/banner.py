"""What every page says while nobody in the data is real."""

import streamlit as st

from data_access.synthetic import says_live

SYNTHETIC = "Demonstration data: every person here is synthetic"


def is_demonstration() -> bool:
    return not says_live()


def demonstration_banner() -> None:
    """On every page, the sign-in form included."""
    if is_demonstration():
        st.badge(SYNTHETIC, icon=":material/science:", color="violet")
