"""Through the form and in: each role to its own pages, and to no other's."""

import pytest
from playwright.sync_api import expect

from auth.accounts import reset_password
from data_access.access_log import TERMINAL
from data_access.accounts import Account
from domain.terms import Role
from tests.journeys.visiting import Visitor, Visitors
from tests.people import ADA, ANA, COLM, PASSWORD, PIA, add, log_of

WRONG = "The user name or the password is not right. Check both and try again."
REFUSED = "This page is not part of your role. Choose another from the menu."


@pytest.mark.parametrize(
    ("account", "first_page"),
    [(ANA, "/this_week"), (PIA, "/this_week"), (COLM, "/commissioner"), (ADA, "/loads")],
    ids=["unit lead", "partner lead", "commissioner", "administrator"],
)
def test_each_role_signs_in_and_lands_on_its_own_first_page(
    visitor: Visitor, account: Account, first_page: str
) -> None:
    visitor.go().is_out().sign_in(account.name).is_in()
    visitor.is_at(first_page)
    assert f"{account.display_name} · {account.role.label}" in visitor.text


def test_the_page_that_was_asked_for_is_there_after_the_form(visitor: Visitor) -> None:
    visitor.go("/caseload?area=Halton").is_out().sign_in("ana").is_in()
    visitor.is_at("/caseload?area=Halton")


@pytest.mark.parametrize(
    ("name", "page"),
    [("ana", "/commissioner"), ("pia", "/accounts"), ("colm", "/caseload"), ("ada", "/caseload")],
)
def test_the_typed_address_of_another_role_gets_a_sentence(
    visitors: Visitors, app, name: str, page: str
) -> None:
    visitor = visitors.signed_in(app, name).go(page)
    expect(visitor.page.get_by_text(REFUSED)).to_be_visible()
    assert visitor.page.locator("[data-testid=stMain] h1").count() == 0
    assert (name, "refusal", page.strip("/")) in [line[:3] for line in log_of(app.engine)]


def menu_of(visitor: Visitor) -> list[str]:
    return visitor.page.get_by_test_id("stHeader").get_by_role("link").all_inner_texts()


def test_the_menu_offers_each_role_its_own_pages(visitors: Visitors, app) -> None:
    assert menu_of(visitors.signed_in(app, "colm").go()) == [
        "Commissioner's briefing",
        "Definitions",
    ]
    assert menu_of(visitors.signed_in(app, "ana").go("/definitions")) == [
        "This week",
        "Caseload and backlog",
        "Risk",
        "Interventions and uptake",
        "Victim support",
        "Reoffending",
        "Money and posts",
        "Data quality",
        "Publish",
        "Who looked",
        "View as",
        "Definitions",
    ]


def test_a_server_nobody_has_opened_yet_serves_no_page_by_its_address(
    visitors: Visitors, just_started
) -> None:
    """Streamlit by itself does, until somebody has run its main script."""
    visitor = visitors.at(just_started).go("/commissioner").is_out()
    visitor.sign_in("ana").is_in()
    visitor.is_at("/commissioner")
    expect(visitor.page.get_by_text(REFUSED)).to_be_visible()


@pytest.mark.parametrize(
    ("name", "password"), [("ana", "wrong password"), ("nobody", PASSWORD), ("ana", "x" * 100)]
)
def test_a_wrong_password_and_an_unknown_name_read_the_same(
    visitor: Visitor, name: str, password: str
) -> None:
    visitor.go().sign_in(name, password)
    expect(visitor.page.get_by_text(WRONG)).to_be_visible()
    visitor.is_out()


def test_a_password_for_once_is_changed_before_anything_else_is_seen(
    visitors: Visitors, app
) -> None:
    add(app.engine, Account("bea", "Bea", Role.UNIT_LEAD, units=frozenset({"U1"})))
    once = reset_password(app.engine, "bea", by=TERMINAL)
    bea = visitors.at(app).go("/caseload").sign_in("bea", once).is_in()
    for field in ("New password", "The same again"):
        bea.page.get_by_role("textbox", name=field).fill("nine tall chimneys")
    bea.button("Keep this password").click()
    expect(bea.page.get_by_role("textbox", name="New password")).to_have_count(0)
    bea.is_in()
    bea.is_at("/caseload")
    visitors.at(app).go().sign_in("bea", once).page.get_by_text(WRONG).wait_for()
    visitors.at(app).go().sign_in("bea", "nine tall chimneys").is_in()


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(visitors: Visitors, app) -> None:
    ana = visitors.at(app).go().sign_in("ana").is_in()
    cookie = ana.cookies["oversight_session"]
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/")
    assert (cookie["secure"], cookie["expires"]) == (False, -1)  # plain HTTP to this machine
    assert "oversight" not in ana.page.evaluate("document.cookie")
    stored = ana.page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert cookie["value"] not in stored
    assert ana.page.locator("iframe").count() == 0


def test_a_first_run_opened_as_localhost_signs_in_too(visitors: Visitors, app) -> None:
    visitor = visitors.at(app)
    visitor.page.goto(app.url.replace("127.0.0.1", "localhost"))
    visitor.wait()
    visitor.sign_in("ana").is_in()
    assert visitor.cookies["oversight_session"]["domain"] == "localhost"
