"""Which lines of the access log somebody may read, in which order, and how much of each."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine

from data_access.access_log import Action, Actor, write
from data_access.log_lines import LogAsked, WholeLog, count_lines, last_day, log_lines
from domain.scope import Scope

NOON = datetime(2020, 3, 6, 12, tzinfo=UTC)
ALWAYS = LogAsked(date(2020, 1, 1), date(2020, 12, 31))


@pytest.fixture
def log(engine: Engine) -> Engine:
    """One line a day, about these units."""
    for day, units in enumerate(({"U1"}, {"U2"}, {"U1", "U2"}, (), {"u1"}, {"U11"}, {"U_"})):
        write(
            engine,
            Actor("ana", "unit_lead"),
            Action.CONSULTATION,
            door="risk",
            filters="uptake",
            units=units,
            rows=day,
            at=NOON + timedelta(days=day),
        )
    return engine


def numbers(engine: Engine, reach: Scope | WholeLog, asked: LogAsked = ALWAYS, **page) -> list:
    found = [line.number for line in log_lines(engine, reach, asked, **page)]
    if not page:
        assert count_lines(engine, reach, asked) == len(found)
    return found


@pytest.mark.parametrize(
    ("units", "theirs"),
    [
        ((), []),
        (("U1",), [3, 1]),
        (("U2",), [3, 2]),
        (("U1", "U2"), [3, 2, 1]),
        (("u1",), [5]),
        (("U",), []),
        (("U_",), [7]),
        (("%",), []),
        (("",), []),
    ],
    ids=str,
)
def test_a_scope_reads_the_lines_that_name_a_unit_of_it(log, units, theirs):
    assert numbers(log, Scope(frozenset(units))) == theirs


def test_the_whole_log_is_every_line_the_newest_first(log):
    assert numbers(log, WholeLog()) == [7, 6, 5, 4, 3, 2, 1]
    assert numbers(log, WholeLog(), first=2, most=3) == [5, 4, 3]


def test_of_a_line_about_others_too_a_scope_is_told_that_it_was_theirs_and_no_more(log):
    line, *_ = log_lines(log, Scope(frozenset({"U1"})), ALWAYS)
    assert (line.units, line.filters, line.rows) == (("U1",), "", None)
    line, *_ = log_lines(log, Scope(frozenset({"U1", "U2"})), ALWAYS)
    assert (line.units, line.filters, line.rows) == (("U1", "U2"), "uptake", 2)


def test_a_scope_cannot_ask_beyond_itself(log):
    other = LogAsked(ALWAYS.start, ALWAYS.end, unit="U2")
    assert numbers(log, Scope(frozenset({"U1"})), other) == []
    assert numbers(log, Scope(frozenset({"U1", "U2"})), other) == [3, 2]
    assert numbers(log, WholeLog(), other) == [3, 2]


def test_days_are_whole_days_the_last_included(log):
    assert numbers(log, WholeLog(), LogAsked(date(2020, 3, 7), date(2020, 3, 8))) == [3, 2]


def test_the_last_day_is_that_of_the_last_line(log):
    assert last_day(log) == date(2020, 3, 12)


def test_of_an_empty_log_there_is_no_last_day(sqlite_engine):
    assert last_day(sqlite_engine) is None
