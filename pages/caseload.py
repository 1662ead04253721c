"""Caseload and backlog: what has come in, what waits, for what, with whom, and is it growing?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding
from charts.ageing import ageing
from charts.bars import bars
from charts.caseload_bullets import caseload_bullets
from charts.trend import trend, trend_of_parts
from pages.parts.ask import ask
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card
from pages.parts.longest import longest_waits
from pages.parts.page_start import page_start
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_CASELOAD)
asked = page_start(viewer, "caseload")

received = ask(viewer, asked, "referrals_received")
untriaged = ask(viewer, asked, "awaiting_triage")
adoption = ask(viewer, asked, "adoption")
open_cases = ask(viewer, asked, "open_cases")
waits = ask(viewer, asked, "stage_waits")
carried = ask(viewer, asked, "caseload_per_fte")
flow = ask(viewer, asked, "net_flow")

st.header(finding(waits), anchor=False)
with st.grid(3, min_column_width=220, border=True) as grid:
    for released in (received, untriaged, adoption, open_cases):
        with grid.cell():
            figure_card(viewer, asked, released)
    with grid.cell():
        figure_card(viewer, asked, carried)
    with grid.cell():
        clearing = flow.one("weeks_to_clear")
        figure_card(viewer, asked, flow, figure=clearing, label="Weeks to clear what is open")

st.header("Where the backlog is", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "Open cases by what they wait for, split at the service standard"
        chart_card(
            viewer,
            asked,
            waits,
            ageing(waits),
            heading=finding(waits),
            subtitle=about,
            by="waiting_for",
        )
    with grid.cell():
        about = "Allocated cases against the capacity agreed for the post"
        by = "lead" if carried.by("lead") else "profession"
        drawn = caseload_bullets(carried) if carried.by("lead") else bars(carried, by)
        heading = finding(carried)
        chart_card(viewer, asked, carried, drawn, heading=heading, subtitle=about, by=by)
    with grid.cell():
        about = "Referrals that nobody has decided on, by age"
        drawn, heading = bars(untriaged, "age"), finding(untriaged)
        chart_card(viewer, asked, untriaged, drawn, heading=heading, subtitle=about, by="age")
    with grid.cell():
        about = "Cases open at the end of each week"
        heading = finding(open_cases)
        chart_card(viewer, asked, open_cases, trend(open_cases), heading=heading, subtitle=about)

st.header("What comes in and goes out", anchor=False)
with st.grid(2, min_column_width=400, border=True) as grid:
    with grid.cell():
        about = "Referrals received each week"
        heading = finding(received)
        chart_card(viewer, asked, received, trend(received), heading=heading, subtitle=about)
    with grid.cell():
        about = "Cases opened and closed each week"
        drawn = trend_of_parts(flow)
        chart_card(viewer, asked, flow, drawn, heading=finding(flow), subtitle=about)

longest_waits(viewer, asked)
waterfall(viewer, asked, adoption)
