"""Money and posts: is the grant on profile, what does the work cost, and are the posts filled?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from charts.bars import bars
from charts.burn_up import burn_up
from pages.parts.ask import ask, ask_each
from pages.parts.cards import charts, figures
from pages.parts.greyed import finding_header
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_FUNDING)
asked = page_start(viewer, "funding")

spend = ask(viewer, asked, "spend_against_profile")
outturn = ask(viewer, asked, "forecast_outturn")
posts = ask(viewer, asked, "posts_filled")
costs = ask_each(viewer, asked, "cost_per_referral", "cost_per_start", "cost_per_completion")

finding_header(spend)
with figures(viewer, asked, columns=3) as figure:
    for released in (spend, outturn, posts, *costs.values()):
        figure(released)
st.caption(
    "A cost is what a fund line spent in whole months over what was done with it in the same "
    "months, with the range that so few allow. It is never the grant over people of another time."
)

st.header("Planned and spent", anchor=False)
with charts(viewer, asked) as chart:
    chart(spend, burn_up(spend), "Pounds so far, against what was planned")
    heading = "What it was spent on"
    chart(spend, bars(spend, "category"), "Pounds spent so far", by="category", heading=heading)
    about, heading = "What each fund line will have cost", "Forecast by fund line"
    by_line = ask(viewer, asked, "forecast_outturn", by="fund_line")
    chart(by_line, bars(by_line, "fund_line"), about, by="fund_line", heading=heading)

st.header("Posts", anchor=False)
with charts(viewer, asked) as chart:
    about = "Whole-time posts filled, of those funded"
    chart(posts, bars(posts, "profession"), about, by="profession")
    by_unit, heading = ask(viewer, asked, "posts_filled", by="unit"), "Posts filled by unit"
    chart(by_unit, bars(by_unit, "unit", names=asked.names), about, by="unit", heading=heading)
