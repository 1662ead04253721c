"""Fragments, callbacks, downloads and sessions by their number: Streamlit's doors past a page.

Each is tried with a session that has ended, before pages that have one of each.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from auth import sessions
from tests.journeys.serving import Served
from tests.journeys.visiting import Visitor, Visitors
from tests.people import log_of


@pytest.fixture
def ana(visitors: Visitors, trial_app: Served) -> Visitor:
    """Ana, at a trial page, in a session of her own."""
    return visitors.at(trial_app).go("/risk").sign_in("ana").is_in()


def end_session(visitor: Visitor) -> None:
    sessions.end(visitor.app.engine, visitor.session)


def test_each_of_them_works_while_the_session_lives(ana: Visitor) -> None:
    ana.button("Again").click()
    ana.page.get_by_text("Panel risk 2").wait_for()
    ana.button("Change").click()
    ana.page.get_by_text("Changes 1").wait_for()
    assert "CHANGED BY CALLBACK" in ana.app.log
    expect(ana.page.locator("[data-testid=stVegaLiteChart] svg")).to_have_count(1)
    expect(ana.page.locator("[data-testid=stDataFrame] canvas").first).to_be_attached()


@pytest.mark.parametrize(
    ("button", "content"), [("Export", b"rows of risk"), ("Export later", b"made later of risk")]
)
def test_each_download_works_while_the_session_lives(
    ana: Visitor, button: str, content: bytes
) -> None:
    with ana.page.expect_download() as waiting:
        ana.button(button).click()
    assert waiting.value.path().read_bytes() == content


def test_a_fragment_of_an_ended_session_shows_the_form(ana: Visitor) -> None:
    end_session(ana)
    ana.button("Again").click()
    ana.is_out()
    assert "Panel" not in ana.text


def test_a_callback_of_an_ended_session_does_not_run(ana: Visitor) -> None:
    before = ana.app.log.count("CHANGED BY CALLBACK")
    end_session(ana)
    ana.button("Change").click()
    ana.is_out()
    assert ana.app.log.count("CHANGED BY CALLBACK") == before


def test_a_deferred_download_of_an_ended_session_is_not_made(ana: Visitor) -> None:
    before = ana.app.log.count("MADE FOR DOWNLOAD")
    end_session(ana)
    ana.button("Export later").click()
    ana.page.wait_for_timeout(1_000)
    assert ana.app.log.count("MADE FOR DOWNLOAD") == before


def test_an_export_needs_a_session_and_is_kept_nowhere(visitors: Visitors, ana: Visitor) -> None:
    with ana.page.expect_download() as waiting:
        ana.button("Export").click()
    address = waiting.value.url.removeprefix(ana.app.url)
    assert address.startswith("/media/")
    assert ana.context.request.get(waiting.value.url).headers["cache-control"] == "no-store"
    assert visitors.at(ana.app).status_of(address) == 401
    assert ana.status_of(address) == 200
    end_session(ana)
    assert ana.status_of(address) == 401


@pytest.mark.parametrize("button", ["Export", "Export later"])
def test_an_export_goes_to_the_session_it_was_made_for_and_to_no_other(
    visitors: Visitors, ana: Visitor, button: str
) -> None:
    colm = visitors.signed_in(ana.app, "colm")
    with ana.page.expect_download() as waiting:
        ana.button(button).click()
    address = waiting.value.url.removeprefix(ana.app.url)
    assert ana.status_of(address) == 200
    assert colm.status_of(address) == 403
    assert log_of(ana.app.engine)[-1] == ("colm", "refusal", "file", "")


@pytest.mark.parametrize("where", ["in the page", "in the panel", "before the page"])
def test_an_error_is_a_reference_on_the_screen_and_in_the_log_and_never_a_message(
    ana: Visitor, where: str
) -> None:
    before = ana.app.log.count("KeyError at")
    ana.button(f"Fail {where}").click()
    shown = ana.page.get_by_text("Something went wrong. Reference ")
    shown.wait_for()
    reference = shown.inner_text().split()[-1]
    assert f"Reference {reference}: KeyError at pages/risk.py:" in ana.app.log
    assert "P-1234" not in ana.text
    assert "P-1234" not in ana.app.log
    assert ana.app.log.count("KeyError at") == before + 1


# By the number of Streamlit's own session, which is all that its websocket asks for


@pytest.fixture
def seen_over_the_wire(visitors: Visitors, trial_app: Served) -> Iterator[tuple[Visitor, str]]:
    """Ana at a page, and the number that Streamlit gave her tab."""
    ana = visitors.at(trial_app).go("/risk").sign_in("ana").is_in()
    frames: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(frame))

    ana.page.on("websocket", listen)
    ana.go("/risk").is_in()
    messages = [ForwardMsg.FromString(frame) for frame in frames if isinstance(frame, bytes)]
    [number] = {m.new_session.initialize.session_id for m in messages if m.HasField("new_session")}
    yield ana, number


def what_is_sent_to(app: Served, number: str, cookie: str = "") -> bytes:
    """Everything that a bare websocket naming this session is given, a run of the page included."""
    headers = {"Cookie": cookie} if cookie else {}
    received = b""
    with connect(
        f"ws://{app.host}/_stcore/stream",
        subprotocols=["streamlit", "token", number],
        origin=app.url,
        additional_headers=headers,
    ) as socket:
        ask = BackMsg()
        ask.rerun_script.page_name = "risk"
        socket.send(ask.SerializeToString())
        try:
            while True:
                received += bytes(socket.recv(timeout=3))
        except TimeoutError:
            return received


def test_a_tab_cannot_be_taken_over_by_its_number(seen_over_the_wire: tuple[Visitor, str]) -> None:
    ana, number = seen_over_the_wire
    sent = what_is_sent_to(ana.app, number)
    assert b"User name" in sent
    assert b"Ana Unit" not in sent
    assert b"Trial page" not in sent
    ana.button("Again").click()
    expect(ana.page.get_by_text("Panel risk 2")).to_be_visible()


def test_whoever_is_signed_in_sees_their_own_pages_there_and_not_the_tabs_owners(
    visitors: Visitors, seen_over_the_wire: tuple[Visitor, str]
) -> None:
    ana, number = seen_over_the_wire
    colm = visitors.signed_in(ana.app, "colm").go()
    sent = what_is_sent_to(ana.app, number, cookie=f"oversight_session={colm.session}")
    assert b"not part of your role" in sent
    assert b"Ana Unit" not in sent
    assert b"Trial page" not in sent
