import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit_authenticator.utilities import Hasher

from auth.lock_out import begin
from data_access.accounts import change_account, replace_units
from domain.terms import Agency, Role
from pages.parts.plain import plain
from tests.people import ADA, ANA, log_of, now_of, people, sign_in
from tests.tabs import Tab


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ADA, ANA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def tab(engine, monkeypatch) -> Tab:
    return Tab(monkeypatch)


@pytest.fixture
def page(engine, tab) -> AppTest:
    tab.hold(sign_in(engine, "ada"))
    return tab.open("accounts")


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def listed(page: AppTest) -> list[dict[str, object]]:
    """The table of the accounts, a line for each."""
    return page.table[0].value.to_dict("records")


def fill_in(page: AppTest, name: str, display_name: str) -> AppTest:
    next(field for field in page.text_input if field.label == "User name").set_value(name)
    page.text_input(key="name ").set_value(display_name)
    return page


def test_every_account_is_listed_with_what_it_is_for(page):
    ada, ana = listed(page)
    assert ana == {
        "User name": "ana",
        "Name": "Ana Unit",
        "E-mail": "",
        "Role": "Unit lead",
        "Units": "U1",
        "Agency": "",
        "State": "Can sign in",
        "Wrong attempts": 0,
        "Second factor": "None",
        "Last signed in (UTC)": "Never",
    }
    assert ada["Last signed in (UTC)"][:2] == "20"


def test_the_units_of_an_account_are_said_in_full_however_many_they_are(engine, page):
    """A table: the cell of a grid is cut off where its column ends."""
    units = [f"IASU-of-a-long-name-{number:02}" for number in range(12)]
    with engine.begin() as connection:
        replace_units(connection, "ana", units)
    assert listed(page.run())[1]["Units"] == ", ".join(units)


def test_an_account_is_added_and_its_password_shown(engine, page):
    fill_in(page, "Bea", "Bea Partner")
    page.text_input(key="email ").set_value("Bea@Partner.example")
    page.selectbox(key="role ").set_value(Role.PARTNER_LEAD)
    page.multiselect(key="units ").set_value(["U2"])
    page.selectbox(key="agency ").set_value(Agency.POLICE)
    press(page, "Add")
    bea = now_of(engine, "bea")
    assert (bea.role, bea.units, bea.agency) == (Role.PARTNER_LEAD, {"U2"}, Agency.POLICE)
    assert bea.email == "bea@partner.example"
    assert Hasher.check_pw(page.code[0].value, bea.password_hash)
    assert "Bea Partner" in list(page.table[0].value["Name"])


@pytest.mark.parametrize(
    ("name", "display_name", "units", "says"),
    [
        ("", "Bea", ["U1"], "User name: use"),
        ("bea", "", ["U1"], "Name: write"),
        ("ana", "Bea", ["U1"], "User name: there is already an account called ana"),
        ("bea", "Bea", [], "Units: a unit lead has at least one"),
    ],
)
def test_a_mistake_is_named_by_its_field_and_adds_nothing(page, name, display_name, units, says):
    page.multiselect(key="units ").set_value(units)
    press(fill_in(page, name, display_name), "Add")
    assert says in page.warning[0].value.replace("\\", "")
    assert len(page.table[0].value) == 2


def test_an_account_is_disabled_and_enabled_again(engine, page):
    page.selectbox[0].set_value("ana").run()
    press(page, "Disable")
    assert not now_of(engine, "ana").is_enabled
    assert "Disabled" in list(page.table[0].value["State"])
    press(page, "Enable")
    assert now_of(engine, "ana").is_enabled


def test_a_locked_account_is_shown_as_that_and_unlocked(engine, page):
    for _ in range(5):
        begin(engine, "ana", "192.0.2.1")
    ana = listed(page.run())[1]
    until = str(now_of(engine, "ana").locked_until).replace("T", " ").rstrip("Z")
    assert ana["State"] == plain(f"Locked until {until}")
    assert ana["Wrong attempts"] == 5
    page.selectbox[0].set_value("ana").run()
    press(page, "Unlock")
    ana = listed(page)[1]
    assert (ana["State"], ana["Wrong attempts"]) == ("Can sign in", 0)


def test_the_second_factor_of_a_lost_phone_is_taken_away(engine, page):
    with engine.begin() as connection:
        change_account(connection, "ana", factor_secret="kept")
    page.selectbox[0].set_value("ana").run()
    assert page.table[0].value["Second factor"].to_list() == ["None", "Set up"]
    press(page, "Reset the second factor")
    assert not now_of(engine, "ana").has_second_factor


def test_an_account_is_given_an_e_mail_address_and_keeps_its_post(engine, page):
    page.selectbox[0].set_value("ana").run()
    page.text_input(key="email ana").set_value("ana@unit.example")
    press(page, "Save name and e-mail")
    ana = now_of(engine, "ana")
    assert (ana.email, ana.display_name, ana.units) == ("ana@unit.example", "Ana Unit", {"U1"})


def test_of_the_own_account_nothing_can_be_changed_here(page):
    page.selectbox[0].set_value("ada").run()
    assert "This is your own account" in page.info[0].value
    assert {button.label for button in page.button} == {"Add"}


def with_a_new_password(engine: Engine, page: AppTest) -> str:
    page.selectbox[0].set_value("ana").run()
    press(page, "Make a new password")
    password = page.code[0].value
    assert Hasher.check_pw(password, now_of(engine, "ana").password_hash)
    assert now_of(engine, "ana").must_choose_password
    return password


def test_a_new_password_stays_while_the_page_runs_again_by_itself(engine, page):
    password = with_a_new_password(engine, page)
    assert page.run().code[0].value == password
    assert page.run().code[0].value == password


@pytest.mark.parametrize(
    "move_on",
    [
        lambda page: press(page, "I have passed it on"),
        lambda page: press(page, "Unlock"),
        lambda page: press(page, "Add"),
        lambda page: press(page, "Save"),
        lambda page: page.selectbox[0].set_value("ada").run(),
        lambda page: page.switch_page("definitions.py").run().switch_page("accounts.py").run(),
    ],
    ids=["passed on", "another step", "a step that fails", "a form", "another account", "a page"],
)
def test_it_is_gone_once_its_maker_moves_on(engine, page, move_on):
    with_a_new_password(engine, page)
    move_on(page)
    assert not page.code
    assert "password just made" not in page.session_state


def test_a_second_new_password_takes_the_place_of_the_first(engine, page):
    first = with_a_new_password(engine, page)
    press(page, "Make a new password")
    assert len(page.code) == 1
    assert page.code[0].value != first


def test_it_is_not_there_for_another_session_in_the_same_tab(engine, tab, page):
    with_a_new_password(engine, page)
    tab.hold(sign_in(engine, "ada"))
    assert not page.run().code
    assert "password just made" not in page.session_state


def test_an_account_is_given_another_post(engine, page):
    page.selectbox[0].set_value("ana").run()
    page.selectbox(key="role ana").set_value(Role.COMMISSIONER)
    press(page, "Save")
    assert now_of(engine, "ana").role == Role.COMMISSIONER
    assert now_of(engine, "ana").units == frozenset()


def test_units_that_no_load_knows_are_kept_when_only_the_agency_changes(engine, page):
    with engine.begin() as connection:
        replace_units(connection, "ana", ["U1", "NOT-LOADED-YET"])
    page.run().selectbox[0].set_value("ana").run()
    page.selectbox(key="agency ana").set_value(Agency.HEALTH)
    press(page, "Save")
    assert now_of(engine, "ana").units == {"U1", "NOT-LOADED-YET"}


def test_the_log_names_the_administrator(engine, page):
    page.selectbox[0].set_value("ana").run()
    press(page, "Disable")
    assert log_of(engine)[-1] == ("ada", "alteration", "accounts", "disable ana")
