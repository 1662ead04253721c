"""Each hole of Streamlit, first where it is open, then here, by the very same attack.

The first half of each test is its positive control (tests/journeys/bare.py): an attack that gets
nothing from a bare Streamlit proves nothing about us.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import jwt
import pytest
from streamlit.util import calc_hash

from auth import sessions
from auth.gate import HEARTBEAT
from auth.headers import content_security_policy
from tests.journeys.bare import KEY, Bare, bare_streamlit
from tests.journeys.serving import Served
from tests.journeys.wire import Answer, Sent, Wire, fetch, knock
from tests.people import log_of, sign_in

pytestmark = pytest.mark.xdist_group("attacks")
FORM, PAGE = "User name", "Trial page"


@dataclass(frozen=True)
class Target:
    """A served app, the cookie of somebody who may see a trial page there, and how that ends."""

    app: Served
    cookie: str
    take_access_away: Callable[[], None]

    def written(self, words: str) -> int:
        return self.app.log.count(words)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bare]:
    with bare_streamlit(tmp_path_factory.mktemp("bare")) as running:
        yield running


@pytest.fixture
def there(bare: Bare) -> Target:
    """A bare Streamlit, and Ana's cookie."""
    bare.give_access("ana")
    return Target(bare.served, "bare_session=ana", bare.give_access)


@pytest.fixture
def here(trial_app: Served) -> Target:
    """Our front door before trial pages, and Ana's cookie."""
    token = sign_in(trial_app.engine, "ana")
    end = lambda: sessions.end(trial_app.engine, token)  # noqa: E731
    return Target(trial_app, f"oversight_session={token}", end)


def cookie_of(app: Served, name: str) -> str:
    return f"oversight_session={sign_in(app.engine, name)}"


def what_comes(app: Served, cookie: str = "", **asked: str) -> Sent:
    with Wire(app, cookie) as one:
        return one.ask(**asked)


# Pages by address


def test_a_page_by_its_address_or_hash_on_a_server_that_nobody_has_opened(
    bare: Bare, just_started: Served
) -> None:
    assert PAGE in what_comes(bare.served, page="unchecked")
    assert PAGE in what_comes(bare.served, page_script_hash=calc_hash("unchecked"))
    assert FORM in what_comes(bare.served)
    for asked in ({"page": "caseload"}, {"page_script_hash": calc_hash("caseload")}):
        sent = what_comes(just_started, **asked)
        assert FORM in sent
        assert "Where the backlog is" not in sent


# What runs without its page, once access was taken away


def fragment_after(target: Target) -> Sent:
    with Wire(target.app, target.cookie) as tab:
        drawn = tab.ask("risk")
        assert PAGE in drawn
        target.take_access_away()
        again = {"fragment_id": drawn.fragment_of("Again"), "press": drawn.button("Again").id}
        return tab.ask("risk", **again)


def test_a_fragment_after_access_was_taken_away(there: Target, here: Target) -> None:
    assert "Panel 2" in fragment_after(there)
    sent = fragment_after(here)
    assert FORM in sent
    assert "Panel risk" not in sent


def callback_after(target: Target) -> int:
    """How often it ran."""
    with Wire(target.app, target.cookie) as tab:
        drawn, before = tab.ask("risk"), target.written("CHANGED BY CALLBACK")
        target.take_access_away()
        assert FORM in tab.ask("risk", press=drawn.button("Change").id)
    return target.written("CHANGED BY CALLBACK") - before


def test_a_callback_after_access_was_taken_away(there: Target, here: Target) -> None:
    assert callback_after(there) == 1
    assert callback_after(here) == 0


def test_the_callback_runs_for_whom_it_is_meant(here: Target) -> None:
    with Wire(here.app, here.cookie) as tab:
        assert "Changes 1" in tab.ask("risk", press=tab.ask("risk").button("Change").id)


# Tabs by their number


def tab_taken_over_by(target: Target, cookie: str) -> Sent:
    with Wire(target.app, target.cookie) as tab:
        number = tab.ask("definitions" if cookie else "risk").number
        with Wire(target.app, cookie, number=number) as other:
            return other.ask("risk")


def test_a_tab_by_its_number_without_a_session(there: Target, here: Target) -> None:
    assert PAGE in tab_taken_over_by(there, "")
    sent = tab_taken_over_by(here, "")
    assert FORM in sent
    assert PAGE not in sent
    assert "Ana Unit" not in sent


def left_in_the_tab(target: Target, page: str, next_cookie: str) -> Sent:
    """What the next sees in a tab in which Ana clicked and which she left."""
    with Wire(target.app, target.cookie) as tab:
        drawn = tab.ask(page)
        number = drawn.number
        assert "Changes 1" in tab.ask(page, press=drawn.button("Change").id)
    with Wire(target.app, next_cookie, number=number) as tab:
        return tab.ask(page)


def test_what_one_left_in_a_tab_for_the_next(there: Target, here: Target) -> None:
    assert "Changes 1" in left_in_the_tab(there, "risk", "bare_session=colm")
    sent = left_in_the_tab(here, "definitions", cookie_of(here.app, "colm"))
    assert "Changes 0" in sent
    assert "Colm Commissioner" in sent
    assert "Ana Unit" not in sent


# Files


def export_without_a_session(target: Target) -> list[int]:
    """What its address answers: to nobody, to nobody later, and to whose access is gone."""
    with Wire(target.app, target.cookie) as tab:
        path = tab.ask("risk").download("Export").url
        assert fetch(target.app, path, target.cookie).status == 200
        answers = [fetch(target.app, path).status]
    answers.append(fetch(target.app, path).status)
    target.take_access_away()
    return [*answers, fetch(target.app, path, target.cookie).status]


def test_an_export_without_a_session_and_after_it(there: Target, here: Target) -> None:
    assert export_without_a_session(there) == [200, 200, 200]
    assert export_without_a_session(here) == [401, 401, 401]


def download_made_for(target: Target, cookie: str) -> Answer:
    """Somebody else has a download made that stands on Ana's page, and fetches it."""
    with Wire(target.app, target.cookie) as tab:
        wish = tab.ask("risk").download("Export later").deferred_file_id
        with Wire(target.app, cookie) as other:
            address = other.have_made(wish, other.ask("risk").number)
            assert address.startswith("/media/")
            return fetch(target.app, address, cookie)


def test_a_download_made_later_for_somebody_else(there: Target, here: Target) -> None:
    assert download_made_for(there, "").body == b"made later"
    answer = download_made_for(here, cookie_of(here.app, "colm"))
    assert answer.status == 403
    assert b"made later" not in answer.body
    assert log_of(here.app.engine)[-1] == ("colm", "refusal", "file", "")
    assert download_made_for(here, "").status == 401


def download_made_after(target: Target) -> int:
    """How often it was made once access was gone."""
    with Wire(target.app, target.cookie) as tab:
        drawn = tab.ask("risk")
        wish = drawn.download("Export later").deferred_file_id
        assert fetch(target.app, tab.have_made(wish, drawn.number), target.cookie).status == 200
        before = target.written("MADE FOR DOWNLOAD")
        target.take_access_away()
        tab.have_made(wish, drawn.number)
    return target.written("MADE FOR DOWNLOAD") - before


def test_a_download_made_later_after_access_was_taken_away(there: Target, here: Target) -> None:
    assert download_made_after(there) == 1
    assert download_made_after(here) == 0


# Cookies

SIGNED = {"username": "ana", "exp_date": 4_000_000_000}
BREAKS_THE_PACKAGE = {
    "alg none": jwt.encode(SIGNED, None, "none"),
    "no expiry": jwt.encode({"username": "ana"}, KEY, "HS256"),
    "an expiry that is no number": jwt.encode(SIGNED | {"exp_date": "never"}, KEY, "HS256"),
}


@pytest.mark.parametrize("forged", BREAKS_THE_PACKAGE)
def test_a_forged_cookie_breaks_the_packages_own_form_and_not_ours(
    bare: Bare, trial_app: Served, forged: str
) -> None:
    token = BREAKS_THE_PACKAGE[forged]
    assert FORM_OF_PACKAGE in what_comes(bare.served, page="cookie")
    assert FORM_OF_PACKAGE not in what_comes(bare.served, f"bare_cookie={token}", page="cookie")
    for name in ("oversight_session", "__Host-oversight_session", "some_cookie_name"):
        assert shows_the_form_alone(trial_app, f"{name}={token}")


FORM_OF_PACKAGE = "Username"


def shows_the_form_alone(app: Served, cookie: str) -> bool:
    sent = what_comes(app, cookie, page="risk")
    return FORM in sent and PAGE not in sent


def test_a_copied_cookie_signs_in_by_itself_and_after_signing_out(bare: Bare, here: Target) -> None:
    """The package's own is good until it expires, whoever holds it; ours until the session ends."""
    copied = f"bare_cookie={jwt.encode(SIGNED, KEY, 'HS256')}"
    bare.give_access()
    assert "Rows for the signed in" in what_comes(bare.served, copied, page="cookie")
    here.take_access_away()
    assert shows_the_form_alone(here.app, here.cookie)


def test_a_cookie_that_a_neighbouring_host_planted(there: Target, here: Target) -> None:
    """It comes beside the right one, under the same name; ours has a name no other host can set."""
    for target, first, is_believed in (
        (there, "bare_session=nobody; ", True),
        (here, "__Host-oversight_session=nobody; ", False),
    ):
        with Wire(target.app, first + target.cookie, proxied=True) as tab:
            assert (PAGE in tab.ask("risk")) is is_believed


@pytest.mark.parametrize("value", ["", "\xff\xfe", "A" * 43, "A" * 5_000, "ana", "'; drop table"])
def test_what_is_no_session_of_ours_is_nobody(trial_app: Served, value: str) -> None:
    assert shows_the_form_alone(trial_app, f"oversight_session={value}")


def test_nor_is_one_that_was_altered_or_has_another_beside_it(here: Target) -> None:
    name, token = here.cookie.split("=")
    altered = f"{name}={'B' if token[0] == 'A' else 'A'}{token[1:]}"
    assert shows_the_form_alone(here.app, altered)
    assert shows_the_form_alone(here.app, f"{here.cookie}; {altered}")
    assert PAGE in what_comes(here.app, here.cookie, page="risk")


# Other sites

OTHER_SITES = {
    "no origin": {"origin": None},
    "another port of this machine": {"origin": "http://localhost:9"},
    "a name that leads here": {"host": "evil.example"},
}


@pytest.mark.parametrize("said", OTHER_SITES.values(), ids=OTHER_SITES)
def test_another_sites_page_opens_no_websocket(there: Target, here: Target, said) -> None:
    assert knock(there.app, there.cookie, **said).status == 101
    assert knock(here.app, here.cookie, **said).status == 403
    assert knock(here.app, here.cookie).status == 101


def test_nor_does_it_get_a_page_or_file_under_a_name_of_its_own(
    there: Target, here: Target
) -> None:
    """A name that leads here for a moment makes this another site's own host."""
    assert fetch(there.app, "/", Host="evil.example").status == 200
    for path in ("/", "/caseload", "/static/x.js", "/_stcore/health", "/media/x.csv"):
        assert fetch(here.app, path, here.cookie, Host="evil.example").status == 403
    assert fetch(here.app, "/", here.cookie).status == 200


# A page left open


def test_a_page_left_open_empties_itself(there: Target, here: Target) -> None:
    """The browser runs the heartbeat by itself; how soon is asserted, not waited for."""
    assert what_comes(there.app, there.cookie, page="risk").heartbeats == {}
    with Wire(here.app, here.cookie) as tab:
        drawn = tab.ask("risk")
        [(heartbeat, seconds)] = drawn.heartbeats.items()
        assert PAGE in drawn
        assert f"{seconds:g}s" == HEARTBEAT
        assert seconds <= 30
        here.take_access_away()
        sent = tab.ask("risk", fragment_id=heartbeat)
    assert FORM in sent
    assert PAGE not in sent
    assert "Ana Unit" not in sent


# What a browser is told to do with what it gets


def test_every_answer_says_what_a_browser_may_do_with_it(there: Target, here: Target) -> None:
    """A page, its pieces, refusals, errors, what goes elsewhere, a file, and websockets."""
    assert "content-security-policy" not in fetch(there.app, "/").headers
    with Wire(here.app, here.cookie) as tab:
        file = tab.ask("risk").download("Export").url
        assert has_every_header(tab.answer, 101)
        assert has_every_header(fetch(here.app, file, here.cookie), 200)
    for path, status in WALK.items():
        assert has_every_header(fetch(here.app, path, here.cookie), status), path
    assert has_every_header(fetch(here.app, "/media/x.csv"), 401)
    assert has_every_header(fetch(here.app, "/", Host="evil.example"), 403)
    assert has_every_header(knock(here.app, origin="http://evil.example"), 403)


WALK = {
    "/": 200,
    "/risk": 200,
    "/risk/": 301,
    "/static/": 301,
    "/_stcore/health": 200,
    "/favicon.png": 200,
    "/session?ticket=guessed": 403,
    "/media/x.csv": 403,
    "/component/x/y": 404,
    "/_stcore/metrics": 404,
    "/%00": 400,
}


def has_every_header(answer: Answer, status: int) -> bool:
    assert answer.status == status
    return {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS


ALWAYS = {
    "content-security-policy": content_security_policy(),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
