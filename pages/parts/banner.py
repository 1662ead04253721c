"""What every page says while nobody in the data is real."""

import streamlit as st

from data_access.engine import database
from data_access.synthetic import is_synthetic

SYNTHETIC = "Demonstration data: every person here is synthetic"


def is_demonstration() -> bool:
    """Every extract has said so; of data that do not say, nothing is said."""
    return is_synthetic(database())


def demonstration_banner() -> None:
    """On every page, the sign-in form included."""
    if is_demonstration():
        st.badge(SYNTHETIC, icon=":material/science:", color="violet")
