"""Looked at before the first visitor comes: a bad setting stops the start, in a sentence."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from auth.factor_key import check_key
from auth.organisation_form import check_secrets
from auth.settings import settings
from data_access.engine import database


def check_sign_in_settings() -> None:
    """Refuse to start with settings that would later fail somebody at the door."""
    check_secrets(_auth_section())
    check_key(database(), is_needed=bool(settings().second_factor))


def _auth_section() -> Mapping[str, Any] | None:
    try:
        return st.secrets.get("auth")
    except StreamlitSecretNotFoundError:
        return None
