"""Victim support: are victims who can safely be reached offered it, and do they want it?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding
from charts.bars import bars
from charts.trend import trend
from pages.parts.ask import ask
from pages.parts.cards import charts, figures
from pages.parts.page_start import page_start
from pages.parts.plain import plain
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_VICTIM_SUPPORT)
asked = page_start(viewer, "victim_support")

offered = ask(viewer, asked, "support_offered")
accepted = ask(viewer, asked, "support_accepted")
uptake = ask(viewer, asked, "uptake")
by_month = ask(viewer, asked, "support_offered", by="month")

st.header(plain(finding(offered)), anchor=False)
with figures(viewer, asked, columns=3) as figure:
    for released in (offered, accepted, uptake):
        figure(released)
st.caption("A decline is the victim's choice: acceptance has no target.")

st.header("Who is offered support, and who accepts", anchor=False)
with charts(viewer, asked) as chart:
    about = "Share offered support, by month of referral; under 10 victims no share is given"
    heading = "Support offered, month by month"
    chart(by_month, trend(by_month, "month"), about, by="month", heading=heading)
    for key, by in (
        ("support_offered", "unit"),
        ("support_offered", "area"),
        ("support_accepted", "area"),
        ("support_offered", "crime_type"),
        ("support_accepted", "crime_type"),
    ):
        split = ask(viewer, asked, key, by=by)
        chart(split, bars(split, by, names=asked.names), by=by)

waterfall(viewer, asked, offered)
waterfall(viewer, asked, accepted)
