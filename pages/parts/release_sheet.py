"""What the commissioner's page is made of: an answer with its numbers, and one table."""

from collections.abc import Sequence

import streamlit as st

from briefing.releases.answers import Answer, Row
from briefing.releases.figures import Said
from briefing.releases.table_rows import STATES, rows_of, tables_by_title
from disclosure.releases.record import Release
from pages.parts.greyed import grey
from pages.parts.plain import plain, plain_rows

CARDS_A_ROW = 3


def in_short(answers: Sequence[Answer]) -> None:
    """What there is to know, and what is not known yet, side by side."""
    with st.grid(2, min_column_width=340, border=True) as grid:
        for title, words in (
            ("What you need to know", [(one.about, one.sentence) for one in answers]),
            ("What is not known yet", [(one.about, one.not_yet) for one in answers]),
        ):
            with grid.cell():
                st.subheader(title, anchor=False)
                for about, said in words:
                    st.markdown(f"- **{plain(about)}.** {plain(said)}")


def answer_card(answer: Answer) -> None:
    """The question, its sentence, how sure it is and why, and the numbers."""
    st.header(answer.question, anchor=False)
    st.text(answer.sentence)
    st.markdown(f"**{answer.assurance.label}.** {plain(answer.why)}")
    if answer.rows:
        with st.grid(CARDS_A_ROW, min_column_width=260, border=True) as grid:
            for row in answer.rows:
                with grid.cell():
                    _row(row)


def _row(row: Row) -> None:
    _figure(row.figure)
    if row.victims:
        _figure(row.victims)


def _figure(said: Said) -> None:
    st.metric(said.label, grey(said.value) if said.is_greyed else plain(said.value))
    for line in (said.below, said.why):
        if line:
            st.caption(grey(line) if said.is_greyed else plain(line))


def one_table(release: Release) -> None:
    """Any table of the release, chosen by its title."""
    tables = tables_by_title(release)
    title = st.selectbox("Table", list(tables), key="table", bind="query-params", width=420)
    table = tables.get(title) or next(iter(tables.values()))
    if table.state in STATES:
        st.text(STATES[table.state])
        return
    st.table(plain_rows([dict(row) for row in rows_of(table)]), hide_index=True, alt=table.title)


def feed_days(release: Release) -> None:
    """The day each feed had spoken for."""
    rows = [
        {"Feed": one.feed, "Spoke for": one.as_of.isoformat() if one.as_of else "never"}
        for one in release.feeds
    ]
    st.table(rows, hide_index=True, alt="Feeds and the day each spoke for")
