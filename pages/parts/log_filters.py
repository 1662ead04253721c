"""What is asked of the access log: days, who, what, through which door, about which unit."""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime, timedelta

import streamlit as st

from data_access.access_log import Action
from data_access.accounts import account_name
from data_access.engine import database
from data_access.log_lines import LogAsked, last_day
from pages.parts.log_rows import DOORS, in_words

FOUR_WEEKS = timedelta(days=27)
ANYTHING, EVERY_DOOR, EVERY_UNIT = "Anything", "Every door", "Every unit"


def log_filters(units: Collection[str]) -> LogAsked:
    """The row of filters; the four weeks up to the last line unless other days are chosen."""
    latest = last_day(database()) or datetime.now(UTC).date()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = _day("From", latest - FOUR_WEEKS)
        end = _day("To", latest)
        who = st.text_input("Who (user name)", key="log who", width=180)
        action = _choice("What", ANYTHING, list(Action), in_words)
        through = _choice("Door", EVERY_DOOR, list(DOORS), DOORS.__getitem__)
        unit = _choice("Unit", EVERY_UNIT, sorted(units)) if len(units) > 1 else ""
    if start > end:
        st.warning("The first day is after the last.")
    return LogAsked(
        start, end, account_name(who), Action(action) if action else None, through, unit
    )


def log_words(asked: LogAsked) -> str:
    """The filters in codes, for the line that reading the log leaves."""
    chosen = {
        "from": asked.start,
        "to": asked.end,
        "who": asked.who,
        "what": asked.action or "",
        "door": asked.door,
        "unit": asked.unit,
    }
    return " ".join(f"{name}={value}" for name, value in chosen.items() if value)


def _day(label: str, usual: date) -> date:
    chosen = st.date_input(label, usual, format="DD/MM/YYYY", key=f"log {label}", width=150)
    return chosen if isinstance(chosen, date) else usual


def _choice(
    label: str, everything: str, codes: Sequence[str], words: Callable[[str], str] = str
) -> str:
    """The code that is chosen, empty for all of them."""
    chosen = st.selectbox(
        label,
        ["", *codes],
        format_func=lambda code: words(code) if code else everything,
        key=f"log {label}",
        width=210,
    )
    return chosen or ""
