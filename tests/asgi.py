"""A browser's request as an ASGI application sees it, without a network."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message


@dataclass
class Answer:
    """What came back; a websocket that is let in has status 101."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""

    @property
    def cookies(self) -> list[str]:
        return self.headers.getlist("set-cookie")


@dataclass(frozen=True)
class Connection:
    """Where a request comes from: by default from this machine to itself, over plain HTTP."""

    scheme: str = "http"
    host: str = "127.0.0.1:8501"
    peer: str = "127.0.0.1"
    headers: tuple[tuple[str, str], ...] = ()


HERE = Connection()
PUBLIC = Connection(
    host="oversight.example", peer="127.0.0.1", headers=(("x-forwarded-proto", "https"),)
)
"""Through a proxy on the same machine, as docs/deploy.md sets it up."""


def ask(
    app: ASGIApp,
    path: str,
    *,
    method: str = "GET",
    cookies: str = "",
    headers: tuple[tuple[str, str], ...] = (),
    query: str = "",
    body: bytes = b"",
    via: Connection = HERE,
) -> Answer:
    scope = _scope("http", path, cookies, headers, via)
    scope |= {"method": method, "query_string": query.encode()}
    return _run(_answer(app, scope, {"type": "http.request", "body": body}))


def open_websocket(
    app: ASGIApp,
    path: str = "/_stcore/stream",
    *,
    cookies: str = "",
    headers: tuple[tuple[str, str], ...] = (),
    via: Connection = HERE,
) -> Answer:
    scope = _scope("websocket", path, cookies, headers, via)
    scope |= {"scheme": via.scheme.replace("http", "ws"), "query_string": b"", "subprotocols": []}
    scope |= {"extensions": {"websocket.http.response": {}}}
    return _run(_answer(app, scope, {"type": "websocket.connect"}))


def _run(answering: Coroutine[Any, Any, Answer]) -> Answer:
    """On a thread of its own: that of the tests has a loop already once a browser was opened."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, answering).result()


def _scope(
    kind: str, path: str, cookies: str, headers: tuple[tuple[str, str], ...], via: Connection
) -> dict[str, Any]:
    lines = [("host", via.host), *via.headers, *headers]
    if cookies:
        lines.append(("cookie", cookies))
    return {
        "type": kind,
        "scheme": via.scheme,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in lines],
        "client": (via.peer, 50_000),
        "server": ("127.0.0.1", 8501),
    }


async def _answer(app: ASGIApp, scope: dict[str, Any], first: Message) -> Answer:
    answer = Answer()

    async def receive() -> Message:
        return first

    async def send(message: Message) -> None:
        kind = message["type"].removeprefix("websocket.")
        if kind == "http.response.start":
            answer.status = message["status"]
            answer.headers = Headers(raw=message["headers"])
        elif kind == "http.response.body":
            answer.body += message.get("body", b"")
        elif message["type"] == "websocket.accept":
            answer.status = 101
            answer.headers = Headers(raw=message.get("headers", []))
        elif message["type"] == "websocket.close":
            answer.status = answer.status or 403

    await app(scope, receive, send)
    return answer
