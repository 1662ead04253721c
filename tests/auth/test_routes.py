import os
from urllib.parse import urlencode

import pytest
from sqlalchemy import Engine
from starlette.applications import Starlette

from auth import sessions
from auth.routes import page_address, session_routes
from data_access.access_log import Actor
from data_access.log_key import KEY
from data_access.viewing import View, start_viewing
from domain.terms import Role
from tests.asgi import HERE, PUBLIC, Answer, ask
from tests.people import ANA, VISIT, log_of, people, sign_in

PAGES = frozenset({"/", "/caseload", "/victim_support"})
FORM = (("content-type", "application/x-www-form-urlencoded"),)
app = Starlette(routes=session_routes(PAGES))


@pytest.fixture(autouse=True)
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ANA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


def come_in(ticket: str, to: str = "/", cookies: str = f"oversight_visit={VISIT}") -> Answer:
    return ask(app, "/session", query=urlencode({"ticket": ticket, "to": to}), cookies=cookies)


@pytest.mark.parametrize(
    "address",
    ["/", "/caseload", "/victim_support", "/caseload?unit=U1&period=2020-01-01", "/?a=%20"],
)
def test_a_page_of_ours_is_gone_to_with_its_filters(address):
    assert page_address(address, PAGES) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/caseload/../evil",
        "/caseload/",
        "/caseload#x",
        "/caseload@evil.example",
        "/nowhere",
        "/media/abc",
        "/sign-out",
        "/session?ticket=x",
        "caseload",
        " /caseload",
        "/caseload ",
        "/caseload\n",
        "/caseload?a=b\r\nset-cookie: x=y",
        "/caseload?a=\x00",
        "/caseload?a=é",
        "/\tevil.example",
        "/caseload?a=b c",
    ],
)
def test_anywhere_else_is_the_front_page(address):
    assert page_address(address, PAGES) == "/"


def test_a_ticket_gives_a_cookie_no_script_and_no_other_site_can_use(engine):
    answer = come_in(sessions.ticket_for(engine, "ana", VISIT), to="/caseload?unit=U1")
    assert (answer.status, answer.headers["location"]) == (303, "/caseload?unit=U1")
    [cookie] = answer.cookies
    name, _, rest = cookie.partition("=")
    assert name == "oversight_session"
    assert rest.partition("; ")[2] == "HttpOnly; Path=/; SameSite=strict"


def test_on_a_public_host_the_cookie_is_secure_and_bound_to_it(engine):
    answer = ask(
        app,
        "/session",
        query=f"ticket={sessions.ticket_for(engine, 'ana', VISIT)}",
        cookies=f"__Host-oversight_visit={VISIT}",
        via=PUBLIC,
    )
    [cookie] = answer.cookies
    assert cookie.startswith("__Host-oversight_session=")
    assert cookie.endswith("; HttpOnly; Path=/; SameSite=strict; Secure")
    assert "domain" not in cookie.lower()


LEFT_BEHIND = ("_streamlit_user", "_streamlit_user_1", "_streamlit_user_tokens")


def test_what_the_organisation_left_behind_is_taken_away_with_the_first_cookie(engine):
    left = "".join(f"; {name}=x" for name in (*LEFT_BEHIND, "_streamlit_xsrf"))
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    answer = come_in(ticket, cookies=f"oversight_visit={VISIT}{left}")
    taken = {cookie.partition("=")[0] for cookie in answer.cookies if "Max-Age=0" in cookie}
    assert taken == set(LEFT_BEHIND)


def test_an_open_redirect_goes_to_the_front_page(engine):
    answer = come_in(sessions.ticket_for(engine, "ana", VISIT), to="//evil.example")
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("ticket", ["", "x", "T" * 43, "T" * 42 + "\x00", "é" * 43])
def test_a_hostile_ticket_gets_a_sentence_and_no_cookie(ticket):
    answer = come_in(ticket)
    assert (answer.status, answer.cookies) == (403, [])
    assert b"too old" in answer.body


def test_a_replayed_ticket_gets_no_cookie(engine):
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    assert come_in(ticket).status == 303
    assert come_in(ticket).status == 403


def test_a_link_with_somebody_elses_ticket_signs_nobody_in(engine):
    """Or whoever follows it would work, unknowing, in the account of who sent it."""
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    assert come_in(ticket, cookies=f"oversight_visit={'x' * 43}").status == 403


def test_a_second_sign_in_ends_the_first_session_of_that_browser(engine):
    earlier = sign_in(engine, "ana")
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    come_in(ticket, cookies=f"oversight_visit={VISIT}; oversight_session={earlier}")
    assert not sessions.is_live(engine, earlier)


def sign_out(token: str, key: str, via=HERE) -> Answer:
    return ask(
        app,
        "/sign-out",
        method="POST",
        cookies=f"oversight_session={token}" if token else "",
        headers=FORM,
        body=urlencode({"key": key}).encode(),
        via=via,
    )


def test_our_own_form_ends_the_session_and_takes_the_cookie_back(engine):
    token = sign_in(engine, "ana")
    answer = sign_out(token, sessions.sign_out_key(token))
    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert "Max-Age=0" in answer.cookies[0]
    assert not sessions.is_live(engine, token)


@pytest.mark.parametrize("key", ["", "x", "é", "A" * 64])
def test_another_sites_form_ends_nothing(engine, key):
    token = sign_in(engine, "ana")
    assert sign_out(token, key).status == 403
    assert sessions.is_live(engine, token)


# Without the key of the access log


@pytest.fixture
def no_log(monkeypatch):
    """Called, it takes the key away."""
    return lambda: monkeypatch.setenv(KEY, "short")


def test_signing_out_ends_the_session_and_says_that_it_is_not_in_the_log(engine, no_log, caplog):
    """Or whoever breaks the log would keep everybody's sessions open."""
    token = sign_in(engine, "ana")
    no_log()
    answer = sign_out(token, sessions.sign_out_key(token))
    assert answer.status == 503
    assert b"You are signed out." in answer.body
    assert "Max-Age=0" in answer.cookies[0]
    assert not sessions.is_live(engine, token)
    assert [line[1] for line in log_of(engine)] == ["sign_in"]
    assert "A session of ana has ended, and the access log could not be written." in caplog.text


def test_so_it_does_while_somebody_is_viewed_as(engine, no_log):
    token = sign_in(engine, "ana")
    with engine.begin() as connection:
        view = View(Role.COMMISSIONER, frozenset({"U1"}))
        start_viewing(connection, token, view, Actor("ana", "unit_lead"))
    no_log()
    assert sign_out(token, sessions.sign_out_key(token)).status == 503
    assert not sessions.is_live(engine, token)


def test_coming_in_is_refused_in_words_and_the_ticket_stays_good(engine, no_log, monkeypatch):
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    key = os.environ[KEY]
    no_log()
    answer = come_in(ticket)
    assert (answer.status, answer.cookies) == (503, [])
    assert b"The access log cannot be written, so nothing is shown." in answer.body
    monkeypatch.setenv(KEY, key)
    assert come_in(ticket).status == 303


def test_a_link_ends_nothing(engine):
    token = sign_in(engine, "ana")
    assert ask(app, "/sign-out", cookies=f"oversight_session={token}").status == 405
    assert sessions.is_live(engine, token)


def test_signing_out_when_nobody_is_in_goes_to_the_front_page():
    assert sign_out("", "").status == 303
