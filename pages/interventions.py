"""Interventions and uptake: are people offered direct work, do they come, do they finish?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding
from charts.bars import bars
from charts.funnel import funnel
from charts.funnel_plot import compared
from charts.reasons import reasons
from charts.waiting import waiting
from pages.parts.ask import ask, ask_each
from pages.parts.cards import charts, figures
from pages.parts.control import control
from pages.parts.greyed import finding_header
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_INTERVENTIONS)
asked = page_start(viewer, "interventions")

with_perpetrators = ("offered", "uptake", "attendance", "completion", "attrition", "places_in_use")
with_victims = ("support_offered", "support_accepted")
of = ask_each(viewer, asked, *with_perpetrators, *with_victims)
steps = ask(viewer, asked, "uptake_funnel")
wait = ask(viewer, asked, "wait_to_start")
mix = ask(viewer, asked, "intervention_mix")
orders = ask(viewer, asked, "protective_orders")

finding_header(of["uptake"])
with figures(viewer, asked) as figure:
    for released in of.values():
        figure(released)
st.caption("Support for victims stands beside the work with perpetrators: neither is read alone.")

st.header("How far people come", anchor=False)
with charts(viewer, asked) as chart:
    about = "People of the cases opened in the period; whiskers are 95% intervals"
    chart(steps, funnel(steps), about, by="step")
    about = "People who have not completed: still on their way, or gone, and why"
    chart(steps, reasons(steps), about, by="outcome", heading="Where the others are")

st.header("How long they wait to start", anchor=False)
with figures(viewer, asked) as figure:
    figure(wait)
    for by, group, label in (
        ("within_standard", None, "Started within the standard"),
        ("custody_adjusted", "median", "Median wait, days in custody left out"),
        ("custody_adjusted", "within_standard", "Within the standard, custody left out"),
        ("still_waiting", None, "Still waiting to start"),
        ("oldest", None, "Longest of those still waiting"),
    ):
        if any(one.group == group for one in wait.by(by)):
            figure(wait, wait.one(by, group), label)
with charts(viewer, asked) as chart:
    chart(wait, waiting(wait), "Share who had started by each week; declining competes")
    about, heading = "Offers by what came of them so far", "What came of each offer"
    chart(wait, bars(wait, "outcome"), about, by="outcome", heading=heading)

st.header("What the work is", anchor=False)
with figures(viewer, asked, columns=2) as figure:
    figure(mix)
    figure(orders)
with charts(viewer, asked) as chart:
    by_kind = ask(viewer, asked, "intervention_mix", by="kind")
    about, heading = "Cases with each kind; sums past 100%", "Kinds of direct work"
    chart(by_kind, bars(by_kind, "kind"), about, by="kind", heading=heading)
    stage, about = "order_stage", "Cases open in the period with an order at each stage"
    by_stage = ask(viewer, asked, "protective_orders", by=stage)
    chart(by_stage, bars(by_stage, stage), about, by=stage, heading=finding(orders))
    control(chart, asked, of["places_in_use"], "Direct work started each week", part="Started")

st.header("Where and with whom", anchor=False)
with charts(viewer, asked) as chart:
    for key, by in (
        ("uptake", "area"),
        ("uptake", "unit"),
        ("uptake", "crime_type"),
        ("completion", "crime_type"),
    ):
        split = ask(viewer, asked, key, by=by)
        chart(split, compared(split, by, names=asked.names), by=by)
