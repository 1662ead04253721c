"""Who sees what: each role at each page, and how finely, from the tables that decide it."""

import streamlit as st

from auth.gate import require
from auth.matrix import matrix
from auth.permissions import Permission
from measures.catalogue import measure_called
from pages.menu import MENU
from pages.parts.matrix_files import matrix_downloads
from pages.parts.matrix_tables import by_page

viewer = require(Permission.SEE_WHO_SEES_WHAT)
lines = matrix(MENU, measure_called)

st.title("Who sees what", anchor=False)
st.write(
    "The finest that each role sees of each measure, page by page. It is worked out from the "
    "tables that decide it, so it cannot say anything else than what holds."
)
matrix_downloads(viewer, lines)
for page, rows in by_page(lines).items():
    st.header(page, anchor=False)
    st.table(rows, border="horizontal", hide_index=True, alt=f"What each role sees of {page}")
