"""The commissioner's briefing: seven questions, an honest answer to each, and how sure it is."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing import questions as q
from briefing.by_area import BY_AREA
from briefing.wording import risk_finding, signal_finding
from charts.bars import bars
from charts.burn_up import burn_up
from charts.control_chart import control_chart_by
from charts.funnel import funnel
from charts.funnel_plot import compared
from charts.reasons import reasons
from charts.risk_bars import risk_bars, tools_in
from charts.survival import survival
from charts.trend import trend
from pages.parts.ask import ask
from pages.parts.benchmarks import benchmarks
from pages.parts.briefing_files import briefing_files
from pages.parts.briefing_sheet import Card, Chart, Sheet, area_tables, cards, lists
from pages.parts.page_start import page_start

viewer = require(Permission.SEE_BRIEFING)
asked = page_start(viewer, "commissioner")
of = {key: ask(viewer, asked, key) for key in q.MEASURES}
areas = {key: ask(viewer, asked, key, by="area") for key in BY_AREA}
months = ask(viewer, asked, "referrals_received", by="month")
usual = signal_finding(months, by="month")
sheet = Sheet(viewer, asked, of)
briefing_files(viewer, asked)
lists(What_you_need_to_know=q.key_points(of), What_to_keep_in_mind=q.keep_in_mind(of))

sheet.question(q.DEMAND, *cards(of, q.DEMAND.keys))
sheet.charts(
    Chart(months, control_chart_by, "Referrals each month, and what is usual", "month", usual),
    Chart(of["open_cases"], trend, "Cases open at the end of each week"),
)

risk, about = of["risk_distribution"], "Open cases by the level of the latest assessment"
sheet.question(q.RISK, *cards(of, q.RISK.keys[1:]))
sheet.charts(
    *(Chart(risk, risk_bars, about, tool, risk_finding(risk, tool)) for tool in tools_in(risk))
)

steps = of["uptake_funnel"]
sheet.question(q.TAKE_UP, *cards(of, q.TAKE_UP.keys[:-1]))
sheet.charts(
    Chart(steps, funnel, "People of the cases opened in the period; whiskers are 95% intervals"),
    Chart(steps, reasons, "People who have not completed", heading="Where the others are"),
)

sheet.question(
    q.VICTIMS,
    Card(of["support_offered"], label="Victims: support offered"),
    Card(steps, steps.one("step", "offered"), "Offered, of all adopted"),
    Card(of["support_accepted"], label="Victims: support accepted"),
    Card(of["uptake"], label="Perpetrators: uptake"),
    Card(of["feels_safer"], label="Victims: feeling safer"),
)
sheet.charts(
    Chart(areas["support_accepted"], compared, "Of victims offered it, by area", by="area"),
    Chart(areas["uptake"], compared, "Of perpetrators offered direct work, by area", by="area"),
)

followed, within = of["followed_up"], of["reoffending_within_12_months"]
sheet.question(
    q.REOFFENDING,
    *cards(of, q.REOFFENDING.keys[:-1]),
    Card(followed, followed.one("window", "12_months"), "Followed for 12 months"),
)
sheet.charts(
    Chart(within, survival, "Share with a recorded qualifying offence, and its 95% interval"),
    Chart(followed, bars, "People followed for the whole of each window", by="window"),
)

spend = of["spend_against_profile"]
sheet.question(q.MONEY, *cards(of, q.MONEY.keys[1:]))
sheet.charts(
    Chart(spend, burn_up, "Pounds so far, against what was planned"),
    Chart(spend, bars, "Pounds spent so far", by="category", heading="What it was spent on"),
)

sheet.question(q.DATA)
sheet.charts(Chart(of["feed_freshness"], bars, "Days since each feed last spoke", by="feed"))
benchmarks(of["adoption"], of["reoffending_as_reported"], within, of["proven_reoffending"])
st.header("Area by area", anchor=False)
area_tables(areas)
lists(How_to_read_these_figures=[q.Line(words) for words in q.HOW_TO_READ])
