"""The open cases that have waited longest for what they wait for, for the meeting to go through."""

import streamlit as st

from auth.viewer import Viewer
from pages.parts.asked import Asked
from pages.parts.cases import Behind, case_table, sees_every_case
from pages.parts.held import held_cases


def longest_waits(viewer: Viewer, asked: Asked) -> None:
    """Every open case, the longest wait first; a partner sees those their own agency holds."""
    if sees_every_case(viewer):
        st.header("Open cases, the longest wait first", anchor=False)
        case_table(viewer, asked, Behind("stage_waits"))
    else:
        held_cases(viewer, asked)
