"""Caseload and backlog: what has come in, what waits, for what, with whom, and is it growing?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from charts.ageing import ageing
from charts.bars import bars
from charts.caseload_bullets import caseload_bullets
from charts.funnel_plot import compared
from charts.trend import trend
from pages.parts.ask import ask
from pages.parts.benchmarks import benchmarks
from pages.parts.cards import charts, figures
from pages.parts.control import control, monthly_control
from pages.parts.greyed import finding_header
from pages.parts.longest import longest_waits
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_CASELOAD)
asked = page_start(viewer, "caseload")

untriaged = ask(viewer, asked, "awaiting_triage")
unallocated = ask(viewer, asked, "awaiting_allocation")
open_cases = ask(viewer, asked, "open_cases")
waits = ask(viewer, asked, "stage_waits")
holding = ask(viewer, asked, "holding_agency")
reviews = ask(viewer, asked, "overdue_reviews")
carried = ask(viewer, asked, "caseload_per_fte")
flow = ask(viewer, asked, "net_flow")
received = ask(viewer, asked, "referrals_received")
adopted = ask(viewer, asked, "adoption")
repeated = ask(viewer, asked, "repeat_referrals")

finding_header(flow)
with figures(viewer, asked) as figure:
    figure(untriaged)
    figure(untriaged, untriaged.one("oldest"), "Oldest awaiting triage")
    figure(unallocated)
    figure(unallocated, unallocated.one("oldest"), "Oldest awaiting allocation")
    figure(open_cases)
    on_hold = open_cases.one("on_hold", "custody_or_hospital")
    figure(open_cases, on_hold, "On hold, custody or hospital")
    figure(reviews)
    figure(carried)
    figure(flow, flow.one("weeks_to_clear"), "Weeks to clear what is open")

st.header("Where the backlog is", anchor=False)
with charts(viewer, asked) as chart:
    about = "Open cases by what they wait for, split at the service standard"
    chart(waits, ageing(waits), about, by="waiting_for")
    about = "Whose move it is: open cases by the agency that holds them now"
    chart(holding, bars(holding, "holder", largest_first=True), about, by="holder")
    about, heading = "Days each agency has had the cases that are open", "How long each held them"
    chart(holding, bars(holding, "held_by"), about, heading=heading, name="held_by")
    whole = "in whole units: not by area or crime type"
    if carried.by("lead"):
        about = f"Allocated cases against agreed capacity, {whole}"
        chart(carried, caseload_bullets(carried), about, by="lead")
    else:
        about = f"Allocated cases for each whole-time post, {whole}"
        chart(carried, bars(carried, "profession"), about, by="profession")
    chart(untriaged, bars(untriaged, "age"), "Referrals nobody has decided on, by age", by="age")
    chart(reviews, bars(reviews, "review"), "Latest review of each open case", by="review")
    chart(open_cases, trend(open_cases, names=asked.names), "Cases open at the end of each week")

st.header("What comes in and goes out", anchor=False)
with figures(viewer, asked) as figure:
    figure(received)
    figure(ask(viewer, asked, "triaged_in_time"))
    figure(adopted)
    figure(ask(viewer, asked, "consultation_given"))
    figure(repeated)
    figure(ask(viewer, asked, "case_length"))
with charts(viewer, asked) as chart:
    about = "Referrals received each week, and the limits of what is usual"
    control(chart, asked, received, about)
    for part in ("Opened", "Closed"):
        control(chart, asked, flow, f"Cases {part.lower()} each week", part=part)
    about = "Share triaged in time, by month received"
    monthly_control(chart, viewer, asked, "triaged_in_time", about)
    for by in ("unit", "area"):
        split = ask(viewer, asked, "triaged_in_time", by=by)
        chart(split, compared(split, by, names=asked.names), by=by)

longest_waits(viewer, asked)
benchmarks(adopted, repeated)
