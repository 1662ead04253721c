"""Who looked: who has seen figures or cases of the viewer's own units?"""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from pages.parts.log_lines import Reading, show_lines

viewer = require(Permission.SEE_WHO_LOOKED)

st.title("Who looked", anchor=False)
st.write(
    "Everybody who saw figures or cases of your units, or took them away as a file. Where they "
    "asked about other units as well, it says that they looked and not what they asked."
)
reading = Reading(viewer, "who_looked", Permission.SEE_WHO_LOOKED, viewer.scope)
show_lines(reading, units=viewer.scope.units)
