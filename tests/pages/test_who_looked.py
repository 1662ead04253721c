"""A unit lead reads who looked at their own units, and nothing about anybody else's."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.access_log import TERMINAL, Action, Actor, write
from tests.pages.sent import words_sent
from tests.pages.test_every_page import opened
from tests.people import ANA, log_of, people

NOON = datetime(2020, 3, 6, 12, tzinfo=UTC)
BEA = Actor("bea", "unit_lead")


@pytest.fixture
def page(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    people(sqlite_engine, ANA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    for who, door, units, rows in (
        (BEA, "case list", {"U2"}, 700112345),
        (BEA, "risk", {"U2", "U1"}, 700212345),
        (BEA, "case list", {"U1"}, 31),
        (Actor("colm", "commissioner"), "commissioner", {"U1", "U2", "U3"}, None),
        (TERMINAL, "load", (), 700312345),
        (BEA, "case list", {"U11"}, 700412345),
        (BEA, "case list", {"u1"}, 700512345),
    ):
        asked = f"asked-at-{door}-{len(units)}"
        write(
            sqlite_engine,
            who,
            Action.CONSULTATION,
            door=door,
            filters=asked,
            units=units,
            rows=rows,
            at=NOON,
        )
    at = opened(sqlite_engine, monkeypatch, "ana", "who_looked")
    at.date_input(key="log From").set_value(NOON.date())
    return at.run()


def test_only_lines_that_name_an_own_unit_are_there_without_what_was_asked_of_others(page):
    rows = page.dataframe[0].value
    assert [tuple(row) for row in rows[["Who", "Door", "Units", "Asked for"]].to_numpy()] == [
        ("colm", "Commissioner's briefing", "U1", ""),
        ("bea", "Case list", "U1", "asked-at-case list-1"),
        ("bea", "Risk", "U1", ""),
    ]
    assert rows["Rows"].dropna().tolist() == [31]


def test_nothing_of_another_unit_is_sent_to_the_browser(page):
    sent = words_sent(page) + page.dataframe[0].value.to_string()
    counted = [f"700{number}12345" for number in range(1, 6)]
    asked = ["asked-at-risk", "asked-at-commissioner"]
    for theirs in ("U2", "U3", "U11", "u1", *counted, *asked):
        assert theirs not in sent


def test_another_unit_cannot_be_asked_for(page):
    assert [one.label for one in page.selectbox] == ["What", "Door"]
    page.session_state["log Unit"] = "U2"
    assert len(page.run().dataframe[0].value) == 3


def test_that_it_was_read_is_in_the_log_and_not_in_the_list(page, sqlite_engine):
    assert log_of(sqlite_engine)[-1][:3] == ("ana", "consultation", "who_looked")
    assert "ana" not in list(page.dataframe[0].value["Who"])
