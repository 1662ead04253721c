"""What must hold before anybody is served; the server does not start without it."""

import ipaddress
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st
from sqlalchemy import URL

from data_access.log_key import log_key_file
from data_access.private_files import check_private, database_files
from data_access.release_store import store_url
from domain.errors import Shown

BEHIND_TLS, WITHOUT_TLS = "OVERSIGHT_BEHIND_TLS", "OVERSIGHT_WITHOUT_TLS"
MOST_UPLOADED = 200
"""Megabytes."""
AS_DELIVERED: dict[str, Any] = {
    "global.developmentMode": False,
    "global.e2eTest": False,
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.disableDataExport": True,
    "client.allowedOrigins": [],
    "client.toolbarMode": "minimal",
    "logger.enableRich": False,
    "runner.magicEnabled": False,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableStaticServing": False,
    "server.enableXsrfProtection": True,
    "server.headless": True,
    "server.corsAllowedOrigins": [],
    "server.trustedUserHeaders": {},
    "server.xsrfCookieSameSite": "strict",
}
"""Settings that keep errors, telemetry, files, other sites and developers' tools out, as
.streamlit/config.toml has them. A variable, a flag or another working folder could have set them
otherwise."""


class NotSafeToServe(Shown):
    """Why the server does not start, and what to do."""


def check_before_serving(database: URL) -> None:
    """Refuse in a sentence, or do nothing."""
    try:
        check_settings()
        check_address(st.get_option("server.address"))
        check_files(database)
    except Shown:
        sys.tracebacklimit = 0  # the server ends here, and says the sentence alone
        raise


def check_files(database: URL) -> None:
    """Records and secrets are for the account that runs the app."""
    secrets = [Path(file) for file in st.get_option("secrets.files") or ()]
    databases = (*database_files(database), *database_files(store_url(database)))
    check_private(*secrets, log_key_file(database), *databases)


def check_address(address: str | None) -> None:
    """Nothing but this machine, unless somebody says what stands in front."""
    says_so = any(os.environ.get(setting) == "yes" for setting in (BEHIND_TLS, WITHOUT_TLS))
    if _is_loopback(address) or st.get_option("server.sslCertFile") or says_so:
        return
    raise NotSafeToServe(
        f"server.address is {address or 'not set, which is every address'}: whoever is on the "
        "network could read what is sent. Set it to 127.0.0.1 with a TLS proxy in front "
        f"(docs/deploy.md). If TLS stands in front elsewhere, set {BEHIND_TLS}=yes; to serve "
        f"without TLS all the same, {WITHOUT_TLS}=yes."
    )


def check_settings() -> None:
    """Errors hidden, telemetry off, other sites kept out, uploads of a size."""
    for name, value in AS_DELIVERED.items():
        if st.get_option(name) != value:
            raise NotSafeToServe(
                f"{name} is {st.get_option(name)!r} and must be {value!r}, as in "
                ".streamlit/config.toml: start from the folder of app.py, and set no variable or "
                "flag against it."
            )
    check_hosts(st.get_option("server.allowedHosts"))
    if st.get_option("server.maxUploadSize") > MOST_UPLOADED:
        raise NotSafeToServe(f"server.maxUploadSize is over {MOST_UPLOADED} MB. Make it smaller.")


def check_hosts(names: Sequence[str]) -> None:
    """Whole names alone: a name with * in it is anybody's, and one without letters that of `.`."""
    if not names:
        raise NotSafeToServe("server.allowedHosts is empty. Name the hosts that people type.")
    for name in names:
        if "*" in name or not name.strip().strip("."):
            raise NotSafeToServe(
                f"server.allowedHosts has {name!r} in it, which allows names that are not yours. "
                "Name each host that people type, as oversight.example."
            )


def _is_loopback(address: str | None) -> bool:
    try:
        return address == "localhost" or ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False
