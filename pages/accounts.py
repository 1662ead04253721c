"""Accounts: who may sign in, as what, and for which units?"""

import streamlit as st

from auth import accounts
from auth.gate import require
from auth.in_charge import OWN_ACCOUNT, is_own
from auth.permissions import Permission
from data_access.engine import database
from data_access.units import unit_ids
from pages.calm_errors import calm_errors
from pages.parts.account_changes import change_account
from pages.parts.account_forms import account_list, detail_fields, post_fields, roles_in_words
from pages.parts.new_password import (
    ADDED,
    CHANGED,
    chosen_account,
    forget_password,
    keep_password,
    show_password,
)

viewer = require(Permission.MANAGE_ACCOUNTS)
engine, units = database(), unit_ids(database())
by_name = {account.name: account for account in accounts.list_accounts(engine)}

st.title("Accounts", anchor=False)
listing = st.container()
roles_in_words()

change, add = st.columns(2, gap="large")
with change:
    st.header("Change an account", anchor=False)
    name = chosen_account(by_name)
    if is_own(name, viewer.actor):
        st.info(OWN_ACCOUNT)
    else:
        change_account(viewer, by_name[name], units)
    changed_password = st.container()

with add:
    st.header("Add an account", anchor=False)
    with st.form("add"):
        new_name = st.text_input("User name")
        new_details = detail_fields()
        new_post = post_fields(units)
        added = st.form_submit_button("Add")
    with calm_errors():
        if added:
            forget_password()
            made = accounts.add_account(engine, new_name, new_details, new_post, by=viewer.actor)
            keep_password(ADDED, new_name, made)
    added_password = st.container()

with changed_password:
    show_password(CHANGED)
with added_password:
    show_password(ADDED)
with listing:
    account_list(accounts.list_accounts(engine))
