"""A websocket that no browser opened: what a program of one's own sends, and all it is sent."""

import socket
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from typing import Any, NamedTuple, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.journeys.serving import Served

WHOLE_RUN, FRAGMENT_RUN = 0, 3
"""How Streamlit says that it has run the page, or one fragment of it."""
PATIENCE = 60


class Sent:
    """Everything that came until a run had ended."""

    def __init__(self, messages: list[ForwardMsg]) -> None:
        self._messages = messages

    def __contains__(self, words: str) -> bool:
        return any(words.encode() in one.SerializeToString() for one in self._messages)

    @property
    def number(self) -> str:
        """What Streamlit calls the tab: all that it asks of whoever comes back."""
        numbers = [one.new_session.initialize.session_id for one in self._messages]
        return next(number for number in numbers if number)

    @property
    def heartbeats(self) -> dict[str, float]:
        """Fragments the browser is told to run again by itself, and after how many seconds."""
        asked = [one.auto_rerun for one in self._messages if one.HasField("auto_rerun")]
        return {one.fragment_id: one.interval for one in asked}

    def button(self, label: str) -> Any:
        return self._drawn("button", label)[1]

    def fragment_of(self, label: str) -> str:
        """The fragment in which a button stands."""
        return self._drawn("button", label)[0].fragment_id

    def download(self, label: str) -> Any:
        return self._drawn("download_button", label)[1]

    def _drawn(self, kind: str, label: str) -> tuple[Delta, Any]:
        for delta in self._deltas():
            element = getattr(delta.new_element, kind)
            if delta.new_element.HasField(kind) and element.label == label:
                return delta, element
        raise AssertionError(f"There is no {kind} called {label} on this page.")

    def _deltas(self) -> Iterator[Delta]:
        return (one.delta for one in self._messages if one.HasField("delta"))


class Wire:
    """One websocket to a served app, with a cookie.

    `number` is the tab it says it is, `host` whom it asks for, `origin` whose page it says it is;
    `proxied`: it came through a proxy with TLS.
    """

    def __init__(
        self, app: Served, cookie: str = "", *, number: str = "", proxied: bool = False, **said: Any
    ) -> None:
        host, port = app.host.split(":")
        asked_for = said.get("host", app.host)
        headers = [("Cookie", cookie)] if cookie else []
        self._opened = connect(
            f"ws://{asked_for}/_stcore/stream",
            sock=socket.create_connection((host, int(port)), timeout=PATIENCE),
            subprotocols=["streamlit", "token", *([number] if number else [])],
            origin=said.get("origin", f"http://{asked_for}"),
            additional_headers=headers + ([("X-Forwarded-Proto", "https")] if proxied else []),
            max_size=None,
        )

    def __enter__(self) -> Self:
        self._socket: ClientConnection = self._opened.__enter__()
        return self

    def __exit__(self, *broken: Any) -> None:
        self._opened.__exit__(*broken)

    @property
    def answer(self) -> "Answer":
        """What the server said as it let this one in."""
        response = self._socket.response
        assert response is not None
        return Answer(response.status_code, b"", dict(response.headers))

    def ask(self, page: str = "", *, press: str = "", **asked: str) -> Sent:
        """Run a page, as a browser asks for it. `press`: a button of it is clicked as well."""
        message = BackMsg()
        message.rerun_script.page_name = page
        for field, value in asked.items():
            setattr(message.rerun_script, field, value)
        if press:
            message.rerun_script.widget_states.widgets.add(id=press, trigger_value=True)
        self._socket.send(message.SerializeToString())
        return Sent(list(self._until_it_has_run()))

    def have_made(self, wish: str, number: str) -> str:
        """The address of a download that is made at the click; empty where it was not made.

        `wish` is its own number, `number` that of the tab that asks.
        """
        message = BackMsg()
        request = message.backend_operation_request
        request.request_id, request.session_id = "1", number
        request.deferred_file.file_id = wish
        self._socket.send(message.SerializeToString())
        while True:
            answer = self._next()
            if answer.HasField("backend_operation_response"):
                return answer.backend_operation_response.deferred_file.url

    def _until_it_has_run(self) -> Iterator[ForwardMsg]:
        while True:
            message = self._next()
            yield message
            ended = message.HasField("script_finished") and message.script_finished
            if ended in (WHOLE_RUN, FRAGMENT_RUN) and message.HasField("script_finished"):
                return

    def _next(self) -> ForwardMsg:
        return ForwardMsg.FromString(bytes(self._socket.recv(timeout=PATIENCE)))


class Answer(NamedTuple):
    """What came back to a request, or to a websocket that was opened."""

    status: int
    body: bytes
    headers: dict[str, str]


def knock(app: Served, cookie: str = "", **said: Any) -> Answer:
    """Open a websocket: 101 if it is let in."""
    try:
        with Wire(app, cookie, **said) as opened:
            return opened.answer
    except InvalidStatus as no:
        return Answer(no.response.status_code, b"", dict(no.response.headers))


def fetch(app: Served, path: str, cookie: str = "", **headers: str) -> Answer:
    """What an address answers to a request of one's own; it is not gone on from."""
    asked = HTTPConnection(app.host, timeout=PATIENCE)
    asked.request("GET", path, headers=headers | ({"Cookie": cookie} if cookie else {}))
    answer = asked.getresponse()
    with closing(asked):
        return Answer(answer.status, answer.read(), {k.lower(): v for k, v in answer.getheaders()})
