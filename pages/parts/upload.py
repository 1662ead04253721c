"""An extract from a browser: checked and loaded whole, or refused with the reason."""

import tempfile
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from auth.gate import protected
from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.engine import database
from data_access.loading import LoadReport, load_extract
from data_access.loading.report import TooManyRefused
from domain.errors import Shown
from pages.parts.load_report import load_report, refused_rows


@protected(Permission.MANAGE_LOADS)
def upload(viewer: Viewer) -> None:
    """One .zip of the folder or one .xlsx; nothing is loaded until the button is pressed."""
    chosen = st.file_uploader("Extract (.zip or .xlsx)", type=["zip", "xlsx"])
    if chosen is None or not st.button("Check and load", type="primary"):
        return
    try:
        with st.spinner("Checking and loading"):
            report = _loaded(viewer, chosen)
    except TooManyRefused as refusal:
        st.error(str(refusal))
        refused_rows(refusal.refused)
    except Shown as refusal:
        st.error(str(refusal))
    else:
        st.success(f"Loaded as load {report.load_id}.")
        load_report(report)


def _loaded(viewer: Viewer, chosen: UploadedFile) -> LoadReport:
    """The file is kept only while it is read; only the ending of its name is used for a path."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"extract{Path(chosen.name).suffix.lower()}"
        path.write_bytes(chosen.getbuffer())
        return load_extract(database(), path, by=viewer.actor)
