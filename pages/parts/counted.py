"""How a number was counted, beside it: from everything in the period down to the denominator."""

import streamlit as st

from auth.viewer import Viewer
from briefing.definitions import rungs
from charts.numbers import counted
from data_access.case_records import has_records
from disclosure.released import Released, State, Step
from pages.parts.asked import Asked
from pages.parts.cases import Behind, rows_line, sees_every_case
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted_rows
from pages.parts.plain import plain


def how_counted(viewer: Viewer, asked: Asked, released: Released) -> None:
    """Each step with its number, and for those who may, the cases of the step."""
    figure, measure = released.whole, released.measure
    with st.popover("How it is counted", type="tertiary", icon=":material/filter_list:"):
        st.markdown(f"**{measure.title}.** {measure.question}")
        if figure.steps:
            feed_warning(released)
            rows = muted_rows([_row(step) for step in figure.steps], released)
            st.table(rows, border="horizontal", hide_index=True, alt=f"Steps of {measure.title}")
        st.caption(plain(f"Counted: {measure.numerator_words}."))
        if sees_every_case(viewer) and has_records(measure):
            _ways_to_the_rows(viewer, asked, released)
        st.page_link(
            "definitions.py",
            label="The whole definition",
            query_params={"measure": measure.key},
        )


def _row(step: Step) -> dict[str, object]:
    number = State.HIDDEN.label if step.count is None else counted(step.count)
    return {"Step": step.name, "Number": number}


def _ways_to_the_rows(viewer: Viewer, asked: Asked, released: Released) -> None:
    """A step of the ladder has rows; what is said beside it, such as the oldest, has none."""
    key = released.measure.key
    for step in released.whole.steps:
        if step.name in rungs(released.measure):
            wanted, is_old = Behind(key, part=step.name), released.is_greyed()
            rows_line(viewer, asked, step.name, wanted, step.count, place="step", is_old=is_old)
