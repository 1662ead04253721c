"""The critical columns, the least complete first, each with the way to its rows that are empty."""

import streamlit as st

from auth.viewer import Viewer
from charts.labels import label_of
from data_access.case_records import DENOMINATOR
from disclosure.released import Figure
from measures.data_quality.completeness import FILLED
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.cases import Behind, rows_line, sees_every_case
from pages.parts.feeds import feed_warning


def empty_cells(viewer: Viewer, asked: Asked) -> None:
    """For those who may open a number into its rows; columns without an empty cell are left out."""
    released = ask(viewer, asked, "completeness", by="empty")
    to_mend = [one for one in released.by("empty") if one.group != FILLED and one.denominator]
    if not sees_every_case(viewer) or not to_mend:
        return
    with st.expander("Rows to be mended, by the column that is empty"):
        feed_warning(released)
        for one in sorted(to_mend, key=_most_first):
            label = label_of("empty", one.group)
            wanted = Behind("completeness", part=DENOMINATOR, by="empty", group=one.group)
            is_old, count = released.is_greyed(), one.denominator
            rows_line(viewer, asked, label, wanted, count, place="empty", is_old=is_old)


def _most_first(figure: Figure) -> float:
    return -(figure.denominator or 0)
