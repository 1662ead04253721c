"""Who is at the highest levels of risk: a line a tool, and the way to the cases."""

import streamlit as st

from auth.viewer import Viewer
from briefing.findings.risk import BY_LEVEL, HIGHEST
from briefing.nouns import Noun
from briefing.wording import risk_finding, state_sentence
from charts.labels import label_of
from charts.risk_bars import tools_in
from disclosure.released import Figure, Released, State
from domain.terms import SCALES, Tool
from pages.parts.asked import Asked
from pages.parts.attention import listed_line
from pages.parts.cases import behind_figure, cases_button
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted


def high_risk(viewer: Viewer, asked: Asked, risk: Released) -> None:
    """Each tool in its own words, on its first domain: tools are never added together."""
    feed_warning(risk)
    if not risk.whole.is_ok:
        if risk.whole.state is not State.NOT_RECEIVED:
            st.caption(state_sentence(risk))
        return
    with st.container(border=True, gap="xsmall"):
        for tool in tools_in(risk):
            with listed_line(muted(f"{risk_finding(risk, tool)}.", risk)):
                _ways_to_the_cases(viewer, asked, risk, _highest(risk, tool))


def _ways_to_the_cases(viewer: Viewer, asked: Asked, risk: Released, highest: list[Figure]) -> None:
    with st.container(horizontal=True, width="content", gap="small"):
        for figure in highest:
            level = label_of("level", (figure.group or "").rpartition(":")[2]).lower()
            cases_button(
                viewer,
                asked,
                behind_figure(figure),
                figure.numerator,
                place="high risk",
                is_old=risk.is_greyed(),
                noun=Noun(level, level) if len(highest) > 1 else None,
            )


def _highest(risk: Released, tool: Tool) -> list[Figure]:
    """The levels that need eyes on them, the highest first."""
    domain = next(domain for of_tool, domain in SCALES if of_tool == tool)
    groups = [f"{tool}:{domain}:{level}" for level in reversed(HIGHEST)]
    figures = {one.group: one for one in risk.by(BY_LEVEL)}
    return [figures[group] for group in groups if group in figures]
