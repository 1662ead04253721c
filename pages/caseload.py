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
from pages.parts.cards import charts, figures
from pages.parts.longest import longest_waits
from pages.parts.page_start import page_start
from pages.parts.plain import plain
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

st.header(plain(finding(flow)), anchor=False)
with figures(viewer, asked) as figure:
    figure(received)
    figure(adoption)
    figure(untriaged)
    figure(untriaged, untriaged.one("oldest"), "Oldest awaiting triage")
    figure(open_cases)
    on_hold = open_cases.one("on_hold", "custody_or_hospital")
    figure(open_cases, on_hold, "On hold, custody or hospital")
    figure(carried)
    figure(flow, flow.one("weeks_to_clear"), "Weeks to clear what is open")

st.header("Where the backlog is", anchor=False)
with charts(viewer, asked) as chart:
    about = "Open cases by what they wait for, split at the service standard"
    chart(waits, ageing(waits), about, by="waiting_for")
    whole = "in whole units: not by area or crime type"
    if carried.by("lead"):
        about = f"Allocated cases against agreed capacity, {whole}"
        chart(carried, caseload_bullets(carried), about, by="lead")
    else:
        about = f"Allocated cases for each whole-time post, {whole}"
        chart(carried, bars(carried, "profession"), about, by="profession")
    about = "Referrals that nobody has decided on, by age"
    chart(untriaged, bars(untriaged, "age"), about, by="age")
    chart(open_cases, trend(open_cases), "Cases open at the end of each week")

st.header("What comes in and goes out", anchor=False)
with charts(viewer, asked) as chart:
    chart(received, trend(received), "Referrals received each week")
    about = "Cases opened and closed each week"
    chart(flow, trend_of_parts(flow), about, heading="Opened and closed")

longest_waits(viewer, asked)
waterfall(viewer, asked, adoption)
