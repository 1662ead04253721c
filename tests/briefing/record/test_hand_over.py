"""The log is written before the file is made, with the fingerprint that the file carries."""

from datetime import date

import pytest
from sqlalchemy import select

from briefing.record import hand_over
from briefing.record.files import FileKind
from data_access.access_log import TERMINAL
from data_access.access_tables import access_log, access_log_head
from domain.errors import NotLogged
from domain.question import Question
from domain.scope import Scope
from tests.briefing.record.literal import A_DOCUMENT
from tests.briefing.record.reading import book

ASKED = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), date(2020, 3, 6))


@pytest.fixture
def engine(sqlite_engine, monkeypatch):
    """A log that can be written; whatever is asked, the document is the literal one."""
    monkeypatch.setattr(hand_over, "record_of", lambda engine, question: A_DOCUMENT)
    return sqlite_engine


def only_line(engine):
    with engine.connect() as connection:
        return connection.execute(select(access_log)).one()


def test_what_is_logged_is_what_is_printed(engine):
    made = hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.XLSX)
    line, mark = only_line(engine), A_DOCUMENT.fingerprint
    assert (line.actor, line.action, line.door) == ("terminal", "disclosure", "brief")
    assert line.filters == (
        f"xlsx from=2019-03-07 to=2020-03-06 as_of=2020-03-06 area=all crime_type=all sha256={mark}"
    )
    assert line.units == "\nU1\n"
    assert any(mark in str(row[0].value) for row in book(made)["Cover"])


def test_large_print_is_logged_as_such(engine, monkeypatch):
    monkeypatch.setattr(hand_over, "file_of", lambda document, kind, large_print: b"made")
    made = hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.PDF, large_print=True)
    assert made == b"made"
    assert only_line(engine).filters.startswith("pdf large_print from=")


def test_what_cannot_be_logged_is_not_made(engine, monkeypatch):
    made = []
    monkeypatch.setattr(hand_over, "file_of", lambda *given, **more: made.append(given))
    with engine.begin() as connection:
        connection.execute(access_log_head.delete())
    with pytest.raises(NotLogged):
        hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.XLSX)
    assert made == []
