"""The two forms of the second factor: giving a code at sign-in, and setting a phone up for them."""

import streamlit as st

from auth import second_factor
from auth.client_address import client_address
from auth.sessions import account_of
from auth.viewer import Viewer
from auth.way_in import let_in
from data_access.engine import database
from data_access.sessions import Proof
from domain.errors import Shown

WRONG = "The code is not right, or has been used. Wait for the next one and type that."
_TO_BE_KEPT = "second factor to be set up"


def give_code_form(viewer: Viewer, to: str) -> None:
    """Ask for the code of now; the browser goes on in a session that has given it."""
    st.title("Code from your phone", anchor=False)
    with st.container(width=480), st.form("give_code"):
        st.caption("Without your phone, ask an administrator to reset your second factor.")
        code = _code_field()
        submitted = st.form_submit_button("Go on", type="primary")
    if submitted and not code.strip():
        st.error("Code: type the six digits that your phone shows.")
    elif submitted:
        if second_factor.is_right(database(), viewer.name, code, client_address()):
            let_in(viewer.name, to, Proof(viewer.proof.by_organisation, with_code=True))
        st.error(WRONG)


def set_up_form(viewer: Viewer, to: str) -> None:
    """Show the secret as a picture, and keep it once a code of it comes back."""
    st.title("Set up your second factor", anchor=False)
    st.write(
        "From then on, signing in asks for a code from your phone too. Any app that shows "
        "six-digit codes will do, such as the authenticator your organisation uses."
    )
    set_up_fields(viewer, to)


def set_up_fields(viewer: Viewer, to: str) -> None:
    """The picture, the key for those who cannot read it, and the field for the first code."""
    secret = st.session_state.setdefault(_TO_BE_KEPT, second_factor.new_secret())
    with st.container(width=480):
        st.write("1. Read this picture with the app, or type the key below it.")
        picture = second_factor.picture_of(secret, viewer.name)
        st.image(picture, width=240, alt="QR code of the key below")
        st.code(secret, language=None)
        with st.form("set_up_code"):
            st.write("2. Type the code that the app shows now.")
            code = _code_field()
            submitted = st.form_submit_button("Use this phone", type="primary")
    if submitted:
        _set_up(viewer, secret, code, to)


def _code_field() -> str:
    return st.text_input("Code", autocomplete="one-time-code", max_chars=12)


def _set_up(viewer: Viewer, secret: str, code: str, to: str) -> None:
    try:
        second_factor.set_up(database(), account_of(database(), viewer), secret, code)
    except Shown as refusal:
        st.error(str(refusal))
    else:
        let_in(viewer.name, to, Proof(viewer.proof.by_organisation, with_code=True))
