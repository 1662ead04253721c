"""A feed that is too old, or never came, is named beside every figure that needs it."""

import streamlit as st

from briefing.states import not_received
from disclosure.old_data import stale_words
from disclosure.released import Figure, Released, State


def feed_warning(released: Released, figure: Figure | None = None) -> None:
    """In red beside the figure (the whole, if none is given); nothing while all are fresh."""
    missing_warning(released, figure)
    if released.stale_feeds:
        _warn("Old data", stale_words(released))


def missing_warning(released: Released, figure: Figure | None = None) -> None:
    """Where there may be no card to say it on, as of groups that are not known."""
    if (figure or released.whole).state is State.NOT_RECEIVED:
        _warn("No data", not_received(released))


def _warn(kind: str, words: str) -> None:
    st.markdown(f":red-badge[:material/warning: {kind}] {words}")
