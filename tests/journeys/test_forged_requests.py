"""Requests that no page of ours would send: over a bare websocket, with a session of one's own.

A forged rerun of another role's page, a guessed address, edited filters, a replayed or an altered
cookie. Each is sent once by whom it is meant for as well: what they get is what must not be there.
"""

from urllib.parse import urlencode

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash
from websockets.sync.client import connect

from auth import sessions
from tests.journeys.serving import Served
from tests.people import log_of, sign_in

REFUSED = b"This page is not part of your role"
FORM = b"User name"
OWNS = {"caseload": "ana", "commissioner": "colm", "accounts": "ada"}
INSIDE = {
    "caseload": b"Where the backlog is",
    "commissioner": b"Nothing has been published yet",
    "accounts": b"Change an account",
}
DEFINED = b"What every number on these pages counts"


def what_comes(
    app: Served, cookie: str, page: str, *, query: dict[str, str] | None = None, by: str = "name"
) -> bytes:
    """Everything that is sent until the script has run for the page asked for."""
    received = b""
    with connect(
        f"ws://{app.host}/_stcore/stream",
        subprotocols=["streamlit", "token"],
        origin=app.url,
        additional_headers={"Cookie": cookie} if cookie else {},
    ) as socket:
        socket.send(_asking(page, query or {}, by))
        while True:
            frame = bytes(socket.recv(timeout=120))
            received += frame
            message = ForwardMsg.FromString(frame)
            if message.HasField("script_finished") and message.script_finished == 0:
                return received


def _asking(page: str, query: dict[str, str], by: str) -> bytes:
    ask = BackMsg()
    ask.rerun_script.query_string = urlencode(query)
    if by == "name":
        ask.rerun_script.page_name = page
    else:
        ask.rerun_script.page_script_hash = calc_hash(page)
    return bytes(ask.SerializeToString())


def cookie_of(app: Served, name: str) -> str:
    return f"oversight_session={sign_in(app.engine, name)}"


@pytest.mark.parametrize("by", ["name", "hash"])
@pytest.mark.parametrize("page", OWNS)
def test_the_page_is_there_for_whom_it_is_meant_asked_in_either_way(app: Served, page, by) -> None:
    assert INSIDE[page] in what_comes(app, cookie_of(app, OWNS[page]), page, by=by)


@pytest.mark.parametrize("by", ["name", "hash"])
@pytest.mark.parametrize(
    ("name", "page"),
    [
        (name, page)
        for page, owner in OWNS.items()
        for name in ("ana", "pia", "colm", "ada")
        if (name, page) != ("pia", "caseload") and name != owner
    ],
)
def test_a_forged_rerun_of_another_roles_page_shows_a_sentence(app: Served, name, page, by) -> None:
    sent = what_comes(app, cookie_of(app, name), page, by=by)
    assert REFUSED in sent
    assert INSIDE[page] not in sent


@pytest.mark.parametrize("page", ["router", "parts/cases", "../pages/caseload", "view_as/x", "%2e"])
def test_a_guessed_address_shows_no_page_of_another_role(app: Served, page) -> None:
    sent = what_comes(app, cookie_of(app, "colm"), page)
    assert not [words for words in (INSIDE["caseload"], INSIDE["accounts"]) if words in sent]


@pytest.mark.parametrize("cookie", ["none", "replayed", "altered", "anothers name", "hash"])
def test_a_cookie_that_is_not_a_live_session_shows_the_form(app: Served, cookie) -> None:
    token = sign_in(app.engine, "ana")
    assert DEFINED in what_comes(app, f"oversight_session={token}", "definitions")
    forged = {
        "none": "",
        "replayed": token,
        "altered": ("B" if token[0] == "A" else "A") + token[1:],
        "anothers name": "ana",
        "hash": sessions.sign_out_key(token),
    }
    if cookie == "replayed":
        sessions.end(app.engine, token)
    sent = what_comes(app, f"oversight_session={forged[cookie]}", "definitions")
    assert FORM in sent
    assert DEFINED not in sent


UNIT_THAT_IS_NOT_HERS = "Exploitation Perpetrator Unit"
EDITED = {
    "unit": UNIT_THAT_IS_NOT_HERS,
    "area": "Somewhere else",
    "crime_type": "' OR 1=1",
    "period": "Since the beginning of time",
    "as_at": "9999-12-31",
    "from": "0001-01-01",
    "to": "not a day",
    "role": "commissioner",
    "audience": "unit",
}


@pytest.mark.parametrize("unit", [UNIT_THAT_IS_NOT_HERS, "EXPU"])
@pytest.mark.parametrize("name", ["ana", "pia"])
def test_edited_filters_are_left_out_and_show_nothing_of_another_unit(
    app: Served, name, unit
) -> None:
    """Unit, area, crime type and days: the log has the same question as without them."""
    cookie = cookie_of(app, name)
    sent = what_comes(app, cookie, "funding", query=EDITED | {"unit": unit})
    assert b"Spend against profile" in what_comes(app, cookie, "funding")
    assert b"the address asks for one that is not there. It is left out." in sent
    assert UNIT_THAT_IS_NOT_HERS.encode() not in sent
    assert lines_of(app, name)[-1] == lines_of(app, name)[-2]


def lines_of(app: Served, name: str) -> list[str]:
    """What was asked, as the access log has it."""
    return [line[3] for line in log_of(app.engine) if line[0] == name and line[2] == "funding"]


def test_the_commissioner_chooses_no_day_and_no_unit_that_is_not_there(app: Served) -> None:
    edited = EDITED | {"unit": "U9", "period": "Other days", "as_at": "2019-03-04"}
    cookie = cookie_of(app, "colm")
    for query in (edited, {}):
        what_comes(app, cookie, "commissioner", query=query)
    asked = [line[3] for line in log_of(app.engine) if line[2] == "commissioner"]
    assert asked[-1] == asked[-2]
