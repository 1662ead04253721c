"""Data quality: is the data fresh, complete, in order and in time, and are actions done?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from charts.bars import bars
from charts.funnel_plot import compared
from pages.parts.alike import pairs_alike
from pages.parts.ask import ask, ask_each
from pages.parts.cards import charts, figures
from pages.parts.control import monthly_control
from pages.parts.empty_cells import empty_cells
from pages.parts.feed_table import feed_table
from pages.parts.greyed import finding_header
from pages.parts.last_load import last_load, loads_so_far
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_DATA_QUALITY)
asked = page_start(viewer, "data_quality")

feeds = ask(viewer, asked, "feed_freshness")
lag = ask(viewer, asked, "recording_lag")
in_order = ask_each(viewer, asked, "completeness", "dates_out_of_order", "possible_duplicates")

finding_header(feeds)
with figures(viewer, asked, columns=3) as figure:
    figure(feeds)
    for released in in_order.values():
        figure(released)
    figure(lag)
    figure(lag, lag.one("p90"), "Nine in ten recorded within")
    figure(ask(viewer, asked, "actions_on_time"))
feed_table(asked)

st.header("What is missing, late or out of order", anchor=False)
with charts(viewer, asked) as chart:
    chart(feeds, bars(feeds, "feed"), "Days since each feed last spoke", by="feed")
    split = ask(viewer, asked, "completeness", by="cell")
    about = "Critical columns, the least complete first"
    chart(split, bars(split, "cell", smallest_first=True), about, name="cell")
    if "dates_out_of_order" in in_order:
        split = ask(viewer, asked, "dates_out_of_order", by="rule")
        chart(split, bars(split, "rule", only_found=True), by="rule")
    split = ask(viewer, asked, "recording_lag", by="recorded")
    chart(split, bars(split, "recorded"), "Half were recorded within so many days", by="recorded")
empty_cells(viewer, asked)
if "possible_duplicates" in in_order:
    pairs_alike(viewer, asked, in_order["possible_duplicates"])

last_load()
loads_so_far()

st.header("Actions from meetings", anchor=False)
with charts(viewer, asked) as chart:
    split = ask(viewer, asked, "actions_on_time", by="agency")
    about = "Done by the day due, by whose action it was"
    chart(split, compared(split, "agency"), about, by="agency")
    monthly_control(chart, viewer, asked, "actions_on_time", "By month due")
