"""What every page says while somebody looks as another would, and the way back."""

import streamlit as st

from auth.gate import stop_viewing
from auth.viewer import Viewer
from data_access.engine import database
from data_access.units import units
from pages.parts.plain import plain


def viewing_banner(viewer: Viewer) -> bool:
    """Drawn on every page while it is so; true once they have stopped."""
    if viewer.really is None:
        return False
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key="viewing as another"
    ):
        # Not st.badge, which marks signs on its own and then shows ours
        st.markdown(f":orange-badge[:material/visibility: {_words(viewer)}]", width="content")
        stopped = st.button("Stop viewing as", icon=":material/close:")
    if stopped:
        stop_viewing()
    return stopped


def _words(viewer: Viewer) -> str:
    names = sorted(unit.name for unit in units(database()) if unit.unit_id in viewer.units)
    agency = f", {viewer.agency.label}" if viewer.agency else ""
    return plain(f"You are viewing as {viewer.role.label}{agency}: {', '.join(names)}")
