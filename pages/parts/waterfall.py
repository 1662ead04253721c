"""How a number was counted: from everything in the period down to the denominator."""

import streamlit as st

from auth.viewer import Viewer
from charts.numbers import counted
from disclosure.released import Released, State
from pages.parts.asked import Asked
from pages.parts.cases import ROW, Behind, cases_button, sees_every_case

WIDTH = 420


def waterfall(viewer: Viewer, asked: Asked, released: Released) -> None:
    """Each step with what is left after it, and for those who may, the cases of the step."""
    figure, measure = released.whole, released.measure
    if not figure.steps:
        return
    with st.expander(f"How {measure.title.lower()} is counted"):
        rows = [
            {
                "Step": step.name,
                "Left": State.HIDDEN.label if step.count is None else counted(step.count),
            }
            for step in figure.steps
        ]
        st.table(rows, border="horizontal", hide_index=True, alt=f"Steps of {measure.title}")
        st.caption(f"Counted of these: {measure.numerator_words}.")
        if sees_every_case(viewer):
            for step in figure.steps:
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.text(step.name, width=WIDTH)
                    wanted = Behind(measure.key, part=step.name)
                    cases_button(viewer, asked, wanted, step.count, place="step", noun=ROW)
        st.page_link(
            "definitions.py",
            label="The whole definition",
            query_params={"measure": measure.key},
        )
