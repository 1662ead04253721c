"""Silence is red: with each feed in turn old or missing, on every page, what needs it is greyed."""

from datetime import date

import pytest
from sqlalchemy import Engine, update
from streamlit.testing.v1 import AppTest

from data_access.counting import _counted
from domain.timeline import feed_timeline
from measures.catalogue import CATALOGUE
from sample_data.tables import FEEDS
from tests.pages.cards import Card, cards
from tests.pages.feeds_of_one_unit import EVERY_FEED, NINE_DAYS_AGO, WORDS, partnership
from tests.pages.sent import cells
from tests.pages.test_every_page import VISITS, calm, opened

NOT_ABOUT_THE_PROGRAMME = {"feed_freshness", ""}
"""It tells the age of the feeds, and is red by itself; what has no key is of a group."""
FRESHNESS = {
    "Freshness of the feeds",
    "CSV feed_freshness feed",
    "Dates out of order",
    "CSV dates_out_of_order rule",
}
"""What a silent feed of money changes there; days of posts are among those in order or not."""
HEADED_BY = {
    "caseload": "net_flow",
    "risk": "assessed_in_time",
    "interventions": "uptake",
    "victim_support": "high_risk_no_contact",
    "reoffending": "reoffending_as_reported",
    "funding": "spend_against_profile",
}


def reads(key: str, feed: str) -> bool:
    measure = CATALOGUE[key]
    return bool({*measure.needs, *measure.also_reads} & set(FEEDS[feed]))


def needs(key: str, feed: str) -> bool:
    return bool(set(CATALOGUE[key].needs) & set(FEEDS[feed]))


@pytest.fixture
def app(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def visit(app: Engine, monkeypatch: pytest.MonkeyPatch):
    return lambda name, page: opened(app, monkeypatch, name, page)


def plain_of(at: AppTest) -> dict[str, list[str]]:
    """What the cards say, by name; two cards of one name are told together."""
    said: dict[str, list[str]] = {}
    for card in cards(at):
        said.setdefault(card.name, []).append(card.main)
    return said


def check_greyed(card: Card, page: str, named: str) -> None:
    """Number or heading, every line and cell with a digit, the picture; and the feed by name."""
    where = f"{page}: {card.name}"
    assert card.is_greyed, f"{where} shows {card.main}"
    assert named in card.warning, f"{where} does not name what is silent"
    loud = [
        one for one in card.words if any(map(str.isdigit, one)) and not one.startswith(":gray[")
    ]
    about = [one for one in loud if one in {"", *_what_it_is(card)}]
    assert [one for one in loud if one not in about] == [], where
    assert all(len(set(colour)) == 1 for colour in card.colours), f"{where} is drawn in colour"


def _what_it_is(card: Card) -> list[str]:
    """Lines that say what is drawn or counted, whatever the numbers are."""
    captions = [one.value for one in card.of("caption")]
    return [one for one in captions if one.startswith("Counted: ")] + captions[: 1 - card.is_figure]


def check_the_page(at: AppTest, page: str, feed: str, named: str, is_silent_for) -> None:
    assert calm(at)
    for card in cards(at):
        told = named in card.sentence if card.sentence else bool(card.warning)
        assert card.is_greyed == bool(card.warning) == told, f"{page}: {card.name}"
        if card.measure not in NOT_ABOUT_THE_PROGRAMME:
            assert card.is_greyed == is_silent_for(card.measure, feed), f"{page}: {card.name}"
        if card.is_greyed:
            check_greyed(card, page, named)
    if page in HEADED_BY:
        heading = at.header[0].value
        assert heading.startswith(":gray[") == is_silent_for(HEADED_BY[page], feed), heading


@pytest.mark.parametrize("feed", EVERY_FEED)
def test_a_feed_nine_days_old_greys_what_needs_it_on_every_page_by_name(app, visit, feed):
    partnership(app, old=feed)
    named = f"{WORDS[feed]} feed is 9 days old"
    for name, page in VISITS:
        at = visit(name, page)
        check_the_page(at, page, feed, named, reads)
        if page in HEADED_BY and reads(HEADED_BY[page], feed):
            assert f"old data: the {named}" in at.header[0].value


@pytest.mark.parametrize("feed", EVERY_FEED)
def test_a_feed_that_never_came_leaves_no_number_and_no_nought(app, visit, feed):
    partnership(app, missing=feed)
    named = f"{WORDS[feed]} has never sent anything"
    for name, page in VISITS:
        at = visit(name, page)
        check_the_page(at, page, feed, named, needs)
        for card in cards(at):
            if card.is_greyed and card.is_figure:
                assert card.main == ":gray[not received]", f"{page}: {card.name}"
            if card.is_greyed:
                assert not any(one in ("0", ":gray[0]") for one in card.words), card.name


def test_with_every_feed_fresh_nothing_is_greyed_and_one_that_is_not_changes_only_what_needs_it(
    app, visit
):
    partnership(app)
    fresh = {}
    for name, page in VISITS:
        at = visit(name, page)
        fresh[page] = plain_of(at)
        assert [card.name for card in cards(at) if card.is_greyed or card.warning] == []
        assert not [cell for cell in cells(at) if cell.startswith(":gray[")]
    with app.begin() as connection:
        of_the_office = feed_timeline.c.feed == "commissioner_office"
        nine_days_ago = date.fromisoformat(NINE_DAYS_AGO).toordinal()
        connection.execute(
            update(feed_timeline).where(of_the_office).values(as_of_on=nine_days_ago)
        )
    _counted.cache_clear()
    old = {page: plain_of(visit(name, page)) for name, page in VISITS}
    changed = {
        (page, card) for page in old for card in old[page] if old[page][card] != fresh[page][card]
    }
    assert {page for page, _ in changed} == {"funding", "data_quality"}
    assert {card for page, card in changed if page == "data_quality"} == FRESHNESS


def test_the_meeting_is_not_told_of_old_data_as_if_it_were_todays(app, visit):
    partnership(app, old="unit")
    at = visit("ana", "this_week")
    lines = [one.value for one in at.markdown if "badge[" in one.value and "case" in one.value]
    late = [line for line in lines if "has waited" in line]
    assert late
    assert all("(old data: the unit feed is 9 days old)" in line for line in late)
    assert all(":gray-badge[" in line and ":gray[" in line for line in late)
    risks = [
        one.value for one in at.markdown if "open cases" in one.value and "badge" not in one.value
    ]
    assert risks
    assert all(line.startswith(":gray[") for line in risks if "**" not in line)


def test_a_list_of_cases_says_how_old_it_is_and_is_not_drawn_without_its_data(app, visit):
    partnership(app, old="unit")
    at = visit("ana", "caseload")
    assert ":gray[Waiting at each stage: 3 rows]" in [one.value for one in at.markdown]


def test_without_its_data_nobody_is_said_to_be_behind_a_number(app, visit):
    partnership(app, missing="unit")
    at = visit("ana", "caseload")
    assert not at.dataframe
    assert "Nobody is behind this number." not in [one.value for one in at.info]
