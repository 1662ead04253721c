"""Your account: who are you here, and what does signing in ask of you?"""

import streamlit as st

from auth.code_form import set_up_fields
from auth.gate import require
from auth.own_password import change_password_fields
from auth.permissions import Permission
from auth.sessions import account_of
from data_access.engine import database
from pages.parts.account_forms import account_facts

viewer = require(Permission.KEEP_OWN_ACCOUNT)
account = account_of(database(), viewer)

st.title("Your account", anchor=False)
account_facts(account)
st.caption("If anything here is wrong, tell an administrator.")

st.header("Password", anchor=False)
if account.must_choose_password:
    st.write(
        "You sign in through your organisation and have no password here. Your organisation's is "
        "changed there."
    )
else:
    st.write(
        "With a new password you stay signed in here, and are signed out everywhere else. Five "
        "wrong attempts at the one you have now lock your account for a quarter of an hour."
    )
    change_password_fields(viewer, to="/your_account")

st.header("Second factor", anchor=False)
if account.has_second_factor:
    st.write(
        "Signing in asks for a code from your phone. If you have a new phone, or have lost the "
        "old one, an administrator can reset it, and you set it up again here."
    )
else:
    st.write(
        "Set up your phone, and from then on signing in asks for a code from it too. Any app that "
        "shows six-digit codes will do."
    )
    set_up_fields(viewer, to="/your_account")
