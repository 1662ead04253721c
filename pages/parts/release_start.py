"""The top of the commissioner's page: which release, and the log line; no release, and it stops."""

import streamlit as st

from auth.viewer import Viewer
from briefing.periods import day_words
from briefing.releases.reading import shelf
from data_access.access_log import Action, write
from data_access.engine import database
from disclosure.releases.record import Release
from pages.parts.plain import plain

NOTHING_YET = (
    "Nothing has been published yet. Figures appear here once somebody who leads the units has "
    "published a release."
)


def release_start(viewer: Viewer) -> Release:
    """The release that is read. Which of those published is the only choice there is."""
    st.title("Commissioner's briefing", anchor=False)
    releases = {_name(one.release): one for one in shelf()}
    if not releases:
        write(
            database(),
            viewer.actor,
            Action.CONSULTATION,
            door="commissioner",
            filters="no release yet",
        )
        st.info(NOTHING_YET)
        st.stop()
    name = st.selectbox("Release", list(releases), key="release", bind="query-params", width=420)
    chosen = releases.get(name) or next(iter(releases.values()))
    release = chosen.release
    write(
        database(),
        viewer.actor,
        Action.CONSULTATION,
        door="commissioner",
        filters=f"release {release.number}",
        units=viewer.units,
    )
    st.text(
        f"{day_words(release.start)} to {day_words(release.end)}. Published "
        f"{day_words(release.published_at.date())} by {release.published_by}; it never changes."
    )
    st.badge(
        f"Data as at {day_words(release.data_as_of)}", icon=":material/schedule:", color="blue"
    )
    for one in release.exact:
        st.caption(plain(f"Shown exactly by decision of {one.by}: {one.why}"))
    st.caption(f"Fingerprint {chosen.fingerprint}")
    return release


def _name(release: Release) -> str:
    revised = f", revises release {release.revises}" if release.revises else ""
    return f"Release {release.number}: {release.name}{revised}"
