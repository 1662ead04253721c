"""An extract from a browser: checked and loaded whole, or refused with the reason."""

import tempfile
from pathlib import Path

import streamlit as st

from auth.gate import protected, protected_download
from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.access_log import Action, write
from data_access.engine import database
from data_access.loading import LoadReport, load_extract
from data_access.loading.report import RefusedWhole
from domain.errors import Shown
from pages.parts.chart import XLSX
from pages.parts.load_report import load_report, refused_rows
from pages.parts.plain import plain

KINDS = "One .zip of the CSV files, or one .xlsx workbook with a sheet for each table."


@protected(Permission.MANAGE_LOADS)
def upload(viewer: Viewer) -> None:
    """One .zip of the folder or one .xlsx; nothing is loaded until the button is pressed."""
    chosen = st.file_uploader("Extract (.zip or .xlsx)", type=["zip", "xlsx"])
    st.caption(f"{KINDS} The manifest, manifest.csv or a sheet called manifest, is part of it.")
    if chosen is None or not st.button("Check and load", type="primary"):
        return
    with tempfile.TemporaryDirectory() as folder:  # the file is kept only while it is read
        extract = Path(folder, f"extract{Path(chosen.name).suffix.lower()}")
        extract.write_bytes(chosen.getbuffer())
        _load(viewer, extract, refused_to=Path(folder, "refused.xlsx"))


def _load(viewer: Viewer, extract: Path, refused_to: Path) -> None:
    try:
        report = _loaded(viewer, extract, refused_to)
    except RefusedWhole as refusal:
        st.error(plain(str(refusal)))
        _workbook(viewer, refused_to, "Every row that was refused, so that the extract is mended.")
        refused_rows(refusal.refused)
    except Shown as refusal:
        st.error(plain(str(refusal)))
    else:
        st.success(f"Loaded as load {report.load_id}.")
        _workbook(viewer, refused_to, "Mend the rows in it and send it here: it is an extract.")
        load_report(report)


def _loaded(viewer: Viewer, extract: Path, refused_to: Path) -> LoadReport:
    with st.status("Opening the extract") as status:
        try:
            report = load_extract(
                database(),
                extract,
                by=viewer.actor,
                progress=lambda step: status.update(label=step),
                refused_to=refused_to,
            )
        except Shown:
            status.update(label="Not loaded", state="error")
            raise
        status.update(label="Checked and loaded")
    return report


def _workbook(viewer: Viewer, path: Path, use: str) -> None:
    """The refused rows to take away: here and now, since they are kept nowhere."""
    if not path.exists():
        return
    content = path.read_bytes()

    def made() -> bytes:
        write(database(), viewer.actor, Action.DISCLOSURE, door="download", filters="refused rows")
        return content

    st.download_button(
        "Download the refused rows (Excel)",
        data=protected_download(Permission.MANAGE_LOADS, made),
        file_name="refused-rows.xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
    )
    st.caption(f"{use} It is not kept, and is offered only now.")
