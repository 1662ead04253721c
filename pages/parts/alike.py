"""People who may be one person under two references: each pair once, for somebody to look at."""

import streamlit as st

from auth.viewer import Viewer
from data_access.case_records import CaseRecord
from disclosure.released import Released
from pages.parts.asked import Asked
from pages.parts.cases import Behind, records_behind, sees_every_case
from pages.parts.feeds import feed_warning
from pages.parts.plain import plain

LOOKS_LIKE = "looks_like"


def pairs_alike(viewer: Viewer, asked: Asked, released: Released) -> None:
    """References only, and for those who see every case of their units."""
    if not sees_every_case(viewer) or not released.whole.numerator:
        return
    st.header("Who may be one person", anchor=False)
    feed_warning(released)
    rows = pair_rows(records_behind(viewer, asked, Behind(released.measure.key)))
    alt = "Pairs of references that may be one person"
    st.table(rows, border="horizontal", hide_index=True, alt=alt)
    st.caption("Same victim, birth year and sex, referred within 91 days. Nobody is put together.")


def pair_rows(records: list[CaseRecord]) -> list[dict[str, str]]:
    """Each two that look alike, whichever of them was found first."""
    pairs = {
        tuple(sorted((record.reference, other)))
        for record in records
        for name, other in record.details
        if name == LOOKS_LIKE
    }
    return [{"Reference": plain(one), "May be": plain(other)} for one, other in sorted(pairs)]
