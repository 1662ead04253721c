"""View as, through the router: the menu and the pages of the other role, marked, until Stop."""

import pytest
from sqlalchemy import Engine, insert
from streamlit.testing.v1 import AppTest

from auth import view_as
from data_access.load_tables import loads
from data_access.synthetic import LIVE
from data_access.viewing import View
from domain.terms import Role
from domain.timeline import feed_timeline
from tests.people import ONE_OF_EACH, log_of, people, sign_in
from tests.tabs import Tab, words

CLOSED = ("accounts", "loads", "who_sees_what", "view_as")
REFUSED = "This page is not part of your role. Choose another from the menu."
AS_LEAD = View(Role.UNIT_LEAD, frozenset({"U1"}))


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    monkeypatch.delenv(LIVE, raising=False)
    people(sqlite_engine, *ONE_OF_EACH)
    spoke = {"feed": "unit", "table_name": "units", "as_of_on": 737_490, "mode": "complete"}
    with sqlite_engine.begin() as connection:
        connection.execute(insert(feed_timeline).values(spoke))
    load(sqlite_engine, synthetic=True)
    return sqlite_engine


def load(engine: Engine, *, synthetic: bool) -> None:
    said = {"loaded_at": "now", "loaded_by": "x", "extract": "x", "report": "{}"}
    with engine.begin() as connection:
        connection.execute(insert(loads).values(**said, synthetic=synthetic))


@pytest.fixture
def tab(engine, monkeypatch) -> Tab:
    return Tab(monkeypatch)


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label == label).click()
    return at.run()


def test_an_administrator_chooses_a_role_and_a_unit_and_lands_on_that_roles_first_page(engine, tab):
    token = sign_in(engine, "ada")
    tab.hold(token)
    at = tab.open("view_as")
    assert at.selectbox[0].options == ["Unit lead", "Partner lead", "Commissioner"]
    at.selectbox[1].select("U2")
    press(at, "View as this role")
    seen = view_as.viewer_now(engine, token)
    assert (seen.role, seen.units) == (Role.UNIT_LEAD, {"U2"})
    assert "You are viewing as Unit lead: Unit U2" in words(at)
    assert at.title[0].value == "This week"


def test_every_page_says_it_and_what_is_managed_is_closed(engine, tab):
    token = sign_in(engine, "ada")
    view_as.start(engine, token, AS_LEAD)
    tab.hold(token)
    at = tab.open()
    for stem in ("caseload", "definitions", *CLOSED):
        at.switch_page(f"{stem}.py").run()
        assert "You are viewing as Unit lead: Unit U1" in words(at), stem
        assert (REFUSED in words(at)) is (stem in CLOSED), stem
    assert {line[:2] for line in log_of(engine)[-4:]} == {("ada", "refusal")}


def test_the_line_that_says_it_is_as_long_as_the_names_of_the_units(engine, tab):
    """A badge is cut off where the screen ends."""
    token = sign_in(engine, "ada")
    tab.hold(token)
    view_as.start(engine, token, View(Role.UNIT_LEAD, frozenset({"U1", "U2"})))
    [said] = [one.value for one in tab.open("definitions").markdown if "viewing as" in one.value]
    assert said.startswith(":orange-background[")
    assert "Unit U1, Unit U2" in said


def who_is_here(at: AppTest) -> str:
    """The line with the name, the own account and the way out."""
    return next(one.proto.body for one in at.get("html") if "signed-in" in one.proto.body)


def test_the_own_account_is_offered_only_to_ones_own_eyes(engine, tab):
    token = sign_in(engine, "ada")
    tab.hold(token)
    assert "/your_account" in who_is_here(tab.open("definitions"))
    view_as.start(engine, token, AS_LEAD)
    here = who_is_here(tab.open("definitions"))
    assert "Your account" not in here
    assert "Ada Administrator" in here
    assert "/sign-out" in here


def test_stop_leads_back_to_ones_own_pages(engine, tab):
    token = sign_in(engine, "ada")
    view_as.start(engine, token, AS_LEAD)
    tab.hold(token)
    at = press(tab.open("caseload"), "Stop viewing as")
    assert "You are viewing as" not in words(at)
    assert at.title[0].value == "View as"
    at.switch_page("caseload.py").run()
    assert REFUSED in words(at)


def test_where_somebody_may_be_real_there_is_nothing_to_choose(engine, tab):
    load(engine, synthetic=False)
    tab.hold(sign_in(engine, "ada"))
    at = tab.open("view_as")
    assert "only while everybody in the data is synthetic" in words(at)
    assert not at.selectbox


def test_a_unit_lead_may_choose_the_commissioner_and_the_own_units(engine, tab):
    load(engine, synthetic=False)
    tab.hold(sign_in(engine, "ana"))
    at = tab.open("view_as")
    assert [box.options for box in at.selectbox] == [["Commissioner"], ["All units", "Unit U1"]]


@pytest.mark.parametrize("door", ["query", "state"])
def test_an_address_or_what_a_tab_remembers_starts_nothing(engine, tab, door):
    tab.hold(sign_in(engine, "ada"))
    at = tab.open()
    for name in ("viewing_as", "view_as", "role", "units", "what it is looked at as"):
        if door == "query":
            at.query_params[name] = "unit_lead"
        else:
            at.session_state[name] = "unit_lead units=U1"
    at.switch_page("caseload.py").run()
    assert REFUSED in words(at)
    assert "You are viewing as" not in words(at)
