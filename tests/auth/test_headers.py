import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from auth.doors import refusal
from auth.headers import Headers, content_security_policy
from tests.asgi import PUBLIC, Answer, ask, open_websocket


async def broken(scope: Scope, receive: Receive, send: Send) -> None:
    raise KeyError("perpetrator P-1234")


def with_cookies(request: Request) -> Response:
    response = PlainTextResponse("")
    response.set_cookie("_streamlit_xsrf", "a")
    response.set_cookie("__Host-oversight_session", "b", secure=True)
    return response


async def accepts(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


app = Headers(
    Starlette(
        routes=[
            Route("/", lambda request: HTMLResponse("page")),
            Route("/cookies", with_cookies),
            Route("/moved", lambda request: RedirectResponse("/")),
            Route("/media/x.csv", lambda request: PlainTextResponse("rows")),
            Route(
                "/static/x.js",
                lambda request: PlainTextResponse("", headers={"cache-control": "public"}),
            ),
        ]
    )
)


def test_scripts_come_from_this_host_or_are_the_one_streamlit_writes():
    policy = dict(line.split(" ", 1) for line in content_security_policy().split("; "))
    assert policy["script-src"].startswith("'self' 'sha256-")
    assert "unsafe" not in policy["script-src"]
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["object-src"] == "'none'"
    assert "*" not in content_security_policy()
    assert "http" not in content_security_policy()


def has_them_all(answer: Answer) -> bool:
    headers = answer.headers
    return (
        headers["content-security-policy"] == content_security_policy()
        and headers["x-content-type-options"] == "nosniff"
        and headers["x-frame-options"] == "DENY"
        and headers["referrer-policy"] == "same-origin"
        and headers["permissions-policy"].startswith("camera=(), geolocation=(), microphone=()")
        and headers["cross-origin-opener-policy"] == "same-origin"
        and headers["cross-origin-resource-policy"] == "same-origin"
    )


@pytest.mark.parametrize(
    ("path", "status"), [("/", 200), ("/media/x.csv", 200), ("/moved", 307), ("/nowhere", 404)]
)
def test_every_answer_has_the_headers(path, status):
    answer = ask(app, path)
    assert answer.status == status
    assert has_them_all(answer)


def test_an_error_of_the_app_has_them_too_and_says_nothing_of_itself(caplog):
    answer = ask(Headers(broken), "/")
    assert (answer.status, answer.body) == (500, b"Something went wrong.")
    assert has_them_all(answer)
    assert "Not answered" in caplog.text


@pytest.mark.parametrize(
    ("answered", "status"), [(refusal(403), 403), (refusal(401), 401), (accepts, 101)]
)
def test_so_has_a_websocket_refused_or_let_in(answered, status):
    answer = open_websocket(Headers(answered))
    assert answer.status == status
    assert has_them_all(answer)


def test_on_a_public_host_no_cookie_goes_without_tls():
    """Streamlit's own knows of no proxy in front."""
    theirs, ours = ask(app, "/cookies", via=PUBLIC).cookies
    assert theirs == "_streamlit_xsrf=a; Path=/; SameSite=lax; Secure"
    assert ours.count("Secure") == 1
    assert "Secure" not in ask(app, "/cookies").cookies[0]


def test_pages_and_exports_are_not_kept_and_scripts_are():
    assert ask(app, "/").headers["cache-control"] == "no-store"
    assert ask(app, "/media/x.csv").headers["cache-control"] == "no-store"
    assert ask(app, "/static/x.js").headers["cache-control"] == "public"


def test_only_a_public_host_is_told_to_insist_on_tls():
    assert "strict-transport-security" in ask(app, "/", via=PUBLIC).headers
    assert "strict-transport-security" not in ask(app, "/").headers
