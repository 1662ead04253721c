"""How old each table of each feed is on the day asked; silence is red."""

import streamlit as st

from briefing.freshness import TableAge, table_ages
from data_access.engine import database
from data_access.loads import feeds
from pages.parts.asked import Asked


def feed_table(asked: Asked) -> None:
    """Every table of the contract, the silent ones first."""
    rows = [_row(one) for one in table_ages(feeds(database()), asked.as_of)]
    with st.expander("Table by table, the silent first"):
        alt = "Each table of each feed, and how old it is"
        st.table(rows, border="horizontal", hide_index=True, alt=alt)


def _row(one: TableAge) -> dict[str, str]:
    state = f":red-badge[:material/warning: {one.state}]" if one.is_silent else one.state
    return {"Table": one.table, "From": one.feed, "Speaks for": one.speaks_for, "State": state}
