"""The administrator reads the access log: filtered, page by page, as a file, and not unseen."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.access_log import UNKNOWN, Action, Actor, Door, write
from pages.parts import log_lines
from tests.pages.test_every_page import opened
from tests.people import ADA, log_of, people

NOON = datetime(2020, 3, 6, 12, tzinfo=UTC)


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ADA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    for number in range(5):
        actor = Actor("ana" if number % 2 else "pia", "unit_lead")
        write(
            sqlite_engine,
            actor,
            Action.DISCLOSURE if number == 4 else Action.CONSULTATION,
            door="case list" if number < 2 else "risk",
            filters="uptake",
            units={"U1"} if number else {"U1", "U2"},
            rows=number,
            at=NOON + timedelta(days=number),
        )
    return sqlite_engine


@pytest.fixture
def page(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    at = opened(engine, monkeypatch, "ada", "access_log")
    at.date_input(key="log From").set_value(NOON.date())
    at.date_input(key="log To").set_value((NOON + timedelta(days=4)).date())
    return at.run()


def numbers(at: AppTest) -> list[int]:
    return list(at.dataframe[0].value["Line"]) if at.dataframe else []


def test_every_line_of_the_days_asked_is_there_the_newest_first(page):
    assert page.dataframe[0].value.iloc[-1].to_dict() == {
        "Line": 1,
        "When (UTC)": "2020-03-06 12:00:00",
        "Who": "pia",
        "Role": "Unit lead",
        "What": "Consultation",
        "Door": "Case list",
        "Units": "U1, U2",
        "Asked for": "uptake",
        "Rows": 0,
    }
    assert numbers(page) == [5, 4, 3, 2, 1]
    assert page.text[0].value == "5 lines, the newest first. Times are UTC."


@pytest.mark.parametrize(
    ("choose", "left"),
    [
        (lambda at: at.text_input(key="log who").set_value(" ANA"), [4, 2]),
        (lambda at: at.text_input(key="log who").set_value("an%"), []),
        (lambda at: at.selectbox(key="log What").set_value("disclosure"), [5]),
        (lambda at: at.selectbox(key="log Door").set_value("case list"), [2, 1]),
        (lambda at: at.selectbox(key="log Unit").set_value("U2"), [1]),
        (lambda at: at.date_input(key="log From").set_value(datetime(2020, 3, 9).date()), [5, 4]),
        (lambda at: at.date_input(key="log To").set_value(datetime(2020, 3, 7).date()), [2, 1]),
    ],
    ids=["who", "nobody", "what", "door", "unit", "from", "to"],
)
def test_a_filter_leaves_the_lines_it_names(page, choose, left):
    choose(page)
    assert numbers(page.run()) == left


def test_a_long_log_is_read_page_by_page(page, monkeypatch):
    monkeypatch.setattr(log_lines, "ON_A_PAGE", 2)
    assert numbers(page.run()) == [5, 4]
    page.number_input[0].set_value(3)
    assert numbers(page.run()) == [1]
    page.selectbox(key="log Door").set_value("risk")
    assert numbers(page.run()) == [5, 4]


def line_of(engine: Engine, page: AppTest, actor: Actor, door: str) -> dict[str, object]:
    write(engine, actor, Action.REFUSAL, door=door, at=NOON + timedelta(days=4, hours=1))
    return page.run().dataframe[0].value.iloc[0].to_dict()


@pytest.mark.parametrize(
    ("door", "words"),
    [
        (Door.SECOND_FACTOR, "Second factor"),
        (Door.LOCK_OUT, "Lock-out"),
        (Door.ORGANISATION, "Sign-in through the organisation"),
        (Door.PART_OF_A_PAGE, "Part of a page"),
        ("accounts", "Accounts"),
    ],
)
def test_a_door_is_said_in_words_and_can_be_asked_for(engine, page, door, words):
    assert line_of(engine, page, Actor("ana", "unit_lead"), door)["Door"] == words
    page.selectbox(key="log Door").set_value(str(door))
    assert list(page.run().dataframe[0].value["Door"]) == [words]
    assert words in page.selectbox(key="log Door").options


def test_a_cell_of_which_there_is_nothing_to_say_is_empty(engine, page):
    line = line_of(engine, page, UNKNOWN, Door.SIGN_IN)
    assert (line["Who"], line["Role"], line["Units"]) == ("unknown", "", "")
    assert line["Rows"] != line["Rows"]  # no number at all
    assert page.dataframe[0].proto.placeholder == ""
    assert page.dataframe[0].proto.HasField("placeholder")


def test_reading_it_leaves_a_line_with_what_was_asked(engine, page):
    page.selectbox(key="log Unit").set_value("U2").run()
    asked = "from=2020-03-06 to=2020-03-10 unit=U2"
    assert log_of(engine)[-1] == ("ada", "consultation", "access_log", asked)
