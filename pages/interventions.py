"""Interventions and uptake: are people offered direct work, do they come, do they finish?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding
from charts.bars import bars
from charts.funnel import funnel
from charts.reasons import reasons
from pages.parts.ask import ask
from pages.parts.cards import charts, figures
from pages.parts.page_start import page_start
from pages.parts.plain import plain
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_INTERVENTIONS)
asked = page_start(viewer, "interventions")

steps = ask(viewer, asked, "uptake_funnel")
uptake = ask(viewer, asked, "uptake")
completion = ask(viewer, asked, "completion")
support_offered = ask(viewer, asked, "support_offered")
support_accepted = ask(viewer, asked, "support_accepted")

st.header(plain(finding(uptake)), anchor=False)
with figures(viewer, asked) as figure:
    for released in (uptake, completion, support_offered, support_accepted):
        figure(released)
st.caption("Support for victims stands beside the work with perpetrators: neither is read alone.")

st.header("How far people come", anchor=False)
with charts(viewer, asked) as chart:
    about = "People of the cases opened in the period; whiskers are 95% intervals"
    chart(steps, funnel(steps), about, by="step")
    about = "People who have not completed: still on their way, or gone, and why"
    chart(steps, reasons(steps), about, by="outcome", heading="Where the others are")

st.header("Where and with whom", anchor=False)
with charts(viewer, asked) as chart:
    for key, by in (
        ("uptake", "area"),
        ("uptake", "unit"),
        ("uptake", "crime_type"),
        ("completion", "crime_type"),
    ):
        split = ask(viewer, asked, key, by=by)
        chart(split, bars(split, by, names=asked.names), by=by)

waterfall(viewer, asked, uptake)
waterfall(viewer, asked, completion)
