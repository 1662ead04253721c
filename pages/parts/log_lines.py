"""Lines of the access log, page by page and as files, once the log knows that they are read."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

import streamlit as st

from auth.gate import protected_download
from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.access_log import Action, Door, write
from data_access.engine import database
from data_access.log_lines import LogAsked, Reach, count_lines, log_lines
from disclosure.exports import table_csv, table_xlsx
from pages.parts.chart import XLSX
from pages.parts.log_filters import log_filters, log_words
from pages.parts.log_rows import HEAD, Row, rows_of

ON_A_PAGE = 100
MOST_IN_A_FILE = 20_000


@dataclass(frozen=True)
class Reading:
    """Who reads the log, on which page, by which permission, and which lines they may."""

    viewer: Viewer
    door: str
    permission: Permission
    reach: Reach


def show_lines(reading: Reading, units: Collection[str]) -> None:
    """The filters and the lines, newest first. `units` are those there is a filter for."""
    asked = log_filters(units)
    words = log_words(asked)
    write(database(), reading.viewer.actor, Action.CONSULTATION, door=reading.door, filters=words)
    total = count_lines(database(), reading.reach, asked)
    if not total:
        st.info("No line of the log is as you ask. Choose other days or fewer conditions.")
        return
    st.text(f"{total:,} lines, the newest first. Times are UTC.")
    lines = log_lines(database(), reading.reach, asked, first=_first(total, words), most=ON_A_PAGE)
    st.dataframe(rows_of(lines), hide_index=True, alt="Lines of the access log", placeholder="")
    _downloads(reading, asked, total)


def _first(total: int, words: str) -> int:
    """Where the page begins that is chosen; other filters begin again at the first."""
    pages = -(-total // ON_A_PAGE)
    if pages == 1:
        return 0
    page = st.number_input(f"Page, of {pages:,}", 1, pages, key=f"page of {words}", width=150)
    return (page - 1) * ON_A_PAGE


def _downloads(reading: Reading, asked: LogAsked, total: int) -> None:
    if total > MOST_IN_A_FILE:
        st.caption(f"A file holds the newest {MOST_IN_A_FILE:,}. Choose fewer days for the others.")
    files: tuple[tuple[str, str, str, Callable[[list[Row]], bytes]], ...] = (
        ("Download these lines (CSV)", "csv", "text/csv", lambda rows: table_csv(rows, HEAD)),
        ("Excel", "xlsx", XLSX, _workbook),
    )
    with st.container(horizontal=True):
        for word, ending, kind, make in files:
            st.download_button(
                word,
                data=protected_download(reading.permission, partial(_file, reading, asked, make)),
                file_name=f"access-log-{asked.start}-{asked.end}.{ending}",
                mime=kind,
                on_click="ignore",
                icon=":material/download:",
            )


def _file(reading: Reading, asked: LogAsked, make: Callable[[list[Row]], bytes]) -> bytes:
    """Read again as it leaves, and in the log before it does."""
    lines = log_lines(database(), reading.reach, asked, most=MOST_IN_A_FILE)
    write(
        database(),
        reading.viewer.actor,
        Action.DISCLOSURE,
        door=Door.LOG_FILE,
        filters=log_words(asked),
        rows=len(lines),
    )
    return make(rows_of(lines))


def _workbook(rows: list[Row]) -> bytes:
    return table_xlsx("Access log", HEAD, [tuple(row.values()) for row in rows])
