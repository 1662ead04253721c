"""What an administrator may do to somebody else's account: two forms, a button for each step."""

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from auth import accounts, second_factor
from auth.viewer import Viewer
from data_access.access_log import Actor
from data_access.accounts import Account
from data_access.engine import database
from pages.calm_errors import calm_errors
from pages.parts.account_forms import detail_fields, post_fields
from pages.parts.new_password import CHANGED, forget_password, keep_password
from pages.parts.plain import plain

SIGN_IN_AGAIN = "Saved. {} has to sign in again."


def _make_password(_engine: object, name: str, *, by: Actor) -> None:
    keep_password(CHANGED, name, accounts.reset_password(database(), name, by=by))


STEPS: dict[str, tuple[Callable[..., None], str]] = {
    "Make a new password": (_make_password, ""),
    "Reset the second factor": (
        second_factor.reset,
        "{} signs in without a code, and may set up a new phone.",
    ),
    "Unlock": (accounts.unlock_account, "{} can try again."),
    "Disable": (
        accounts.disable_account,
        "{} can no longer sign in, and is signed out everywhere.",
    ),
    "Enable": (accounts.enable_account, "{} can sign in again."),
}
"""What a button does, and what is said once it is done; a new password is said by itself."""


def change_account(viewer: Viewer, account: Account, units: Iterable[str]) -> None:
    """Draw what may be done to an account, and do what was asked."""
    engine, name, by = database(), account.name, viewer.actor
    with st.form("change"):
        post = post_fields(units, account)
        save = st.form_submit_button("Save")
    with st.expander("Name and e-mail"), st.form("details"):
        details = detail_fields(account)
        save_details = st.form_submit_button("Save name and e-mail")
    pressed = [step for label, step in STEPS.items() if st.button(label)]
    if save:
        pressed.append((partial(accounts.change_post, post=post), SIGN_IN_AGAIN))
    if save_details:
        pressed.append((partial(accounts.change_details, details=details), SIGN_IN_AGAIN))
    with calm_errors():
        for do, said in pressed:
            forget_password()
            do(engine, name, by=by)
            if said:
                st.success(said.format(plain(name)))
