"""The button that sends people to their organisation, and what comes of their coming back."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from auth.organisation import account_for
from auth.settings import ISSUER, BadSetting, settings
from auth.way_in import let_in
from data_access.engine import database
from data_access.sessions import Proof
from domain.errors import NotPermitted

SHORTEST_SECRET = 32
WANTED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


def through_the_organisation(to: str) -> None:
    """Nothing, unless it is set up (docs/deploy.md)."""
    if not settings().by_organisation:
        return
    if st.user.get("is_logged_in"):
        _take_up(st.user.to_dict(), to)
    if st.button("Sign in through your organisation", type="primary"):
        st.login()
        st.stop()


def _take_up(claims: Mapping[str, Any], to: str) -> None:
    try:
        account = account_for(database(), claims)
    except NotPermitted as refusal:
        st.warning(str(refusal))
        return
    if account:
        let_in(account, to, Proof(by_organisation=True))


def check_secrets(secrets: Mapping[str, Any] | None) -> None:
    """Refuse a set-up of st.login that is not whole, or that nobody said whose word counts in."""
    if settings().by_organisation != bool(secrets):
        raise BadSetting(
            f"{ISSUER} and the section [auth] of .streamlit/secrets.toml go together: "
            "set both, or neither."
        )
    if not secrets:
        return
    missing = [name for name in WANTED if not secrets.get(name)]
    if missing:
        raise BadSetting(f"secrets.toml: the section [auth] lacks {', '.join(missing)}.")
    if len(str(secrets["cookie_secret"])) < SHORTEST_SECRET:
        raise BadSetting(f"secrets.toml: cookie_secret has at least {SHORTEST_SECRET} characters.")
    if not str(secrets["redirect_uri"]).endswith("/oauth2callback"):
        raise BadSetting("secrets.toml: redirect_uri ends with /oauth2callback.")
    if secrets.get("expose_tokens"):
        raise BadSetting("secrets.toml: leave out expose_tokens; no page has a use for tokens.")
