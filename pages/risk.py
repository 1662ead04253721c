"""Risk: at what level is each open case, on each tool, and who has not been assessed?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import risk_finding
from charts.bars import bars
from charts.risk_bars import risk_bars, tools_in
from pages.parts.ask import ask
from pages.parts.cards import charts
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_RISK)
asked = page_start(viewer, "risk")

risk = ask(viewer, asked, "risk_distribution")

st.header("How high, tool by tool", anchor=False)
st.caption("Each tool keeps its own scale; a case not assessed on a tool is counted as that.")
with charts(viewer, asked) as chart:
    for tool in tools_in(risk):
        about = f"{tool.label}: open cases by the level of the latest assessment"
        drawn, heading = risk_bars(risk, tool), risk_finding(risk, tool)
        chart(risk, drawn, about, by="tool:domain:level", heading=heading, name=tool.value)

st.header("Whose cases they are", anchor=False)
with charts(viewer, asked) as chart:
    for by in ("crime_type", "relationship", "area", "unit"):
        split = ask(viewer, asked, "risk_distribution", by=by)
        chart(split, bars(split, by, names=asked.names, largest_first=True), by=by)
