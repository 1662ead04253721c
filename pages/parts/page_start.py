"""The top of every page about the programme: title, scope, badges, filters, and the log line."""

import streamlit as st

from auth.viewer import Viewer
from briefing.findings.data_quality import is_stale, stale_after
from briefing.wording import NEVER_LOADED, day_words
from charts.labels import label_of
from data_access.access_log import Action, write
from data_access.engine import database
from data_access.log_words import words_for_the_log
from disclosure.released import STALE_AFTER
from pages.menu import MENU
from pages.parts.ask import ask
from pages.parts.asked import Asked, filters
from pages.parts.one_load import begin_with_the_load


def page_start(viewer: Viewer, stem: str) -> Asked:
    """Draw the top of a page and say what it asks; without any data, say that and stop."""
    item = next(item for item in MENU if item.stem == stem)
    heading = st.container()
    begin_with_the_load()
    asked = filters(viewer, stem, item.permission)
    with heading:
        st.title(item.title, anchor=False)
        if asked is None:
            st.info(NEVER_LOADED)
            st.stop()
        write(
            database(),
            viewer.actor,
            Action.CONSULTATION,
            door=stem,
            filters=words_for_the_log(asked.whole),
            units=asked.whole.scope.units,
        )
        _scope_and_badges(viewer, asked)
    return asked


def _scope_and_badges(viewer: Viewer, asked: Asked) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.text(asked.words, width="content")
        with st.container(horizontal=True, width="content", gap="xsmall"):
            as_at = f"Data as at {day_words(asked.data_as_of)}"
            st.badge(as_at, icon=":material/schedule:", color="blue")
            stale = _stale_feeds(viewer, asked)
            if stale:
                word = f"Over {STALE_AFTER} days old: {', '.join(stale)}"
                st.badge(word, icon=":material/warning:", color="red")


def _stale_feeds(viewer: Viewer, asked: Asked) -> list[str]:
    """Names of the feeds that had been silent for too long on the day asked."""
    freshness = ask(viewer, asked, "feed_freshness")
    limit = stale_after(freshness)
    old = [feed for feed in freshness.by("feed") if is_stale(feed, limit)]
    return [label_of("feed", feed.group) for feed in old]
