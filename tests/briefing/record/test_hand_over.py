"""The log is written before the file is made, with the fingerprint that the file carries."""

import pytest
from sqlalchemy import select

from briefing.record import hand_over
from briefing.record.files import FileKind
from data_access.access_log import TERMINAL
from data_access.access_tables import access_log, access_log_head
from domain.errors import NotLogged
from tests.briefing.record.a_release import shelved
from tests.briefing.record.literal import A_DOCUMENT
from tests.briefing.record.reading import book
from tests.programme import Programme

ASKED = 3


@pytest.fixture
def engine(sqlite_engine, monkeypatch):
    """A log that can be written; whatever is on the shelf, the document is the literal one."""
    monkeypatch.setattr(hand_over, "from_the_shelf", lambda number, records: shelved())
    monkeypatch.setattr(hand_over, "record_of", lambda shelved: A_DOCUMENT)
    Programme(sqlite_engine).build()
    return sqlite_engine


def only_line(engine):
    with engine.connect() as connection:
        return connection.execute(select(access_log)).one()


def test_what_is_logged_is_what_is_printed(engine):
    made = hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.XLSX)
    line, mark = only_line(engine), A_DOCUMENT.fingerprint
    assert (line.actor, line.action, line.door) == ("terminal", "disclosure", "brief")
    assert line.filters == f"release 3 xlsx sha256={mark}"
    assert line.units == "\nU1\n"
    assert any(mark in str(row[0].value) for row in book(made)["Cover"])


def test_large_print_is_logged_as_such(engine, monkeypatch):
    monkeypatch.setattr(hand_over, "file_of", lambda document, kind, large_print: b"made")
    made = hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.PDF, large_print=True)
    assert made == b"made"
    assert only_line(engine).filters.startswith("release 3 pdf large_print sha256=")


def test_what_cannot_be_logged_is_not_made(engine, monkeypatch):
    made = []
    monkeypatch.setattr(hand_over, "file_of", lambda *given, **more: made.append(given))
    with engine.begin() as connection:
        connection.execute(access_log_head.delete())
    with pytest.raises(NotLogged):
        hand_over.handed_over(engine, TERMINAL, ASKED, FileKind.XLSX)
    assert made == []
