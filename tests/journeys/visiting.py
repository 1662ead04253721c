"""A person in a browser: goes to a page, signs in, reads what is there, signs out."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from sqlalchemy import delete

from data_access.access_tables import sign_in_failures
from tests.journeys.serving import Served
from tests.people import PASSWORD

IDLE = """() => {
    const app = document.querySelector('[data-testid=stApp]')
    return app && app.dataset.testConnectionState === 'CONNECTED'
        && app.dataset.testScriptState === 'notRunning'
}"""
SIGNED_OUT, SIGNED_IN = "Sign in", "Sign out"


@dataclass
class Visitor:
    """One browser, with a tab open."""

    app: Served
    context: BrowserContext
    page: Page
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str = "/") -> "Visitor":
        self.page.goto(self.app.url + path)
        self.wait()
        return self

    def wait(self) -> None:
        """Until the page has been drawn: one of the two buttons is there and nothing runs."""
        self.button(SIGNED_OUT).or_(self.button(SIGNED_IN)).first.wait_for()
        self.page.wait_for_function(IDLE)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def sign_in(self, name: str, password: str = PASSWORD) -> "Visitor":
        """Through the form, as it stands on the page."""
        self.page.get_by_role("textbox", name="User name").fill(name)
        self.page.get_by_role("textbox", name="Password").fill(password)
        self.button(SIGNED_OUT).click()
        return self

    def is_in(self) -> "Visitor":
        self.button(SIGNED_IN).wait_for()
        self.wait()
        return self

    def is_out(self) -> "Visitor":
        self.page.get_by_role("textbox", name="User name").wait_for()
        expect(self.button(SIGNED_IN)).to_have_count(0)
        return self

    def sign_out(self) -> "Visitor":
        self.button(SIGNED_IN).click()
        return self.is_out()

    def another_tab(self) -> "Visitor":
        """The same browser, so the same cookies."""
        return Visitor(self.app, self.context, self.context.new_page())

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.app.url)

    def is_at(self, path: str) -> None:
        """At this address, once the browser has gone on to it."""
        expect(self.page).to_have_url(self.app.url + path)

    @property
    def text(self) -> str:
        return self.page.locator("[data-testid=stApp]").inner_text()

    @property
    def cookies(self) -> dict[str, dict[str, Any]]:
        return {str(cookie["name"]): dict(cookie) for cookie in self.context.cookies()}

    @property
    def session(self) -> str:
        return str(self.cookies["oversight_session"]["value"])

    def status_of(self, path: str) -> int:
        """What this browser would get at an address."""
        return self.context.request.get(self.app.url + path, max_redirects=0).status


class Visitors:
    """Every visitor of one journey."""

    def __init__(self, chromium: Browser, sign_ins: dict[tuple[str, str], Any]) -> None:
        self._chromium = chromium
        self._sign_ins = sign_ins
        self._all: list[Visitor] = []

    def at(self, app: Served, holding: Any = None) -> Visitor:
        """A new browser, with nothing in it, or what another held.

        Every browser here is at one address: what another journey got wrong is not theirs.
        """
        with app.engine.begin() as connection:
            connection.execute(delete(sign_in_failures))
        context = self._chromium.new_context(storage_state=holding)
        visitor = Visitor(app, context, context.new_page())
        context.on("request", lambda request: visitor.hosts.add(request.url.split("/")[2]))
        context.on("console", lambda message: visitor.complaints.append(message.text))
        self._all.append(visitor)
        return visitor

    def signed_in(self, app: Served, name: str) -> Visitor:
        """A browser that signed in earlier. For journeys that do not end the session."""
        key = (app.url, name)
        if key not in self._sign_ins:
            first = self.at(app).go().sign_in(name).is_in()
            self._sign_ins[key] = first.context.storage_state()
        return self.at(app, holding=self._sign_ins[key])

    def leave(self) -> None:
        """Whatever the journey was: no request left the machine, and nothing broke the policy."""
        for visitor in self._all:
            visitor.context.close()
            assert visitor.hosts <= {
                visitor.app.host,
                visitor.app.host.replace("127.0.0.1", "localhost"),
            }
            assert not [line for line in visitor.complaints if "Content Security Policy" in line]
