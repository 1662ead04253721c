"""Victim support: are victims reached in time, offered support, safe, and not left behind?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from charts.bars import bars
from charts.funnel_plot import compared
from measures.catalogue import measure_called
from pages.parts.ask import ask
from pages.parts.cards import charts, figures
from pages.parts.control import monthly_control
from pages.parts.greyed import finding_header
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_VICTIM_SUPPORT)
asked = page_start(viewer, "victim_support")

no_contact = ask(viewer, asked, "high_risk_no_contact")
advocates = ask(viewer, asked, "advocate_caseload")
safer = ask(viewer, asked, "feels_safer")

finding_header(no_contact)
with figures(viewer, asked) as figure:
    figure(no_contact)
    figure(ask(viewer, asked, "paired_gaps"))
    figure(advocates)
    for key in ("contacted_in_time", "support_offered", "support_accepted", "safety_plans"):
        figure(ask(viewer, asked, key))
    figure(ask(viewer, asked, "uptake"))
    figure(safer)
    figure(safer, safer.one("response_rate"), "Response rate, feeling safer")
st.caption("A decline is the victim's choice: acceptance has no target.")

st.header("Reached in time", anchor=False)
with charts(viewer, asked) as chart:
    about = "Open cases at high risk without contact in time, by what is known of the victim"
    chart(no_contact, bars(no_contact, "contact"), about, by="contact")
    for key in ("contacted_in_time", "support_offered"):
        title = measure_called(key).title
        about = f"{title}, by month of referral; under 10 victims no share is given"
        monthly_control(chart, viewer, asked, key, about)
    if advocates.by("advocate"):
        about = "Victims supported for each whole-time advocate, in whole units"
        chart(advocates, bars(advocates, "advocate", names=asked.names), about, by="advocate")

st.header("Who is offered support, and who accepts", anchor=False)
with charts(viewer, asked) as chart:
    for key, by in (
        ("support_offered", "unit"),
        ("support_offered", "area"),
        ("support_accepted", "area"),
        ("support_offered", "crime_type"),
        ("support_accepted", "crime_type"),
    ):
        split = ask(viewer, asked, key, by=by)
        chart(split, compared(split, by, names=asked.names), by=by)
