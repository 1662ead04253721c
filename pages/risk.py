"""Risk: at what level is each open case, on each tool, and who has not been assessed?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding, finding_by
from charts.bars import bars
from charts.risk_bars import risk_bars, tools_in
from pages.parts.ask import ask
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_RISK)
asked = page_start(viewer, "risk")

risk = ask(viewer, asked, "risk_distribution")
open_cases = ask(viewer, asked, "open_cases")
by_crime_type = ask(viewer, asked, "risk_distribution", by="crime_type")
by_area = ask(viewer, asked, "risk_distribution", by="area")

st.header(finding(risk), anchor=False)
st.caption("Each tool keeps its own scale; a case not assessed on a tool is counted as that.")
with st.grid(2, min_column_width=400, border=True) as grid:
    for tool in tools_in(risk):
        with grid.cell():
            about = "Open cases by the level of the latest assessment"
            chart_card(
                viewer,
                asked,
                risk,
                risk_bars(risk, tool),
                heading=tool.label,
                subtitle=about,
                by="tool:domain:level",
                name=tool.value,
            )


st.header("Whose cases they are", anchor=False)
with st.grid(3, min_column_width=300, border=True) as grid:
    with grid.cell():
        figure_card(viewer, asked, open_cases)
    with grid.cell():
        heading = finding_by(by_crime_type, "crime_type")
        drawn = bars(by_crime_type, "crime_type", largest_first=True)
        chart_card(viewer, asked, by_crime_type, drawn, heading=heading, by="crime_type")
    with grid.cell():
        heading = finding_by(by_area, "area")
        drawn = bars(by_area, "area", largest_first=True)
        chart_card(viewer, asked, by_area, drawn, heading=heading, by="area")
