"""This week: what needs attention, what changed, who waits and on whom. For the meeting."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import attention, finding
from charts.bars import bars
from charts.trend import trend_of_parts
from pages.parts.ask import ask
from pages.parts.attention import attention_list
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.held import held_cases
from pages.parts.page_start import page_start
from pages.parts.since_last_week import since_last_week

viewer = require(Permission.SEE_THIS_WEEK)
asked = page_start(viewer, "this_week")

untriaged = ask(viewer, asked, "awaiting_triage")
waits = ask(viewer, asked, "stage_waits")
carried = ask(viewer, asked, "caseload_per_fte")
flow = ask(viewer, asked, "net_flow")
open_cases = ask(viewer, asked, "open_cases")
feeds = ask(viewer, asked, "feed_freshness")

st.header("What needs attention", anchor=False)
attention_list(viewer, asked, attention((untriaged, waits, carried, flow, feeds), asked.names))

st.header("Since last week", anchor=False)
since_last_week(viewer, asked)

st.header("Where things stand", anchor=False)
with st.grid(3, min_column_width=220, border=True) as grid:
    for released in (open_cases, untriaged):
        with grid.cell():
            figure_card(viewer, asked, released)
    with grid.cell():
        clearing = flow.one("weeks_to_clear")
        figure_card(viewer, asked, flow, figure=clearing, label="Weeks to clear what is open")

st.header("Who waits, and what changed", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "Open cases by what they wait for"
        drawn = bars(waits, "waiting_for", largest_first=True)
        heading = finding(waits)
        chart_card(viewer, asked, waits, drawn, heading=heading, subtitle=about, by="waiting_for")
    with grid.cell():
        about = "Cases opened and closed each week"
        drawn = trend_of_parts(flow)
        chart_card(viewer, asked, flow, drawn, heading=finding(flow), subtitle=about)

held_cases(viewer, asked)
