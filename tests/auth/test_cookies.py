import pytest
from starlette.requests import HTTPConnection

from auth.cookies import (
    ON_THIS_MACHINE,
    SECURE,
    names_for,
    own_cookies_only,
    session_token,
    visit_token,
)
from tests.asgi import Connection


def connection(via: Connection, cookies: str = "", kind: str = "http") -> HTTPConnection:
    lines = [("host", via.host), *via.headers, ("cookie", cookies)]
    return HTTPConnection(
        {
            "type": kind,
            "scheme": via.scheme,
            "path": "/",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in lines],
            "client": (via.peer, 50_000) if via.peer else None,
        }
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8501", "localhost:8501", "[::1]:8501"])
@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "127.0.0.2"])
def test_plain_http_from_this_machine_to_itself_goes_without_secure(host, peer):
    assert names_for(connection(Connection(host=host, peer=peer))) is ON_THIS_MACHINE


def test_so_does_its_websocket():
    assert names_for(connection(Connection(scheme="ws"), kind="websocket")) is ON_THIS_MACHINE


@pytest.mark.parametrize(
    "via",
    [
        Connection(scheme="https"),
        Connection(scheme="wss"),
        Connection(host="oversight.example"),
        Connection(host="192.168.1.5:8501"),
        Connection(host="127.0.0.1.evil.example"),
        Connection(host="localhost.evil.example"),
        Connection(host="evil.example#localhost"),
        Connection(host="localhost@evil.example"),
        Connection(host=""),
        Connection(host="["),
        Connection(host="[::1"),
        Connection(peer="192.168.1.5"),
        Connection(peer="10.0.0.1", host="localhost"),
        Connection(peer="not an address"),
        Connection(peer=""),
        Connection(headers=(("x-forwarded-proto", "http"),)),
        Connection(headers=(("x-forwarded-for", "127.0.0.1"),)),
        Connection(headers=(("x-forwarded-host", "localhost"),)),
        Connection(headers=(("forwarded", "for=127.0.0.1;proto=http;host=localhost"),)),
        Connection(headers=(("x-real-ip", "127.0.0.1"),)),
        Connection(headers=(("via", "1.1 proxy"),)),
    ],
    ids=repr,
)
def test_everything_else_is_secure_and_no_header_makes_it_less(via):
    assert names_for(connection(via)) is SECURE


def test_the_secure_names_are_bound_to_the_host():
    assert SECURE.session == "__Host-oversight_session"
    assert SECURE.visit == "__Host-oversight_visit"
    assert SECURE.secure
    assert (ON_THIS_MACHINE.session, ON_THIS_MACHINE.secure) == ("oversight_session", False)


BOTH = (
    "__Host-oversight_session=strong; oversight_session=weak; other=1; "
    "__Host-oversight_visit=s; oversight_visit=w"
)


def kept(via: Connection, cookies: str) -> dict[str, str]:
    return HTTPConnection(own_cookies_only(connection(via, cookies).scope)).cookies


def test_a_cookie_of_the_other_name_does_not_reach_the_app():
    """A neighbouring host can set a plain cookie for ours, never one with the prefix."""
    strong, weak = kept(Connection(host="oversight.example"), BOTH), kept(Connection(), BOTH)
    assert (session_token(strong), visit_token(strong)) == ("strong", "s")
    assert (session_token(weak), visit_token(weak)) == ("weak", "w")
    assert strong["other"] == weak["other"] == "1"


@pytest.mark.parametrize(
    "cookies",
    [
        "oversight_session=weak",
        " oversight_session =weak",
        "a=1;oversight_session=weak;b=2",
        "oversight_session",
        "oversight_session=weak;oversight_session=weaker",
        ";;oversight_session=weak;;",
        '"oversight_session"=weak',
        "Oversight_Session=weak",
    ],
)
def test_however_a_plain_cookie_is_written_it_is_nobody_on_a_public_host(cookies):
    assert session_token(kept(Connection(host="oversight.example"), cookies)) is None


SPACES = [chr(sign) for sign in range(256) if chr(sign).isspace() and chr(sign) not in " \t"]


@pytest.mark.parametrize("name", [SECURE.session, ON_THIS_MACHINE.session])
@pytest.mark.parametrize("written", ["{s}{n}", "{n}{s}", " {s} {n}{s}", "{s}\t{n}"])
@pytest.mark.parametrize("space", SPACES, ids=ascii)
def test_a_name_with_a_space_that_no_browser_strips_is_not_ours(space, written, name):
    """A neighbouring host can set it, and Starlette would read the bare name."""
    forged = written.format(s=space, n=name) + "=forged"
    for via in (Connection(host="oversight.example"), Connection(scheme="https"), Connection()):
        assert session_token(HTTPConnection(connection(via, forged).scope).cookies) == "forged"
        assert session_token(kept(via, forged)) is None
        assert session_token(kept(via, f"{SECURE.session}=s; x=1;{forged}")) in ("s", None)


def test_every_space_that_python_strips_was_tried():
    assert {"\xa0", "\x85", "\x1c", "\x0b"} <= set(SPACES)


@pytest.mark.parametrize("cookies", ["=__Host-oversight_session=x", '"__Host-oversight_session"=x'])
def test_a_cookie_without_a_name_or_with_a_quoted_one_is_not_ours(cookies):
    assert kept(Connection(host="oversight.example"), cookies) == {}


def test_what_others_called_their_cookies_still_reaches_the_app():
    cookies = "_streamlit_xsrf=a; _streamlit_user|0=b;c.d~e!=f"
    passed = {"_streamlit_xsrf": "a", "_streamlit_user|0": "b", "c.d~e!": "f"}
    assert kept(Connection(host="oversight.example"), cookies) == passed


def test_no_cookie_is_no_session():
    assert session_token({}) is None
    assert visit_token({}) is None
