"""The gate in front of Streamlit: which doors are open to whom, decided before any page runs.

Streamlit alone serves exports, uploads and sessions to anybody who knows their address. Here
everything is shut but what the sign-in form itself needs.
"""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from auth import sessions, view_as
from auth.cookies import own_cookies_only, session_token
from auth.files import FILES, is_for
from auth.routes import SESSION, SIGN_OUT, in_words, with_visit_cookie
from auth.settings import settings
from data_access.access_log import Action, write
from data_access.engine import database
from domain.errors import DataUnavailable

STREAM = "/_stcore/stream"
OPEN = frozenset({SESSION, SIGN_OUT, "/_stcore/health", "/_stcore/host-config", "/favicon.png"})
OPEN_FOLDER = "/static/"
"""Streamlit's own scripts, styles and fonts: the same for everybody."""
FOR_NOBODY = ("/_stcore/agent", "/_stcore/metrics", "/_stcore/script", "/auth/", "/oauth2callback")
"""Streamlit's other doors, which this app has no use for, but for the two below."""

BY_ORGANISATION = frozenset({"/auth/login", "/oauth2callback"})
"""Open where people sign in through their organisation: the way there, and the way back."""

REFUSALS = {
    401: "You are not signed in.",
    403: "This request comes from another site.",
    404: "There is nothing at this address.",
}
IN_WORDS = "websocket.http.response"
"""What a server says it can do that lets a websocket be refused by an answer, headers and all."""
NOT_YOUR_FILE = "This file was not made in your session. Open the page and download it from there."
"""Said of a file of somebody else, of one that is gone and of one that never was."""


class Gate:
    """Lets in what may come in. `pages` are the addresses that get the empty shell of a page."""

    def __init__(self, app: ASGIApp, pages: frozenset[str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self.app
        if scope["type"] in ("http", "websocket"):
            connection = HTTPConnection(own_cookies_only(scope))
            scope, answer = connection.scope, await self._answer_to(connection)
        await answer(scope, receive, send)

    async def _answer_to(self, connection: HTTPConnection) -> ASGIApp:
        if not _comes_from_us(connection):
            return refusal(403)
        if connection.scope["type"] == "websocket":
            return await self._stream_for(connection)
        path = connection.scope["path"]
        if path in self.pages or path.rstrip("/") in self.pages:
            return with_visit_cookie(self.app)
        if path.startswith(FOR_NOBODY):
            return self.app if _goes_to_the_organisation(connection) else refusal(404)
        if path in OPEN or path.startswith(OPEN_FOLDER):
            return self.app
        if not await _is_signed_in(connection):
            return refusal(401)
        return await self._file_for(connection) if path.startswith(FILES) else self.app

    async def _file_for(self, connection: HTTPConnection) -> ASGIApp:
        """Open to the session that had the file made.

        Only the refusals of a session are logged: anybody on the network could fill the log.
        """
        token = session_token(connection.cookies) or ""
        if is_for(connection.scope["path"], token):
            return self.app
        try:
            await run_in_threadpool(_log_refused_file, token)
        except DataUnavailable as error:
            return refusal(503, str(error))
        return refusal(403, NOT_YOUR_FILE)

    async def _stream_for(self, connection: HTTPConnection) -> ASGIApp:
        """Open to the signed-out, whom the router shows the form; but they begin from nothing."""
        if connection.scope["path"] != STREAM or "origin" not in connection.headers:
            return refusal(403)
        if not await _is_signed_in(connection):
            _forget_earlier_session(connection.scope)
        return self.app


def _goes_to_the_organisation(connection: HTTPConnection) -> bool:
    """Both are links that a browser follows; nobody has a form to send there."""
    return (
        connection.scope["path"] in BY_ORGANISATION
        and connection.scope["method"] == "GET"
        and settings().by_organisation
    )


def refusal(status: int, sentence: str = "") -> ASGIApp:
    """An answer that says no, to a request or to a websocket."""
    said, way_on = (sentence, "Go on") if sentence else (REFUSALS[status], "Sign in")

    async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await receive()
        if scope["type"] == "http" or IN_WORDS in scope.get("extensions", {}):
            await in_words(status, said, way_on)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    return refuse


async def _is_signed_in(connection: HTTPConnection) -> bool:
    token = session_token(connection.cookies)
    return token is not None and await run_in_threadpool(sessions.is_live, database(), token)


def _log_refused_file(token: str) -> None:
    viewer = view_as.viewer_now(database(), token)
    if viewer is not None:
        write(database(), viewer.actor, Action.REFUSAL, door="file")


def _comes_from_us(connection: HTTPConnection) -> bool:
    """A browser names the page a request comes from; another site's page gets nothing here.

    Nor one whose own name leads to this machine for a moment (DNS rebinding): Streamlit asks for
    `server.allowedHosts` at its websocket alone, and every other door is asked here.
    """
    if not is_host_allowed(connection.headers.get("host")):
        return False
    origin = connection.headers.get("origin")
    return origin is None or origin.partition("://")[2] == connection.headers.get("host")


def _forget_earlier_session(scope: Scope) -> None:
    """Take Streamlit's session id off a request: whoever names one is handed that tab's screen."""
    headers = MutableHeaders(scope=scope)
    protocols = headers.get("sec-websocket-protocol", "").split(",")
    headers["sec-websocket-protocol"] = ",".join(protocols[:2])
