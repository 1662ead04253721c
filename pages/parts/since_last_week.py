"""What changed: the seven days to the day asked, beside the seven days before."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from auth.viewer import Viewer
from charts.numbers import counted
from disclosure.released import Released, State
from domain.period import Period
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.cases import Behind, behind_figure, cases_button
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted

WEEK = timedelta(days=7)


def since_last_week(viewer: Viewer, asked: Asked) -> None:
    """Referrals in, cases opened, cases closed; whatever period the page is asked for."""
    now, before = _week_to(asked, asked.as_of), _week_to(asked, asked.as_of - WEEK)
    came, came_before = (ask(viewer, week, "referrals_received") for week in (now, before))
    moved, moved_before = (ask(viewer, week, "net_flow") for week in (now, before))
    with st.grid(3, min_column_width=220, border=True) as grid:
        with grid.cell():
            everything = came.measure.everything
            _change("Referrals received", everything, came, came_before)
            wanted = behind_figure(came.whole)
            _button(viewer, now, wanted, came.whole.numerator, came)
        for step in ("Opened", "Closed"):
            with grid.cell():
                _change(f"Cases {step.lower()}", step, moved, moved_before)
                wanted = Behind("net_flow", part=step)
                _button(viewer, now, wanted, _count(moved, step), moved)


def _week_to(asked: Asked, last: date) -> Asked:
    period = Period(last - WEEK + timedelta(days=1), last)
    return replace(asked, whole=replace(asked.whole, period=period))


def _change(label: str, step: str, now: Released, before: Released) -> None:
    st.metric(label, muted(_counted(now, step), now))
    feed_warning(now)
    st.caption(muted(f"in the last 7 days; {_counted(before, step)} in the 7 days before", now))


def _button(
    viewer: Viewer, week: Asked, wanted: Behind | None, count: float | None, of: Released
) -> None:
    cases_button(viewer, week, wanted, count, place="week", is_old=of.is_greyed())


def _counted(released: Released, step: str) -> str:
    count = _count(released, step)
    return State.NOT_RECEIVED.label if count is None else counted(count)


def _count(released: Released, step: str) -> float | None:
    return next((one.count for one in released.whole.steps if one.name == step), None)
