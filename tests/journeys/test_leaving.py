"""Out means out: in this tab, in the others, and for whoever copied the cookie."""

from playwright.sync_api import expect

from auth.accounts import Post, change_post, disable_account
from data_access.access_log import TERMINAL
from data_access.accounts import Account
from domain.terms import Role
from tests.journeys.serving import Served
from tests.journeys.visiting import Visitors
from tests.people import add, log_of

A_HEARTBEAT = 25_000


def test_signing_out_ends_it_here_at_reload_and_at_going_back(visitors: Visitors, app) -> None:
    ana = visitors.at(app).go("/definitions").sign_in("ana").is_in()
    ana.sign_out()
    assert "oversight_session" not in ana.cookies
    assert ("ana", "sign_out", "sign_out", "") in log_of(app.engine)
    ana.page.go_back()
    ana.is_out()
    ana.go("/definitions").is_out()


def test_signing_out_ends_it_in_another_tab_by_itself(visitors: Visitors, app) -> None:
    ana = visitors.at(app).go().sign_in("ana").is_in()
    other = ana.another_tab().go("/definitions").is_in()
    ana.sign_out()
    expect(other.button("Sign out")).to_have_count(0, timeout=A_HEARTBEAT)
    other.is_out()
    assert "Ana Unit" not in other.text


def test_a_copied_cookie_is_worth_nothing_afterwards(visitors: Visitors, app) -> None:
    ana = visitors.at(app).go().sign_in("ana").is_in()
    copied = ana.context.storage_state()
    thief = visitors.at(app, holding=copied).go().is_in()  # while it lives, it is a key
    assert thief.status_of("/media/nothing.csv") == 403  # signed in, but no file of theirs
    ana.sign_out()
    assert thief.status_of("/media/nothing.csv") == 401
    thief.go("/caseload").is_out()


def test_another_sites_form_signs_nobody_out(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/definitions")
    answer = ana.context.request.post(f"{app.url}/sign-out", form={"key": "guessed"})
    assert answer.status == 403
    ana.go("/definitions").is_in()


def test_a_disabled_account_is_out_at_the_next_click(visitors: Visitors, app: Served) -> None:
    add(app.engine, Account("dan", "Dan", Role.UNIT_LEAD, units=frozenset({"U1"})))
    dan = visitors.at(app).go("/definitions").sign_in("dan").is_in()
    disable_account(app.engine, "dan", by=TERMINAL)
    dan.page.get_by_role("link", name="Risk").click()
    dan.is_out()
    assert "Dan" not in dan.text


def test_so_is_one_whose_role_has_changed(visitors: Visitors, app: Served) -> None:
    add(app.engine, Account("eve", "Eve", Role.UNIT_LEAD, units=frozenset({"U1"})))
    eve = visitors.at(app).go("/definitions").sign_in("eve").is_in()
    change_post(app.engine, "eve", Post(Role.COMMISSIONER), by=TERMINAL)
    eve.page.get_by_role("link", name="Risk").click()
    eve.is_out()
    eve.go().sign_in("eve").is_in()
    eve.is_at("/commissioner")
