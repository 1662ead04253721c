"""How a number was counted: from everything in the period down to the denominator."""

import streamlit as st

from auth.viewer import Viewer
from charts.numbers import counted
from disclosure.released import Released, State
from pages.parts.asked import Asked
from pages.parts.cases import Behind, cases_button


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
        with st.container(horizontal=True):
            for step in figure.steps:
                wanted = Behind(measure.key, part=step.name)
                cases_button(viewer, asked, wanted, step.count, place="step")
        st.page_link(
            "definitions.py",
            label="The whole definition",
            query_params={"measure": measure.key},
        )
