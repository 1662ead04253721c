"""What came of a load: by table, the rows refused, the days out of order."""

from collections.abc import Sequence

import streamlit as st

from data_access.loading import LoadReport
from data_access.loading.report import RefusedRow


def load_report(report: LoadReport) -> None:
    """The report as tables. Of what was loaded it says where to look, and no value."""
    st.text(report.summary())
    counts = [
        {name.capitalize(): cell for name, cell in row._asdict().items()} for row in report.tables
    ]
    st.dataframe(counts, hide_index=True, alt="Rows of each table")
    refused_rows(report.refused)
    if report.faults:
        st.subheader("Loaded, with days out of order", anchor=False)
        st.caption("Where to look. The days themselves are in the case system.")
        st.dataframe(
            [fault._asdict() for fault in report.faults], hide_index=True, alt="Days out of order"
        )
    if report.not_received:
        st.text(f"Not received: {', '.join(report.not_received)}.")
    for note in report.notes:
        st.text(note)


def refused_rows(refused: Sequence[RefusedRow]) -> None:
    """Where each refused row stands in its file, and what would be right."""
    if refused:
        st.subheader("Rows refused", anchor=False)
        st.caption(
            "The cell that is wrong, as it stood in the file (its first 40 characters), so that "
            "the row can be sent back."
        )
        st.dataframe([row._asdict() for row in refused], hide_index=True, alt="Rows refused")
