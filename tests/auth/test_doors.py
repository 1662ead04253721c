"""The gate, over an application that lets everybody in: what gets past it is what it let past."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send
from streamlit import config
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from auth import sessions
from auth.doors import Gate
from auth.files import OwnFiles
from data_access.accounts import change_account
from tests.asgi import HERE, PUBLIC, Answer, Connection, ask, open_websocket
from tests.people import ANA, COLM, log_of, people, sign_in
from tests.tabs import Tab

PAGES = frozenset({"/", "/caseload", "/commissioner"})
ORIGIN = (("origin", "http://127.0.0.1:8501"),)
reached: list[Scope] = []


async def everything(scope: Scope, receive: Receive, send: Send) -> None:
    reached.append(scope)
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await PlainTextResponse("inside")(scope, receive, send)


gate = Gate(everything, pages=PAGES)


@pytest.fixture(autouse=True)
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA, COLM)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    before = config.get_option
    hosts = {"server.allowedHosts": ["127.0.0.1", "localhost", "::1", "oversight.example"]}
    monkeypatch.setattr(config, "get_option", lambda name: hosts.get(name) or before(name))
    reached.clear()
    return sqlite_engine


@pytest.fixture
def signed_in(engine) -> str:
    return f"oversight_session={sign_in(engine, 'ana')}"


@pytest.fixture
def tab(monkeypatch) -> Tab:
    return Tab(monkeypatch)


@pytest.fixture
def files() -> OwnFiles:
    return OwnFiles(MemoryMediaFileStorage("/media"))


SHUT_TO_THE_SIGNED_OUT = [
    "/media/0123456789abcdef.csv",
    "/media/",
    "/media",
    "/_stcore/upload_file/a/b",
    "/_stcore/stream",
    "/_stcore/bidi-components/x.js",
    "/_stcore/healthy",
    "/component/extra_streamlit_components.CookieManager.cookie_manager/index.html",
    "/app/static/secret.csv",
    "/nowhere",
    "/router",
    "/menu",
    "/caseload/x",
    "/caseload/_stcore/stream",
    "//media/x",
    "/./media/x",
    "/MEDIA/x",
    "/%6dedia/x",
    "/static",
    "",
    "*",
    "http://127.0.0.1/",
    "/caseload\x00",
    "/caseload;x",
]


@pytest.mark.parametrize("path", SHUT_TO_THE_SIGNED_OUT)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW"])
def test_the_signed_out_get_nothing_by_any_method(path, method):
    assert ask(gate, path, method=method).status == 401
    assert reached == []


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/caseload",
        "/caseload/",
        "/commissioner",
        "/session",
        "/sign-out",
        "/static/js/index.js",
        "/_stcore/health",
        "/_stcore/host-config",
        "/favicon.png",
    ],
)
def test_the_signed_out_get_the_sign_in_forms_own_pieces(path):
    assert ask(gate, path).body == b"inside"


@pytest.mark.parametrize("path", ["/media", "/_stcore/upload_file/a/b", "/nowhere"])
def test_the_signed_in_get_past(path, signed_in):
    assert ask(gate, path, cookies=signed_in).body == b"inside"


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/auth/login",
        "/oauth2callback",
    ],
)
def test_doors_this_app_has_no_use_for_are_shut_to_everybody(path, signed_in):
    assert ask(gate, path).status == 404
    assert ask(gate, path, cookies=signed_in).status == 404
    assert reached == []


@pytest.fixture
def by_organisation(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_ORGANISATION_ISSUER", "https://id.example")


@pytest.mark.usefixtures("by_organisation")
def test_the_way_to_the_organisation_and_back_is_open_where_it_is_set_up():
    for path in ("/auth/login", "/oauth2callback"):
        assert ask(gate, path).body == b"inside"


@pytest.mark.usefixtures("by_organisation")
@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/auth/login", "POST"),
        ("/oauth2callback", "POST"),
        ("/oauth2callback", "HEAD"),
        ("/auth/login/", "GET"),
        ("/oauth2callback/x", "GET"),
        ("/auth/logout", "GET"),
        ("/auth/", "GET"),
        ("/auth/login/../logout", "GET"),
    ],
)
def test_nothing_beside_it_is(path, method, signed_in):
    assert ask(gate, path, method=method).status == 404
    assert ask(gate, path, method=method, cookies=signed_in).status == 404
    assert reached == []


def test_a_session_that_waits_for_its_code_opens_nothing(engine):
    with engine.begin() as connection:
        change_account(connection, "ana", factor_secret="kept")
    waiting = f"oversight_session={sign_in(engine, 'ana')}"
    assert ask(gate, "/nowhere", cookies=waiting).status == 401
    assert ask(gate, "/media/x.csv", cookies=waiting).status == 401
    assert "session-of-somebody" not in protocols_let_through(waiting)


@pytest.mark.parametrize(
    "cookie",
    [
        "oversight_session=",
        "oversight_session=x",
        "oversight_session=" + "A" * 43,
        "oversight_session=" + "A" * 100_000,
        "oversight_session=\xff\xfe",
        "oversight_session='; drop table accounts; --",
        "some_cookie_name=eyJhbGciOiJub25lIn0.eyJ1c2VybmFtZSI6ImFuYSJ9.",
        "=;=;;",
    ],
)
def test_a_hostile_cookie_is_nobody(cookie):
    assert ask(gate, "/media/x.csv", cookies=cookie).status == 401


def test_a_session_is_of_no_use_under_the_name_for_another_connection(engine):
    token = sign_in(engine, "ana")
    strong, weak = f"__Host-oversight_session={token}", f"oversight_session={token}"
    assert ask(gate, "/component/x", cookies=strong, via=PUBLIC).status == 200
    assert ask(gate, "/component/x", cookies=weak, via=PUBLIC).status == 401
    assert ask(gate, "/component/x", cookies=weak, via=HERE).status == 200
    assert ask(gate, "/component/x", cookies=strong, via=HERE).status == 401


def test_an_ended_session_is_shut_out_at_once(engine, signed_in):
    sessions.end(engine, signed_in.partition("=")[2])
    assert ask(gate, "/nowhere", cookies=signed_in).status == 401


# Files: served to the session they were made for


@pytest.fixture
def file_of(files: OwnFiles, tab: Tab) -> Callable[[str], str]:
    """Makes a file in the session of this token, and says where it lies."""

    def made(token: str) -> str:
        tab.hold(token)
        return files.add(b"rows", "text/csv", "1.2", is_for_static_download=True)

    return made


def with_cookie(token: str, path: str, method: str = "GET") -> Answer:
    return ask(gate, path, method=method, cookies=f"oversight_session={token}")


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_file_goes_to_the_session_it_was_made_for_and_to_no_other(engine, file_of, method):
    ana, colm, ana_elsewhere = (sign_in(engine, name) for name in ("ana", "colm", "ana"))
    path = file_of(ana)
    assert with_cookie(ana, path, method).body == b"inside"
    reached.clear()
    for other in (colm, ana_elsewhere):
        answer = with_cookie(other, path, method)
        assert answer.status == 403
        assert b"This file was not made in your session." in answer.body
    assert reached == []


def test_a_refused_file_is_in_the_access_log(engine, file_of):
    colm, path = sign_in(engine, "colm"), file_of(sign_in(engine, "ana"))
    with_cookie(colm, path)
    assert log_of(engine)[-1] == ("colm", "refusal", "file", "")


def test_a_file_goes_to_nobody_once_its_session_has_ended(engine, file_of):
    ana, colm = sign_in(engine, "ana"), sign_in(engine, "colm")
    path = file_of(ana)
    sessions.end(engine, ana)
    assert with_cookie(ana, path).status == 401
    assert with_cookie(colm, path).status == 403
    assert reached == []


def test_the_same_file_made_in_two_sessions_goes_to_both(engine, file_of):
    ana, colm = sign_in(engine, "ana"), sign_in(engine, "colm")
    assert file_of(ana) == file_of(colm)
    assert with_cookie(ana, file_of(ana)).status == 200
    assert with_cookie(colm, file_of(ana)).status == 200


@pytest.mark.parametrize(
    "path", ["/media/", "/media/x.csv", "/media/../media/{}", "/media//{}", "/media/{}/x"]
)
def test_a_file_that_nobody_made_goes_to_nobody(engine, file_of, path):
    ana = sign_in(engine, "ana")
    name = file_of(ana).removeprefix("/media/")
    assert with_cookie(ana, path.format(name)).status == 403
    assert reached == []


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://127.0.0.1:9999",
        "http://localhost:8501",
        "http://127.0.0.1:8501.evil.example",
        "null",
        "",
    ],
)
def test_another_sites_page_gets_nothing_even_with_the_cookie(origin, signed_in):
    header = (("origin", origin),)
    assert ask(gate, "/media/x.csv", cookies=signed_in, headers=header).status == 403
    assert ask(gate, "/", headers=header).status == 403
    assert open_websocket(gate, cookies=signed_in, headers=header).status == 403
    assert reached == []


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8501",
        "192.168.1.5:8501",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "evil.example#127.0.0.1",
        "xoversight.example",
        "[::2]",
        "[",
        "",
    ],
)
def test_a_name_that_nobody_allowed_opens_nothing_even_with_the_cookie(host, signed_in):
    """What another site's own name leads to for a moment is not that site's (DNS rebinding)."""
    via = Connection(host=host)
    origin = (("origin", f"http://{host}"),)
    for path in ("/", "/caseload", "/session", "/_stcore/health", "/static/x.js", "/media/x.csv"):
        assert ask(gate, path, cookies=signed_in, via=via).status == 403
        assert ask(gate, path, cookies=signed_in, via=via, headers=origin).status == 403
    assert open_websocket(gate, cookies=signed_in, via=via, headers=origin).status == 403
    assert reached == []


def test_the_page_itself_gets_its_websocket(signed_in):
    assert open_websocket(gate, headers=ORIGIN).status == 101
    assert open_websocket(gate, cookies=signed_in, headers=ORIGIN).status == 101


def test_a_websocket_that_does_not_say_where_it_comes_from_is_refused(signed_in):
    assert open_websocket(gate, cookies=signed_in).status == 403


@pytest.mark.parametrize("path", ["/", "/caseload", "/_stcore/other", "/caseload/_stcore/stream"])
def test_there_is_one_websocket_and_no_other(path, signed_in):
    assert open_websocket(gate, path, cookies=signed_in, headers=ORIGIN).status == 403


def protocols_let_through(cookies: str) -> str:
    asked = (*ORIGIN, ("sec-websocket-protocol", "streamlit, xsrf-token, session-of-somebody"))
    open_websocket(gate, cookies=cookies, headers=asked)
    return Headers(scope=reached[-1])["sec-websocket-protocol"]


def test_the_signed_out_cannot_take_over_a_tab_by_its_session_id(signed_in):
    assert "session-of-somebody" not in protocols_let_through(cookies="")
    assert "session-of-somebody" not in protocols_let_through("oversight_session=" + "A" * 43)
    assert protocols_let_through(cookies="").startswith("streamlit")


def test_a_signed_in_tab_can_take_up_its_own_again(signed_in):
    assert "session-of-somebody" in protocols_let_through(signed_in)


def test_a_browser_is_given_a_visit_once(engine):
    [cookie] = ask(gate, "/caseload").cookies
    assert cookie.startswith("oversight_visit=")
    assert cookie.endswith("; HttpOnly; Path=/; SameSite=lax")
    assert ask(gate, "/caseload", cookies=cookie.partition(";")[0]).cookies == []
    assert len(ask(gate, "/", cookies="oversight_visit=hostile").cookies) == 1
    assert ask(gate, "/static/js/index.js").cookies == []


def test_on_a_public_host_the_visit_is_secure():
    [cookie] = ask(gate, "/", via=PUBLIC).cookies
    assert cookie.startswith("__Host-oversight_visit=")
    assert cookie.endswith("; Secure")
