"""The two cookies, and the one rule by which they may go without Secure.

Safari refuses Secure cookies on http://localhost, so a first run on somebody's own machine uses
another name without it. Everywhere else only the `__Host-` names count: a browser takes those from
this host alone and over TLS alone.
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import Scope

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SESSION, _VISIT = "oversight_session", "oversight_visit"
_HOST_ONLY = "__Host-"
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What a cookie may be called (RFC 6265). Starlette strips all that Unicode calls a space off a
name, a browser only spaces and tabs: of `\\xa0__Host-x`, which any neighbouring host can set, it
would make the `__Host-x` that a browser takes from us alone."""
_SIGNS_OF_A_PROXY = ("x-forwarded", "forwarded", "x-real-ip", "via")


@dataclass(frozen=True)
class CookieNames:
    """The names that count on one connection. `visit` ties a ticket to the browser it is for."""

    session: str
    visit: str
    secure: bool


SECURE = CookieNames(_HOST_ONLY + _SESSION, _HOST_ONLY + _VISIT, secure=True)
ON_THIS_MACHINE = CookieNames(_SESSION, _VISIT, secure=False)


def names_for(connection: HTTPConnection) -> CookieNames:
    return ON_THIS_MACHINE if _stays_on_this_machine(connection) else SECURE


def _stays_on_this_machine(connection: HTTPConnection) -> bool:
    """Plain HTTP from this machine to itself, with nobody in between.

    A header can only ever turn this into no: a host that is not loopback, or any trace of a proxy.
    The yes needs a peer address on this machine, which nobody outside can forge.
    """
    return (
        connection.scope["scheme"] in ("http", "ws")
        and host_of(connection) in LOOPBACK
        and connection.client is not None
        and _is_loopback(connection.client.host)
        and not any(name.startswith(_SIGNS_OF_A_PROXY) for name in connection.headers)
    )


def host_of(connection: HTTPConnection) -> str | None:
    """The name in the Host header, without its port; None if it is not one."""
    try:
        return urlsplit(f"//{connection.headers.get('host', '')}").hostname
    except ValueError:
        return None


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def own_cookies_only(scope: Scope) -> Scope:
    """The same request without cookies of ours that do not count on this connection, and without
    those that another reader of the header could take for one of ours."""
    connection = HTTPConnection(scope)
    other = SECURE if names_for(connection) is ON_THIS_MACHINE else ON_THIS_MACHINE
    refused = {other.session.encode(), other.visit.encode()}
    headers = [
        (name, _without(refused, value) if name == b"cookie" else value)
        for name, value in scope["headers"]
    ]
    return {**scope, "headers": headers}


def _without(refused: set[bytes], header: bytes) -> bytes:
    return b";".join(part for part in header.split(b";") if _may_pass(part, refused))


def _may_pass(part: bytes, refused: set[bytes]) -> bool:
    name = part.split(b"=")[0].strip(b" \t")
    return _NAME.fullmatch(name) is not None and name not in refused


def session_token(cookies: Mapping[str, str]) -> str | None:
    """The session a browser holds, from cookies the gate has let through."""
    return cookies.get(SECURE.session) or cookies.get(ON_THIS_MACHINE.session)


def visit_token(cookies: Mapping[str, str]) -> str | None:
    return cookies.get(SECURE.visit) or cookies.get(ON_THIS_MACHINE.visit)
