"""This week: what needs attention, what changed, who waits and on whom. For the meeting."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import attention
from charts.bars import bars
from charts.trend import trend_of_parts
from pages.parts.ask import ask
from pages.parts.attention import attention_list
from pages.parts.cards import charts, figures
from pages.parts.held import held_cases
from pages.parts.high_risk import high_risk
from pages.parts.page_start import page_start
from pages.parts.since_last_week import since_last_week

viewer = require(Permission.SEE_THIS_WEEK)
asked = page_start(viewer, "this_week")

untriaged = ask(viewer, asked, "awaiting_triage")
waits = ask(viewer, asked, "stage_waits")
carried = ask(viewer, asked, "caseload_per_fte")
flow = ask(viewer, asked, "net_flow")
open_cases = ask(viewer, asked, "open_cases")
risk = ask(viewer, asked, "risk_distribution")
feeds = ask(viewer, asked, "feed_freshness")

st.header("What needs attention", anchor=False)
attention_list(viewer, asked, attention((untriaged, waits, carried, flow, feeds), asked.names))

st.header("At high risk", anchor=False)
high_risk(viewer, asked, risk)

st.header("Since last week", anchor=False)
since_last_week(viewer, asked)

st.header("Where things stand", anchor=False)
with figures(viewer, asked, columns=3) as figure:
    figure(open_cases)
    figure(untriaged)
    figure(flow, flow.one("weeks_to_clear"), "Weeks to clear what is open")

st.header("Who waits, and what changed", anchor=False)
with charts(viewer, asked) as chart:
    drawn = bars(waits, "waiting_for", largest_first=True)
    chart(waits, drawn, "Open cases by what they wait for", by="waiting_for")
    chart(flow, trend_of_parts(flow, names=asked.names), "Cases opened and closed each week")

held_cases(viewer, asked)
