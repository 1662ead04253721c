"""What every answer tells the browser: run our own scripts alone, call nobody, keep nothing."""

import base64
import hashlib
import logging
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from auth.cookies import names_for

NOT_KEPT = ("/media/", "/session", "/sign-out", "/auth/", "/oauth2callback")
ANSWERS = frozenset({"http.response.start", "websocket.http.response.start", "websocket.accept"})
"""What begins an answer: to a request, to a websocket that is refused, and to one let in."""
LOG = logging.getLogger("oversight")


class Headers:
    """Adds the headers to every answer, refusals and errors of the app included."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal has_begun
            if message["type"] in ANSWERS:
                has_begun = True
                message.setdefault("headers", [])
                _add_headers(MutableHeaders(scope=message), HTTPConnection(scope))
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            if has_begun or scope["type"] != "http":
                raise
            # Raised further it would be answered outside of here, without the headers.
            LOG.exception("Not answered")
            broken = PlainTextResponse("Something went wrong.", 500)
            await broken(scope, receive, send_with_headers)


def _add_headers(headers: MutableHeaders, connection: HTTPConnection) -> None:
    headers["Content-Security-Policy"] = content_security_policy()
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = "DENY"
    headers["Referrer-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    if names_for(connection).secure:  # a browser that came over plain HTTP ignores it
        headers["Strict-Transport-Security"] = "max-age=31536000"
        _keep_cookies_to_tls(headers)
    is_page = headers.get("content-type", "").startswith("text/html")
    if is_page or connection.scope["path"].startswith(NOT_KEPT):
        headers["Cache-Control"] = "no-store"  # "back" after signing out finds nothing


def _keep_cookies_to_tls(headers: MutableHeaders) -> None:
    """Streamlit's own cookies know of no proxy in front, and would go without Secure."""
    cookies = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for cookie in cookies:
        is_secure = "secure" in cookie.lower().replace(" ", "").split(";")
        headers.append("set-cookie", cookie if is_secure else f"{cookie}; Secure")


@cache
def content_security_policy() -> str:
    """The strictest policy under which Streamlit, Vega charts and downloads all work."""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {_inline_scripts()}",
            "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles as the page runs
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _inline_scripts() -> str:
    """The hash of each script written into Streamlit's one page: those and no others may run."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
