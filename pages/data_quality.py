"""Data quality: is the data fresh, complete, in order and in time, and are actions done?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding, signal_finding
from charts.bars import bars
from charts.control_chart import control_chart
from charts.funnel_plot import compared
from pages.parts.ask import ask, ask_each
from pages.parts.cards import charts, figures
from pages.parts.page_start import page_start
from pages.parts.plain import plain

KEYS = (
    "completeness",
    "dates_out_of_order",
    "recording_lag",
    "possible_duplicates",
    "actions_on_time",
)

viewer = require(Permission.SEE_DATA_QUALITY)
asked = page_start(viewer, "data_quality")

feeds = ask(viewer, asked, "feed_freshness")
of = ask_each(viewer, asked, *KEYS)
lag = of["recording_lag"]

st.header(plain(finding(feeds)), anchor=False)
with figures(viewer, asked, columns=3) as figure:
    figure(feeds)
    for released in of.values():
        figure(released)
    figure(lag, lag.one("p90"), "Nine in ten recorded within")

st.header("What is missing, late or out of order", anchor=False)
with charts(viewer, asked) as chart:
    chart(feeds, bars(feeds, "feed"), "Days since each feed last spoke", by="feed")
    for key, by in (("completeness", "cell"), ("dates_out_of_order", "rule")):
        if key in of:
            split = ask(viewer, asked, key, by=by)
            chart(split, bars(split, by), by=by)
    split = ask(viewer, asked, "recording_lag", by="recorded")
    chart(split, bars(split, "recorded"), "Half were recorded within so many days", by="recorded")

st.header("Actions from meetings", anchor=False)
with charts(viewer, asked) as chart:
    split = ask(viewer, asked, "actions_on_time", by="agency")
    chart(
        split, compared(split, "agency"), "Done by the day due, by whose action it was", by="agency"
    )
    split = ask(viewer, asked, "actions_on_time", by="month")
    heading = signal_finding(split, by="month")
    chart(
        split,
        control_chart(split, by="month", names=asked.names),
        "By month due",
        by="month",
        heading=heading,
    )
