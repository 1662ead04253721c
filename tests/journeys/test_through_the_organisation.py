"""Signing in through an identity provider of this machine, and everything that must not sign in."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from auth.accounts import disable_account, enable_account
from auth.organisation import REFUSED
from data_access.access_log import TERMINAL
from data_access.accounts import Account
from domain.terms import Role
from tests.journeys.identity_provider import CLIENT, IdentityProvider, identity_provider
from tests.journeys.serving import Served, copy_of_the_app, free_port, served
from tests.journeys.visiting import Visitor, Visitors
from tests.people import add, log_of

BUTTON = "Sign in through your organisation"
COOKIE = "_streamlit_user"
OLA = Account(
    "ola",
    "Ola Unit",
    Role.UNIT_LEAD,
    units=frozenset({"U1"}),
    email="ola@unit.example",
    must_choose_password=True,
)
OLA_SAYS = {"sub": "1", "email": "Ola@unit.example", "email_verified": True}


@pytest.fixture(scope="module")
def provider() -> Iterator[IdentityProvider]:
    with identity_provider(free_port()) as running:
        yield running


@pytest.fixture(scope="module")
def app(tmp_path_factory, prepared, provider: IdentityProvider) -> Iterator[Served]:
    """The app, with sign-in through the organisation set up."""
    folder, port = tmp_path_factory.mktemp("organisation"), free_port()
    copy_of_the_app(folder)
    secrets = folder / ".streamlit" / "secrets.toml"
    secrets.touch(mode=0o600)
    secrets.write_text(
        f"""
        [auth]
        redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
        cookie_secret = "of these tests alone, and longer than 32 characters"
        client_id = "{CLIENT}"
        client_secret = "none"
        server_metadata_url = "{provider.url}/.well-known/openid-configuration"
        """,
        "utf-8",
    )
    address = prepared(folder)
    with served(
        address, folder / "log.txt", folder, port, OVERSIGHT_ORGANISATION_ISSUER=provider.url
    ) as running:
        add(running.engine, OLA)
        yield running


def comes(visitor: Visitor, provider: IdentityProvider, **says: Any) -> Visitor:
    """Through the button to the provider, which says this, and back."""
    provider.says = OLA_SAYS | says
    visitor.hosts.clear()
    visitor.go().is_out().button(BUTTON).click()
    return visitor


@pytest.fixture
def ola(visitors: Visitors, app: Served, provider: IdentityProvider) -> Iterator[Visitor]:
    visitor = visitors.at(app)
    yield visitor
    visitor.hosts.discard(provider.url.removeprefix("http://"))


def test_whoever_the_organisation_knows_is_in_and_the_role_is_the_accounts(
    ola: Visitor, provider: IdentityProvider
) -> None:
    comes(ola, provider, roles=["administrator"], role="administrator").is_in()
    assert "Ola Unit · Unit lead" in ola.text
    assert not [name for name in ola.cookies if name.startswith(COOKIE)]
    assert ("ola", "sign_in", "sign_in", "") in log_of(ola.app.engine)
    ola.sign_out().go().is_out()


def test_a_copy_of_what_the_provider_left_behind_signs_nobody_in(
    visitors: Visitors, ola: Visitor, provider: IdentityProvider
) -> None:
    """By itself that cookie would be good for 30 days, after signing out too."""
    ola.context.route("**/session?*", lambda route: route.abort())
    with ola.page.expect_event("requestfailed", lambda request: "/session" in request.url):
        comes(ola, provider)
    left = [cookie for name, cookie in ola.cookies.items() if name.startswith(COOKIE)]
    assert left
    thief = visitors.at(ola.app)
    thief.context.add_cookies(left)
    thief.go().is_out()
    assert "oversight_session" not in thief.cookies
    ola.context.unroute("**/session?*")
    ola.go().is_out()


def test_whoever_has_no_account_reads_a_calm_sentence(
    ola: Visitor, provider: IdentityProvider
) -> None:
    comes(ola, provider, email="nobody@unit.example")
    expect(ola.page.get_by_text(REFUSED)).to_be_visible()
    ola.is_out()
    assert log_of(ola.app.engine)[-1] == ("unknown", "refusal", "organisation", "")


def test_a_disabled_account_reads_the_same(ola: Visitor, provider: IdentityProvider) -> None:
    disable_account(ola.app.engine, "ola", by=TERMINAL)
    comes(ola, provider)
    expect(ola.page.get_by_text(REFUSED)).to_be_visible()
    enable_account(ola.app.engine, "ola", by=TERMINAL)
    ola.go().is_out()
