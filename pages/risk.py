"""Risk: at what level is each open case, is it looked after in time, and which way does it move?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import movement_on, risk_finding
from charts.bars import bars
from charts.matrix import matrix, scales_moved
from charts.risk_bars import risk_bars, tools_in
from pages.parts.ask import ask, ask_each
from pages.parts.cards import charts, figures
from pages.parts.cases import Behind, cases_button
from pages.parts.control import monthly_control
from pages.parts.feeds import missing_warning
from pages.parts.greyed import finding_header
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_RISK)
asked = page_start(viewer, "risk")

risk = ask(viewer, asked, "risk_distribution")
of = ask_each(
    viewer, asked, "assessed_in_time", "plans_in_place", "risk_movement", "risk_reduction"
)
moved, plans = of["risk_movement"], of["plans_in_place"]

finding_header(of["assessed_in_time"])
with figures(viewer, asked) as figure:
    for released in of.values():
        figure(released)

st.header("How high, tool by tool", anchor=False)
st.caption("Each tool keeps its own scale; a case not assessed on a tool is counted as that.")
missing_warning(risk)
with charts(viewer, asked) as chart:
    for tool in tools_in(risk):
        about = f"{tool.label}: open cases by the level of the latest assessment"
        drawn, heading = risk_bars(risk, tool), risk_finding(risk, tool)
        chart(risk, drawn, about, by="tool:domain:level", heading=heading, name=tool.value)

st.header("Which way it moved", anchor=False)
st.caption("From the first assessment to the latest of each open case, on one tool and domain.")
missing_warning(moved)
risen = moved.one("movement", "risen") if moved.by("movement") else None
if risen:
    cases_button(
        viewer,
        asked,
        Behind("risk_movement", by="movement", group="risen"),
        risen.numerator,
        place="risen",
        is_old=moved.is_greyed(),
    )
with charts(viewer, asked) as chart:
    for scale in scales_moved(moved):
        heading, about = movement_on(moved, scale), "Cases by first and latest level"
        chart(
            moved, matrix(moved, scale), about, by="tool:domain:change", heading=heading, name=scale
        )

st.header("Whose cases they are, and whether work is in time", anchor=False)
with charts(viewer, asked) as chart:
    about = "Share assessed in time, by month"
    monthly_control(chart, viewer, asked, "assessed_in_time", about)
    chart(plans, bars(plans, "missing"), "Plans of cases open long enough", by="missing")
    for by in ("crime_type", "relationship", "area", "unit"):
        split = ask(viewer, asked, "risk_distribution", by=by)
        chart(split, bars(split, by, names=asked.names, largest_first=True), by=by)
