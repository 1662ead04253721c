"""A number to take along: as one sentence that says what it is of, how sure it is, and its day."""

import streamlit as st

from briefing.wording import sentence
from charts.labels import Names
from disclosure.released import Figure, Released


def copy_sentence(
    released: Released,
    figure: Figure | None = None,
    label: str | None = None,
    names: Names | None = None,
) -> None:
    """A button that opens the sentence, which has a button of its own to copy it."""
    with st.popover("Copy as a sentence", type="tertiary", icon=":material/content_copy:"):
        st.code(sentence(released, figure, label, names), language=None, wrap_lines=True)
