"""Interventions and uptake: are people offered direct work, do they come, do they finish?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding, finding_by
from charts.bars import bars
from charts.funnel import funnel
from charts.reasons import reasons
from pages.parts.ask import ask
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.page_start import page_start
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_INTERVENTIONS)
asked = page_start(viewer, "interventions")

steps = ask(viewer, asked, "uptake_funnel")
uptake = ask(viewer, asked, "uptake")
completion = ask(viewer, asked, "completion")
support_offered = ask(viewer, asked, "support_offered")
support_accepted = ask(viewer, asked, "support_accepted")
by_area = ask(viewer, asked, "uptake", by="area")
by_crime_type = ask(viewer, asked, "uptake", by="crime_type")

st.header(finding(uptake), anchor=False)
with st.grid(4, min_column_width=190, border=True) as grid:
    for released in (uptake, completion, support_offered, support_accepted):
        with grid.cell():
            figure_card(viewer, asked, released)
st.caption("Support for victims stands beside the work with perpetrators: neither is read alone.")

st.header("How far people come", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "People of the cases opened in the period; whiskers are 95% intervals"
        heading = finding(steps)
        chart_card(viewer, asked, steps, funnel(steps), heading=heading, subtitle=about, by="step")
    with grid.cell():
        about = "People who have not completed: still on their way, or gone, and why"
        heading = "Where the others are"
        chart_card(
            viewer, asked, steps, reasons(steps), heading=heading, subtitle=about, by="outcome"
        )

st.header("Uptake by area and crime type", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        heading = finding_by(by_area, "area")
        chart_card(viewer, asked, by_area, bars(by_area, "area"), heading=heading, by="area")
    with grid.cell():
        heading = finding_by(by_crime_type, "crime_type")
        drawn = bars(by_crime_type, "crime_type")
        chart_card(viewer, asked, by_crime_type, drawn, heading=heading, by="crime_type")

waterfall(viewer, asked, uptake)
waterfall(viewer, asked, completion)
