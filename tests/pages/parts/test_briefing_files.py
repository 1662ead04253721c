"""The briefing's buttons: for who may see it, each made at the click, and logged."""

from datetime import date

import pytest
from sqlalchemy import select

from auth.permissions import Permission
from auth.viewer import Viewer
from briefing.record import hand_over
from data_access.access_tables import access_log
from domain.question import Question
from domain.terms import Role
from pages.parts import briefing_files
from pages.parts.asked import Asked
from tests.briefing.record.literal import A_DOCUMENT

UNITS = frozenset({"U1"})
ANA = Viewer("ana", "Ana", Role.UNIT_LEAD, units=UNITS)
COLM_LOOKS = Viewer("colm", "Colm", Role.COMMISSIONER, units=UNITS)


@pytest.fixture
def drawn(sqlite_engine, monkeypatch):
    """What is made at a click on each button that a viewer is shown, by the name of its file."""
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    monkeypatch.setattr(hand_over, "record_of", lambda engine, question: A_DOCUMENT)
    day = date(2020, 3, 6)
    made, asks = {}, []

    def button(words, *, data, file_name, **more):
        made[file_name] = data

    def guard(permission, make):
        asks.append(permission)
        return make

    monkeypatch.setattr(briefing_files, "protected_download", guard)
    monkeypatch.setattr(briefing_files.st, "download_button", button)

    def draw(viewer):
        question = Question.of_the_last_twelve_months(COLM_LOOKS.scope, day)
        asked = Asked(question, {}, "commissioner", Permission.SEE_BRIEFING, "", day)
        briefing_files.briefing_files(viewer, asked)
        assert asks == [Permission.SEE_BRIEFING] * len(made)
        return made

    return draw


def test_who_may_not_see_the_briefing_takes_none_along(drawn):
    assert drawn(ANA) == {}


def test_no_name_of_a_file_says_anything_of_the_data(drawn):
    assert list(drawn(COLM_LOOKS)) == [
        "commissioner-briefing.pdf",
        "commissioner-briefing-large-print.pdf",
        "commissioner-briefing.docx",
        "commissioner-briefing.xlsx",
    ]


def test_a_click_makes_the_file_and_is_logged(drawn, sqlite_engine):
    made = drawn(COLM_LOOKS)["commissioner-briefing.xlsx"]()
    assert made.startswith(b"PK")
    with sqlite_engine.connect() as connection:
        lines = connection.execute(select(access_log).where(access_log.c.door == "brief")).all()
    assert [(one.actor, one.action) for one in lines] == [("colm", "disclosure")]
    assert "xlsx " in lines[0].filters and "sha256=" in lines[0].filters
