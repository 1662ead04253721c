from pathlib import Path

import app
from auth.doors import Gate
from auth.headers import Headers
from auth.routes import SESSION, SIGN_OUT
from pages.menu import ADDRESSES


def test_streamlit_runs_the_router_and_nothing_else():
    assert app.app.script_path == Path(app.__file__).parent / "pages" / "router.py"


def test_the_gate_stands_before_streamlit_and_the_headers_before_the_gate():
    """So that a refusal has them too."""
    assert [middleware.cls for middleware in app.app._user_middleware] == [Headers, Gate]


def test_the_gate_knows_the_addresses_of_the_menu():
    gate = app.app._user_middleware[1]
    assert gate.kwargs == {"pages": ADDRESSES}


def test_two_addresses_are_our_own():
    assert [(route.path, route.methods - {"HEAD"}) for route in app.app._user_routes] == [
        (SESSION, {"GET"}),
        (SIGN_OUT, {"POST"}),
    ]
