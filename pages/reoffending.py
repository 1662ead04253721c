"""Reoffending: who has reoffended, how long were they followed, and what can be said from it?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import caution, finding
from charts.bars import bars
from charts.survival import survival
from pages.parts.ask import ask
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.page_start import page_start
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_REOFFENDING)
asked = page_start(viewer, "reoffending")

reported = ask(viewer, asked, "reoffending_as_reported")
within = ask(viewer, asked, "reoffending_within_12_months")
followed = ask(viewer, asked, "followed_up")

st.header(finding(reported), anchor=False)
st.text(caution(reported))
with st.grid(3, min_column_width=220, border=True) as grid:
    for released in (reported, within):
        with grid.cell():
            figure_card(viewer, asked, released)
    with grid.cell():
        for_a_year = followed.one("window", "12_months")
        figure_card(viewer, asked, followed, figure=for_a_year, label="Followed for 12 months")

st.header("Over the time followed", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "Share with a recorded qualifying offence; the band is the 95% interval"
        chart_card(viewer, asked, within, survival(within), heading=finding(within), subtitle=about)
    with grid.cell():
        about = "People who have been followed for the whole of each window"
        drawn = bars(followed, "window")
        heading = finding(followed)
        chart_card(viewer, asked, followed, drawn, heading=heading, subtitle=about, by="window")

waterfall(viewer, asked, reported)
waterfall(viewer, asked, within)
