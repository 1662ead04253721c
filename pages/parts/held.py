"""The cases a partner's agency holds, by pseudonym: whose move it is, for those it is theirs."""

import streamlit as st

from auth.permissions import Permission, may
from auth.roles import HELD_CASES
from auth.viewer import Viewer
from pages.parts.asked import Asked
from pages.parts.cases import Behind, case_table


def held_cases(viewer: Viewer, asked: Asked) -> None:
    """Nothing for whoever sees every case, or none."""
    is_partner = viewer.grant.only_cases_held_by_agency
    if is_partner and may(viewer, Permission.SEE_CASE_RECORDS):
        st.header("Cases your agency holds", anchor=False)
        case_table(viewer, asked, Behind(HELD_CASES))
