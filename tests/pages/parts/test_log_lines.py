"""The access log as a file: no cell of it runs, and it does not leave unseen."""

import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine

from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.access_log import Action, Actor, write
from data_access.access_tables import access_log_head
from data_access.log_lines import LogAsked, WholeLog
from disclosure.exports import table_csv
from domain.errors import NotLogged
from domain.terms import Role
from pages.parts.log_lines import Reading, _file, _workbook
from pages.parts.log_rows import HEAD
from tests.people import log_of

DAY = date(2020, 3, 6)
ASKED = LogAsked(DAY, DAY)
ADA = Viewer("ada", "Ada", Role.ADMINISTRATOR)
READING = Reading(ADA, "access_log", Permission.SEE_ACCESS_LOG, WholeLog())
HOSTILE = '=HYPERLINK("http://evil.example")'


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    write(
        sqlite_engine,
        Actor("@ana", "unit_lead"),
        Action.CONSULTATION,
        door="risk",
        filters=HOSTILE,
        at=datetime(2020, 3, 6, tzinfo=UTC),
    )
    return sqlite_engine


def test_as_csv_no_cell_is_a_formula(engine):
    text = _file(READING, ASKED, lambda rows: table_csv(rows, HEAD)).decode("utf-8-sig")
    [line] = csv.DictReader(StringIO(text))
    assert (line["Who"], line["Asked for"]) == ("'@ana", f"'{HOSTILE}")


def test_as_a_workbook_no_cell_is_a_formula(engine):
    sheet = load_workbook(BytesIO(_file(READING, ASKED, _workbook))).active
    line = dict(zip(HEAD, sheet[5], strict=True))
    assert (line["Who"].value, line["Who"].data_type) == ("@ana", "s")
    assert (line["Asked for"].value, line["Asked for"].data_type) == (HOSTILE, "s")


def test_that_it_left_is_in_the_log(engine):
    _file(READING, ASKED, _workbook)
    asked = "from=2020-03-06 to=2020-03-06"
    assert log_of(engine)[-1] == ("ada", "disclosure", "log download", asked)


def test_no_file_is_made_that_cannot_be_logged(engine):
    with engine.begin() as connection:
        connection.execute(access_log_head.delete())
    made = []
    with pytest.raises(NotLogged):
        _file(READING, ASKED, made.append)
    assert made == []
