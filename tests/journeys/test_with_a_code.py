"""A phone set up on one's own page, and asked for from then on."""

from datetime import UTC, datetime, timedelta

import pyotp
from playwright.sync_api import expect

from auth.code_form import WRONG
from data_access.accounts import Account
from domain.terms import Role
from tests.journeys.serving import Served
from tests.journeys.visiting import Visitor, Visitors
from tests.people import add, now_of


def gives(visitor: Visitor, code: str, press: str) -> Visitor:
    visitor.page.get_by_role("textbox", name="Code").fill(code)
    visitor.button(press).click()
    return visitor


def test_a_phone_is_set_up_and_from_then_on_the_password_alone_opens_nothing(
    visitors: Visitors, app: Served
) -> None:
    add(app.engine, Account("gil", "Gil", Role.UNIT_LEAD, units=frozenset({"U1"})))
    gil = visitors.at(app).go("/caseload").sign_in("gil").is_in()
    gil.page.get_by_role("link", name="Your account").click()
    expect(gil.page.get_by_role("img", name="QR code of the key below")).to_be_visible()
    phone = pyotp.TOTP(gil.page.get_by_test_id("stCode").inner_text().strip())
    now = datetime.now(UTC)
    gives(gil, phone.at(now), "Use this phone")
    expect(gil.page.get_by_text("Signing in asks for a code")).to_be_visible()
    gil.is_in().sign_out()

    gil.go("/caseload").sign_in("gil")
    expect(gil.page.get_by_role("heading", name="Code from your phone")).to_be_visible()
    assert "Caseload and backlog" not in gil.text
    waiting = gil.session
    assert gil.status_of("/_stcore/upload_file/a/b") == 401
    gives(gil, phone.at(now), "Go on")  # the one that set the phone up
    expect(gil.page.get_by_text(WRONG)).to_be_visible()
    gives(gil, phone.at(max(datetime.now(UTC), now + timedelta(seconds=30))), "Go on")
    expect(gil.page.get_by_role("textbox", name="Code")).to_have_count(0)
    assert gil.is_in().path == "/caseload"
    assert gil.session != waiting
    assert now_of(app.engine, "gil").failed_attempts == 0
