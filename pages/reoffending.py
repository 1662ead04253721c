"""Reoffending: who has reoffended, how long were they followed, and what can be said from it?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import sentence
from charts.bars import bars
from charts.survival import survival
from pages.parts.ask import ask, ask_each
from pages.parts.benchmarks import benchmarks
from pages.parts.cards import charts, figures
from pages.parts.greyed import finding_header, muted_text
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_REOFFENDING)
asked = page_start(viewer, "reoffending")

reported = ask(viewer, asked, "reoffending_as_reported")
within = ask(viewer, asked, "reoffending_within_12_months")
followed = ask(viewer, asked, "followed_up")
proven = ask(viewer, asked, "proven_reoffending")
again = ask(viewer, asked, "repeat_victimisation")
rates = ask_each(viewer, asked, "reoffending_rate")

finding_header(reported)
muted_text(sentence(within, names=asked.names), within)
st.text(" ".join(reported.measure.traps))
with figures(viewer, asked, columns=3) as figure:
    figure(reported)
    figure(within)
    if within.by("custody_adjusted"):
        label = "Within 12 months, days in custody left out"
        figure(within, within.one("custody_adjusted"), label)
    figure(followed, followed.one("window", "12_months"), "Followed for 12 months")
    figure(proven)
    figure(again)
    for rate in rates.values():
        figure(rate)
        if rate.by("custody_adjusted"):
            label = "Reoffending rate, days in custody left out"
            figure(rate, rate.one("custody_adjusted"), label)
st.caption(
    "As reported counts people whose direct work began in the period. The estimates and the "
    "follow-up take everybody worked with so far."
)

st.header("Over the time followed", anchor=False)
with charts(viewer, asked) as chart:
    about = "Share with a recorded qualifying offence; the band is the 95% interval"
    chart(within, survival(within), about)
    about = "People who have been followed for the whole of each window, and who is still maturing"
    chart(followed, bars(followed, "window"), about, by="window")
    about = "The same people by how far an offence has come; the headline is recorded"
    heading = "Reported, recorded, charged and proven stand apart"
    chart(reported, bars(reported, "level"), about, by="level", heading=heading)

benchmarks(reported, within, proven)
