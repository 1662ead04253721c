"""What every page says while nobody in the data is real."""

import os

import streamlit as st

SYNTHETIC = "Demonstration data: every person here is synthetic"
LIVE = "OVERSIGHT_LIVE_DATA"
"""Set to yes where real records are loaded; anything else is a demonstration (docs/deploy.md)."""


def is_demonstration() -> bool:
    return os.environ.get(LIVE) != "yes"


def demonstration_banner() -> None:
    """On every page, the sign-in form included."""
    if is_demonstration():
        st.badge(SYNTHETIC, icon=":material/science:", color="violet")
