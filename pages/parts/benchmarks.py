"""Published figures beside our own, each with what it counts, of whom, and for how long."""

import streamlit as st

from briefing.benchmarks import benchmark_rows, benchmark_words, benchmarks_of
from disclosure.released import Released
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted_rows
from pages.parts.plain import plain, plain_rows


def benchmarks(*releaseds: Released) -> None:
    """One block a page, shut: a comparison is for whoever asks for it, with its definition."""
    with st.expander("Published figures, and how they differ"):
        for released in releaseds:
            for one in benchmarks_of(released):
                words = benchmark_words(released, one)
                if words:
                    st.markdown(plain(f"{released.measure.title}: {words}"))
            feed_warning(released)
            own, *published = [dict[str, object](row) for row in benchmark_rows(released)]
            rows = [*muted_rows([own], released), *plain_rows(published)]
            alt = f"Published figures beside {released.measure.title}"
            st.table(rows, border="horizontal", hide_index=True, alt=alt)
