"""What was asked on one page is asked on the next, whether chosen there or brought by a link."""

import re

from playwright.sync_api import expect

from tests.journeys.visiting import Visitor, Visitors


def go_on_to(visitor: Visitor, title: str) -> None:
    visitor.page.get_by_role("link", name=title, exact=True).click()
    expect(visitor.page.get_by_role("heading", name=title, level=1)).to_be_visible()
    visitor.wait()


def test_a_filter_that_came_with_a_link_holds_on_every_page_after(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/caseload?area=Halton&as_at=2020-12-01")
    for title in ("Risk", "Reoffending", "Money and posts", "Data quality", "Caseload and backlog"):
        go_on_to(ana, title)
        assert re.search(r"· Halton · .* as it was on 1 Dec 2020", ana.text)
        assert {"area=Halton", "as_at=2020-12-01"} == set(ana.path.partition("?")[2].split("&"))


def test_a_filter_chosen_on_one_page_stands_in_the_address_of_the_next(
    visitors: Visitors, app
) -> None:
    ana = visitors.signed_in(app, "ana").go("/caseload")
    ana.page.get_by_role("combobox", name=re.compile("Crime type")).click()
    ana.page.get_by_role("option", name="Stalking", exact=True).click()
    expect(ana.page.get_by_text("all areas · Stalking")).to_be_visible()
    ana.wait()
    go_on_to(ana, "Risk")
    ana.is_at("/risk?crime_type=Stalking")
