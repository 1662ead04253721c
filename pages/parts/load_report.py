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
    st.dataframe(counts, hide_index=True, height="content", alt="Rows of each table")
    refused_rows(report.refused, report.total.refused)
    days_out_of_order(report)
    if report.not_received:
        st.text(f"Not received: {', '.join(report.not_received)}.")
    for note in report.notes:
        st.text(note)


def days_out_of_order(report: LoadReport) -> None:
    """How many rows break each rule; which ones, only to whoever sent them, and at once."""
    if not report.fault_counts:
        return
    st.subheader("Loaded, with days out of order", anchor=False)
    counts = [count._asdict() for count in report.fault_counts]
    st.dataframe(counts, hide_index=True, alt="Days out of order, by rule")
    if report.faults:
        st.caption("Where to look. The days themselves are in the case system.")
        faults = [fault._asdict() for fault in report.faults]
        st.dataframe(faults, hide_index=True, alt="Days out of order")


def refused_rows(refused: Sequence[RefusedRow], found: int = 0) -> None:
    """Where each refused row stands in its file, and what would be right."""
    if not refused:
        return
    st.subheader("Rows refused", anchor=False)
    if any(row.value for row in refused):
        st.caption(
            "The cell that is wrong, as it stood in the file (its first 40 characters), so that "
            "the row can be sent back. It is shown this once."
        )
        rows = [row._asdict() for row in refused]
    else:  # as it is kept
        rows = [{k: v for k, v in row._asdict().items() if k != "value"} for row in refused]
    st.dataframe(rows, hide_index=True, alt="Rows refused")
    if found > len(refused):
        st.caption(f"These are the first of {found:,}.")
