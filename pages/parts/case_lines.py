"""The cases behind each group of a chart: a line a group, its name and the way to its cases."""

import streamlit as st

from auth.viewer import Viewer
from charts.labels import label_of
from disclosure.released import Released
from pages.parts.asked import Asked
from pages.parts.cases import behind_figure, cases_button, sees_every_case

WIDTH = 260


def case_lines(
    viewer: Viewer, asked: Asked, released: Released, breakdown: str, only: str = ""
) -> None:
    """Groups somebody is in, for those who may open them; `only` those whose code begins so."""
    groups = [
        figure
        for figure in released.by(breakdown)
        if figure.numerator and (figure.group or "").startswith(only)
    ]
    if not groups or not sees_every_case(viewer):
        return
    with st.popover("See the cases", type="tertiary", icon=":material/list:"):
        for figure in groups:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(label_of(breakdown, figure.group, asked.names), width=WIDTH)
                cases_button(
                    viewer,
                    asked,
                    behind_figure(figure),
                    figure.numerator,
                    place=f"chart by {breakdown} {only}",
                )
