"""What a card says of the time before: both asked the same, each at the end of its own period."""

from datetime import date

import pytest

from auth.viewer import Viewer
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from domain.terms import Role
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.before import before_line, just_before
from tests.programme import Programme

VIEWER = Viewer("ana", "Ana", Role.UNIT_LEAD, units=frozenset({"U1"}))
MARCH = Period(date(2020, 3, 1), date(2020, 3, 31))


def asked(period=MARCH, as_of=date(2020, 3, 31)) -> Asked:
    question = Question(Scope(frozenset({"U1"})), period, as_of)
    return Asked(question, {}, "caseload", permission=None, words="", data_as_of=as_of)


@pytest.fixture
def programme(sqlite_engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return Programme(sqlite_engine)


def referrals(programme, **days):
    programme.holds(
        "referrals", [{"received_on": day} for day, number in days.items() for _ in range(number)]
    )
    programme.build()


def test_the_period_before_is_asked_as_at_its_own_end():
    before = just_before(asked().whole)
    assert (before.period, before.as_of) == (
        Period(date(2020, 2, 1), date(2020, 2, 29)),
        date(2020, 2, 29),
    )


def test_a_period_asked_about_later_has_as_much_later_before_it():
    before = just_before(asked(as_of=date(2020, 4, 10)).whole)
    assert before.as_of == date(2020, 3, 10)


def test_a_card_says_how_the_flow_of_this_month_compares(programme):
    referrals(programme, **{"2020-01-15": 1, "2020-02-10": 10, "2020-03-05": 30})
    received = ask(VIEWER, asked(), "referrals_received")
    assert before_line(VIEWER, asked(), received) == (
        "Higher than 10 from 1 February 2020 to 29 February 2020: 2.8 times as many a day, 95% "
        "interval 1.3 to 6.4"
    )


def test_records_that_only_begin_in_the_month_before_are_no_comparison(programme):
    referrals(programme, **{"2020-02-10": 10, "2020-03-05": 30})
    received = ask(VIEWER, asked(), "referrals_received")
    assert before_line(VIEWER, asked(), received).startswith("Too early to say whether it differs")


def test_a_stock_is_not_compared(programme):
    referrals(programme, **{"2020-02-10": 10})
    assert before_line(VIEWER, asked(), ask(VIEWER, asked(), "open_cases")) == ""
