"""Accounts: who may sign in, as what, and for which units?"""

import streamlit as st

from auth import accounts, second_factor
from auth.gate import require
from auth.permissions import Permission
from data_access.engine import database
from data_access.units import unit_ids
from pages.calm_errors import calm_errors
from pages.parts.account_forms import (
    account_list,
    detail_fields,
    password_shown_once,
    post_fields,
    roles_in_words,
)
from pages.parts.plain import plain

viewer = require(Permission.MANAGE_ACCOUNTS)
engine, units = database(), unit_ids(database())
by_name = {account.name: account for account in accounts.list_accounts(engine)}

st.title("Accounts", anchor=False)
listing = st.container()
roles_in_words()

change, add = st.columns(2, gap="large")
with change:
    st.header("Change an account", anchor=False)
    name = st.selectbox("Account", by_name)
    said = plain(name)
    with st.form("change"):
        post = post_fields(units, by_name[name])
        save = st.form_submit_button("Save")
    with st.expander("Name and e-mail"), st.form("details"):
        details = detail_fields(by_name[name])
        save_details = st.form_submit_button("Save name and e-mail")
    reset = st.button("Make a new password")
    reset_factor = st.button("Reset the second factor")
    unlock = st.button("Unlock")
    disable = st.button("Disable")
    enable = st.button("Enable")
    with calm_errors():
        if save:
            accounts.change_post(engine, name, post, by=viewer.actor)
            st.success(f"Saved. {said} has to sign in again.")
        if save_details:
            accounts.change_details(engine, name, details, by=viewer.actor)
            st.success(f"Saved. {said} has to sign in again.")
        if reset:
            password_shown_once(name, accounts.reset_password(engine, name, by=viewer.actor))
        if reset_factor:
            second_factor.reset(engine, name, by=viewer.actor)
            st.success(f"{said} signs in without a code, and may set up a new phone.")
        if unlock:
            accounts.unlock_account(engine, name, by=viewer.actor)
            st.success(f"{said} can try again.")
        if disable:
            accounts.disable_account(engine, name, by=viewer.actor)
            st.success(f"{said} can no longer sign in, and is signed out everywhere.")
        if enable:
            accounts.enable_account(engine, name, by=viewer.actor)
            st.success(f"{said} can sign in again.")

with add:
    st.header("Add an account", anchor=False)
    with st.form("add"):
        new_name = st.text_input("User name")
        new_details = detail_fields()
        new_post = post_fields(units)
        added = st.form_submit_button("Add")
    with calm_errors():
        if added:
            password = accounts.add_account(
                engine, new_name, new_details, new_post, by=viewer.actor
            )
            password_shown_once(new_name, password)

with listing:
    account_list(accounts.list_accounts(engine))
