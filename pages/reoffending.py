"""Reoffending: who has reoffended, how long were they followed, and what can be said from it?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import finding
from charts.bars import bars
from charts.survival import survival
from pages.parts.ask import ask
from pages.parts.cards import charts, figures
from pages.parts.page_start import page_start
from pages.parts.plain import plain
from pages.parts.waterfall import waterfall

viewer = require(Permission.SEE_REOFFENDING)
asked = page_start(viewer, "reoffending")

reported = ask(viewer, asked, "reoffending_as_reported")
within = ask(viewer, asked, "reoffending_within_12_months")
followed = ask(viewer, asked, "followed_up")

st.header(plain(finding(reported)), anchor=False)
st.text(" ".join(reported.measure.traps))
with figures(viewer, asked, columns=3) as figure:
    figure(reported)
    figure(within)
    figure(followed, followed.one("window", "12_months"), "Followed for 12 months")
st.caption(
    "As reported counts people whose direct work began in the period. The estimate and the "
    "follow-up take everybody worked with so far."
)

st.header("Over the time followed", anchor=False)
with charts(viewer, asked) as chart:
    about = "Share with a recorded qualifying offence; the band is the 95% interval"
    chart(within, survival(within), about)
    about = "People who have been followed for the whole of each window"
    chart(followed, bars(followed, "window"), about, by="window")

waterfall(viewer, asked, reported)
waterfall(viewer, asked, within)
