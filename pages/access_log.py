"""Access log: who did what, when, through which door, and what did they ask for?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from data_access.engine import database
from data_access.log_lines import WholeLog
from data_access.units import unit_ids
from pages.parts.log_lines import Reading, show_lines

viewer = require(Permission.SEE_ACCESS_LOG)

st.title("Access log", anchor=False)
st.write(
    "Every sign-in, every page and list of cases, every file that left, every change of an account "
    "and every load. No line says what was seen. Reading it leaves a line too."
)
reading = Reading(viewer, "access_log", Permission.SEE_ACCESS_LOG, WholeLog())
show_lines(reading, units=unit_ids(database()))
