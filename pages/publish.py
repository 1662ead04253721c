"""Publish: what the commissioner will read of a closed period, looked at first, then for ever."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from pages.parts.publishing import publish_form, published

viewer = require(Permission.PUBLISH_RELEASES)

st.title("Publish", anchor=False)
st.write(
    "A release is what the commissioner reads: fixed tables of a period that is over. Small "
    "numbers are hidden, and others with them, so that nobody can be worked out from this release "
    "and all before it. Once published it never changes, and cannot be taken back."
)
publish_form(viewer)
st.header("Published so far", anchor=False)
published()
