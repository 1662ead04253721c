"""The permission matrix as files, for the data-protection officer."""

from collections.abc import Callable, Sequence

import streamlit as st

from auth.gate import protected_download
from auth.matrix import FIELDS, Line, rows_of
from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.access_log import Action, Door, write
from data_access.engine import database
from disclosure.exports import table_csv, table_xlsx
from pages.parts.chart import XLSX

TITLE = "Who sees what"


def matrix_downloads(viewer: Viewer, lines: Sequence[Line]) -> None:
    """One row for each role, page and measure; the log knows who took it along."""
    rows = rows_of(lines)
    cells = [tuple(row.values()) for row in rows]
    with st.container(horizontal=True):
        _button(viewer, "CSV", "csv", "text/csv", lambda: table_csv(rows, FIELDS))
        _button(viewer, "Excel", "xlsx", XLSX, lambda: table_xlsx(TITLE, FIELDS, cells))


def _button(viewer: Viewer, word: str, ending: str, kind: str, make: Callable[[], bytes]) -> None:
    def made() -> bytes:
        write(
            database(), viewer.actor, Action.DISCLOSURE, door=Door.DOWNLOAD, filters="who sees what"
        )
        return make()

    st.download_button(
        word,
        data=protected_download(Permission.SEE_WHO_SEES_WHAT, made),
        file_name=f"who-sees-what.{ending}",
        mime=kind,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )
