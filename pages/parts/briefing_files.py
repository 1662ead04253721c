"""The briefing of record as files to take along, each made as it is asked for."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from auth.gate import protected_download
from auth.permissions import Permission, may
from auth.viewer import Viewer
from briefing.record.files import FileKind
from briefing.record.hand_over import handed_over
from data_access.engine import database

STEM = "commissioner-briefing"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class File(NamedTuple):
    """A button: its words, how the file's name ends, and what kind of file a browser is told."""

    words: str
    ending: str
    kind: FileKind
    mime: str
    large_print: bool = False


FILES = (
    File("Briefing (PDF)", ".pdf", FileKind.PDF, "application/pdf"),
    File("Large print (PDF)", "-large-print.pdf", FileKind.PDF, "application/pdf", True),
    File("Editable (Word)", ".docx", FileKind.DOCX, WORD),
    File("Figures (Excel)", ".xlsx", FileKind.XLSX, EXCEL),
)


def briefing_files(viewer: Viewer, number: int) -> None:
    """Of a release; none for who may not see it. The button turns while its file is made."""
    if not may(viewer, Permission.SEE_BRIEFING):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for file in FILES:
            st.download_button(
                file.words,
                data=protected_download(Permission.SEE_BRIEFING, _made(viewer, number, file)),
                file_name=f"{STEM}-release-{number}{file.ending}",
                mime=file.mime,
                key=f"briefing as {file.words}",
                on_click="ignore",
                type="primary" if file is FILES[0] else "secondary",
                icon=":material/download:",
            )
        st.caption("Making the briefing takes a few seconds …", width="content")


def _made(viewer: Viewer, number: int, file: File) -> Callable[[], bytes]:
    """The access log is written as the file leaves, with the fingerprint printed in it."""
    return lambda: handed_over(
        database(), viewer.actor, number, file.kind, large_print=file.large_print
    )
