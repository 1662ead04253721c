import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from auth.headers import Headers, content_security_policy
from tests.asgi import PUBLIC, ask

app = Headers(
    Starlette(
        routes=[
            Route("/", lambda request: HTMLResponse("page")),
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


@pytest.mark.parametrize("path", ["/", "/media/x.csv", "/nowhere"])
def test_every_answer_has_the_headers_an_error_too(path):
    headers = ask(app, path).headers
    assert headers["content-security-policy"] == content_security_policy()
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_pages_and_exports_are_not_kept_and_scripts_are():
    assert ask(app, "/").headers["cache-control"] == "no-store"
    assert ask(app, "/media/x.csv").headers["cache-control"] == "no-store"
    assert ask(app, "/static/x.js").headers["cache-control"] == "public"


def test_only_a_public_host_is_told_to_insist_on_tls():
    assert "strict-transport-security" in ask(app, "/", via=PUBLIC).headers
    assert "strict-transport-security" not in ask(app, "/").headers
