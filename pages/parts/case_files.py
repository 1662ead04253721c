"""The rows behind a number as files: CSV, and a workbook in which days are days."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from auth.gate import protected_download
from auth.permissions import Permission
from disclosure.exports import table_csv, table_xlsx
from disclosure.workbook import DEMONSTRATION
from pages.parts.banner import is_demonstration

Row = dict[str, str | int | date | None]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OLD = "Old data"


def case_downloads(stem: str, title: str, rows: Callable[[], list[Row]], old: str) -> None:
    """`rows` reads them again, and writes to the access log, as a file leaves; `old` says which
    feed is too old, if one is."""

    def as_csv() -> bytes:
        marked = [row | {OLD: old} for row in rows()] if old else rows()
        return table_csv(marked, _head(marked))

    def as_workbook() -> bytes:
        found = rows()
        head = _head(found)
        cells = [tuple(row.get(name) for name in head) for row in found]
        notice = DEMONSTRATION if is_demonstration() else ""
        return table_xlsx(title, head, cells, notice=notice, old=old)

    with st.container(horizontal=True):
        _button("Download these rows (CSV)", f"{stem}.csv", "text/csv", as_csv, title)
        _button("Excel", f"{stem}.xlsx", XLSX, as_workbook, title)


def _head(rows: list[Row]) -> list[str]:
    """Every column that some row has: what is not known yet of one is known of another."""
    return list(dict.fromkeys(name for row in rows for name in row)) or ["Reference"]


def _button(word: str, name: str, kind: str, make: Callable[[], bytes], title: str) -> None:
    st.download_button(
        word,
        data=protected_download(Permission.SEE_CASE_RECORDS, make),
        file_name=name,
        mime=kind,
        on_click="ignore",
        key=f"{word} behind {title}",
        icon=":material/download:",
    )
