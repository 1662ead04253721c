"""View as: what another role sees, its menu and its pages, until it is stopped."""

import streamlit as st

from auth.gate import require, start_viewing
from auth.permissions import Permission, may
from auth.roles import GRANTS
from auth.view_as import check_may_view, roles_for, units_for
from data_access.engine import database
from data_access.units import units
from data_access.viewing import View
from domain.terms import Agency
from pages.calm_errors import calm_errors
from pages.menu import MENU
from pages.parts.asked import ALL_UNITS

viewer = require(Permission.VIEW_AS)
engine = database()
mine = units_for(engine, viewer)
names = {unit.unit_id: unit.name for unit in units(engine) if unit.unit_id in mine}

st.title("View as", anchor=False)
st.write(
    "Look as somebody in another role does, at their menu and their pages. A line at the top says "
    "so on every page, and the access log has your name and the role in every line."
)
with calm_errors():
    check_may_view(engine, viewer)
    roles = roles_for(viewer)
    with st.container(width=480):
        role = st.selectbox("Role", roles, format_func=lambda role: role.label)
        chosen = st.selectbox("Unit", [ALL_UNITS, *names], format_func=lambda u: names.get(u, u))
        agency = None
        if GRANTS[role].only_cases_held_by_agency:
            agency = st.selectbox("Agency", list(Agency), format_func=lambda agency: agency.label)
    if st.button("View as this role", type="primary"):
        seen_units = mine if chosen == ALL_UNITS else frozenset({chosen})
        seen = start_viewing(View(role, seen_units, agency))
        first = next(item for item in MENU if may(seen, item.permission))
        st.switch_page(first.file)
