"""Victim support: are victims who can safely be reached offered it, and do they want it?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding, finding_by
from charts.bars import bars
from charts.trend import trend
from pages.parts.ask import ask
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.page_start import page_start
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_VICTIM_SUPPORT)
asked = page_start(viewer, "victim_support")

offered = ask(viewer, asked, "support_offered")
accepted = ask(viewer, asked, "support_accepted")
uptake = ask(viewer, asked, "uptake")
by_month = ask(viewer, asked, "support_offered", by="month")
by_area = ask(viewer, asked, "support_offered", by="area")
by_crime_type = ask(viewer, asked, "support_offered", by="crime_type")
accepted_by_area = ask(viewer, asked, "support_accepted", by="area")

st.header(finding(offered), anchor=False)
with st.grid(3, min_column_width=220, border=True) as grid:
    for released in (offered, accepted, uptake):
        with grid.cell():
            figure_card(viewer, asked, released)
st.caption("A decline is the victim's choice: acceptance has no target.")

st.header("Who is offered support", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "Share offered support, by month of referral; under 10 victims no share is given"
        chart_card(
            viewer,
            asked,
            by_month,
            trend(by_month, "month"),
            heading="Support offered, month by month",
            subtitle=about,
            by="month",
        )
    with grid.cell():
        heading = finding_by(by_crime_type, "crime_type")
        drawn = bars(by_crime_type, "crime_type")
        chart_card(viewer, asked, by_crime_type, drawn, heading=heading, by="crime_type")
    with grid.cell():
        heading = finding_by(by_area, "area")
        chart_card(viewer, asked, by_area, bars(by_area, "area"), heading=heading, by="area")
    with grid.cell():
        heading = finding_by(accepted_by_area, "area")
        drawn = bars(accepted_by_area, "area")
        chart_card(viewer, asked, accepted_by_area, drawn, heading=heading, by="area")

waterfall(viewer, asked, offered)
waterfall(viewer, asked, accepted)
