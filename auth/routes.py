"""Two addresses of our own: one turns a ticket into a cookie, the other ends a session."""

import re
import secrets
from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from auth import sessions
from auth.cookies import names_for
from data_access.engine import database
from data_access.sessions import is_token
from domain.errors import DataUnavailable

SESSION = "/session"
SIGN_OUT = "/sign-out"
IDENTITY = "_streamlit_user"
"""How the names of the cookies begin that st.login leaves behind."""
HOME = "/"
ADDRESS = re.compile(r"(/[a-z_]*)(\?[!-~]*)?")
"""A page and, perhaps, its filters: printable characters only, so no second line, no host."""
Endpoint = Callable[[Request], Any]


def session_routes(pages: frozenset[str]) -> list[Route]:
    """The routes of an app whose menu has these addresses."""
    return [
        Route(SESSION, _or_later(_start(pages)), methods=["GET"]),
        Route(SIGN_OUT, _or_later(_sign_out), methods=["POST"]),
    ]


def _or_later(endpoint: Endpoint) -> Endpoint:
    """Where nothing can be written down, nothing is done: the same address works in a minute."""

    async def answer(request: Request) -> Response:
        try:
            found: Response = await endpoint(request)
        except DataUnavailable as error:
            return in_words(503, str(error), "Go back")
        return found

    return answer


def page_address(wanted: str, pages: frozenset[str]) -> str:
    """`wanted` if it is a page of ours, else the front page. Nothing else is ever gone to."""
    found = ADDRESS.fullmatch(wanted)
    return wanted if found and found[1] in pages else HOME


def _start(pages: frozenset[str]) -> Endpoint:
    async def start(request: Request) -> Response:
        """Redeem the ticket, set the cookie, go on to the page that was asked for."""
        names, ask = names_for(request), request.query_params
        earlier, visit = request.cookies.get(names.session), request.cookies.get(names.visit)
        token = await run_in_threadpool(sessions.start, database(), ask.get("ticket"), visit)
        if token is None:
            return in_words(403, "This way in has been used or is too old.", "Sign in again")
        if earlier:
            await run_in_threadpool(sessions.end, database(), earlier)
        response = RedirectResponse(page_address(ask.get("to", HOME), pages), 303)
        response.set_cookie(
            names.session, token, httponly=True, secure=names.secure, samesite="strict", path="/"
        )
        return _without_identity(request, response)

    return start


async def _sign_out(request: Request) -> Response:
    """End the session in the database, then take the cookie back."""
    names = names_for(request)
    token = request.cookies.get(names.session, "")
    key = str((await request.form()).get("key", "")) if token else ""
    if token and not secrets.compare_digest(key.encode(), sessions.sign_out_key(token).encode()):
        return in_words(403, "You are still signed in: that was not our form.", "Go back")
    if token:
        await run_in_threadpool(sessions.end, database(), token)
    response = RedirectResponse(HOME, 303)
    response.delete_cookie(names.session, httponly=True, secure=names.secure, samesite="strict")
    return _without_identity(request, response)


def _without_identity(request: Request, response: Response) -> Response:
    """What the organisation said of somebody has opened its session, and is of no more use."""
    for name in request.cookies:
        if name.startswith(IDENTITY):
            response.delete_cookie(name, httponly=True, samesite="lax")
    return response


def with_visit_cookie(app: ASGIApp) -> ASGIApp:
    """Give a browser that has none the cookie its ticket will be tied to.

    Lax, not strict: a link in a message must not make a second one while the form is open.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        names = names_for(HTTPConnection(scope))
        carrier = Response()
        if not is_token(HTTPConnection(scope).cookies.get(names.visit)):
            visit = secrets.token_urlsafe(32)
            carrier.set_cookie(
                names.visit, visit, httponly=True, secure=names.secure, samesite="lax"
            )

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                for cookie in carrier.headers.getlist("set-cookie"):
                    MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        await app(scope, receive, send_with_cookie)

    return answer


def in_words(status: int, sentence: str, way_on: str) -> Response:
    page = (
        '<!doctype html><html lang="en-GB"><title>Partnership Oversight</title>'
        f'<p>{sentence} <a href="{HOME}">{way_on}</a></p></html>'
    )
    return HTMLResponse(page, status)
