"""Published figures beside our own, each with what it counts, of whom, and for how long."""

import streamlit as st

from briefing.benchmarks import benchmark_rows, benchmark_words, benchmarks_of
from disclosure.released import Released
from pages.parts.plain import plain, plain_rows


def benchmarks(*releaseds: Released) -> None:
    """One block a page, shut: a comparison is for whoever asks for it, with its definition."""
    with st.expander("Published figures, and how they differ"):
        for released in releaseds:
            for one in benchmarks_of(released):
                words = benchmark_words(released, one)
                if words:
                    st.markdown(plain(f"{released.measure.title}: {words}"))
            rows = plain_rows([dict(row) for row in benchmark_rows(released)])
            alt = f"Published figures beside {released.measure.title}"
            st.table(rows, border="horizontal", hide_index=True, alt=alt)
