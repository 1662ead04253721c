"""Loads: what has been loaded, how old each feed is, and the door for the next extract."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.wording import day_words
from charts.labels import label_of
from data_access.engine import database
from data_access.loads import current_load, feeds, load_history
from pages.parts.load_report import load_report
from pages.parts.plain import plain
from pages.parts.upload import upload

viewer = require(Permission.MANAGE_LOADS)
engine = database()

st.title("Loads", anchor=False)
st.header("Load an extract", anchor=False)
upload(viewer)

st.header("What is loaded now", anchor=False)
loaded = current_load(engine)
if loaded is None:
    st.info("Nothing has been loaded yet.")
else:
    st.text(f"Load {loaded.load_id}, for data as at {day_words(loaded.data_as_of)}.")
    rows = [
        {
            "Feed": label_of("feed", feed.feed),
            "Table": feed.table.replace("_", " "),
            "Speaks for": feed.as_of.isoformat(),
            "Days before the latest": feed.days_old(loaded.data_as_of),
            "Sent": feed.mode,
        }
        for feed in feeds(engine)
    ]
    st.table(rows, border="horizontal", hide_index=True, alt="Feeds and the day each speaks for")

st.header("Earlier loads", anchor=False)
for report in load_history(engine):
    loader = plain(report.loaded_by)
    with st.expander(f"Load {report.load_id}, {report.loaded_at}, by {loader}"):
        load_report(report)
