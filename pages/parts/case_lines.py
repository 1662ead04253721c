"""The cases behind each group of a breakdown: a line a group, its name and the way to its cases."""

import streamlit as st

from auth.viewer import Viewer
from charts.labels import label_of
from data_access.case_records import NUMERATOR
from disclosure.released import Released
from pages.parts.asked import Asked
from pages.parts.cases import Behind, cases_button, sees_every_case

WIDTH = 330


def case_lines(
    viewer: Viewer, asked: Asked, released: Released, breakdown: str, *, part: str = NUMERATOR
) -> None:
    """Only groups that somebody is in, and only for those who may open them."""
    if not sees_every_case(viewer):
        return
    with st.expander(f"The {released.measure.unit_of_count.label} behind each number"):
        for figure in released.by(breakdown):
            if figure.numerator:
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.text(label_of(breakdown, figure.group, asked.names), width=WIDTH)
                    wanted = Behind(released.measure.key, part, breakdown, figure.group)
                    cases_button(viewer, asked, wanted, figure.numerator)
