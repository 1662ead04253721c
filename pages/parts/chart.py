"""A chart on a card: the finding as its heading, the picture, its table, its download."""

from collections.abc import Callable

import streamlit as st

from auth.gate import protected_download
from auth.viewer import Viewer
from charts.drawn import Drawn
from charts.labels import Names, label_of, noun_of
from data_access.access_log import Action, Door, write
from data_access.engine import database
from data_access.log_words import words_for_the_log
from disclosure.exports import csv_of, xlsx_of
from disclosure.released import Released
from pages.parts.asked import Asked
from pages.parts.banner import is_demonstration
from pages.parts.case_lines import case_lines
from pages.parts.feeds import feed_warning
from pages.parts.greyed import muted, muted_rows
from pages.parts.picture import picture


def chart_card(
    viewer: Viewer,
    asked: Asked,
    released: Released,
    drawn: Drawn,
    *,
    heading: str,
    subtitle: str = "",
    by: str = "",
    name: str = "",
) -> None:
    """One cell of a grid. `by` is the breakdown whose groups open into their cases; `name` is the
    beginning of their codes where the chart shows some of them, such as one tool of several."""
    st.subheader(muted(heading, released), anchor=False)
    st.caption(subtitle or _drawn_by(released, by))
    feed_warning(released)
    picture(drawn, released)
    if drawn.note:
        st.caption(muted(drawn.note, released))
    with st.container(horizontal=True):
        if drawn.table:
            with st.popover("Show as table", type="tertiary", icon=":material/table:"):
                rows = muted_rows(drawn.table, released)
                st.table(rows, border="horizontal", hide_index=True, alt=heading)
        if by:
            case_lines(viewer, asked, released, by, only=name)
        downloads(viewer, asked, released, name or by)


def _drawn_by(released: Released, by: str) -> str:
    """Uptake by area: what is drawn, whatever the finding over it says."""
    one, _ = noun_of(by)
    return f"{released.measure.title} by {one}" if by else released.measure.title


def downloads(viewer: Viewer, asked: Asked, released: Released, name: str = "") -> None:
    """The figures as CSV and as a workbook, each written to the access log as it leaves."""
    key = released.measure.key
    stem = "-".join(part for part in (key, name, str(asked.as_of)) if part)
    files: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        ("CSV", "csv", "text/csv", lambda: csv_of(released)),
        ("Excel", "xlsx", XLSX, lambda: _workbook(released, asked.names)),
    )
    for word, ending, kind, make in files:
        st.download_button(
            word,
            data=protected_download(asked.permission, _logged(viewer, asked, key, make)),
            file_name=f"{stem}.{ending}",
            mime=kind,
            key=f"{word} {key} {name}",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _workbook(released: Released, names: Names) -> bytes:
    return xlsx_of(
        [released],
        title=released.measure.title,
        is_demonstration=is_demonstration(),
        label_of=lambda breakdown, group: label_of(breakdown, group, names),
    )


def _logged(
    viewer: Viewer, asked: Asked, key: str, make: Callable[[], bytes]
) -> Callable[[], bytes]:
    def made() -> bytes:
        write(
            database(),
            viewer.actor,
            Action.DISCLOSURE,
            door=Door.DOWNLOAD,
            filters=f"{key} {words_for_the_log(asked.whole)}",
            units=asked.whole.scope.units,
        )
        return make()

    return made
