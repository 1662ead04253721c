"""The briefing's buttons: for who may see it, each made at the click, and logged."""

import pytest
from sqlalchemy import select

from auth.permissions import Permission
from auth.viewer import Viewer
from briefing.record import hand_over
from data_access.access_tables import access_log
from domain.terms import Role
from pages.parts import briefing_files
from tests.briefing.record.a_release import shelved
from tests.briefing.record.literal import A_DOCUMENT

UNITS = frozenset({"U1"})
ANA = Viewer("ana", "Ana", Role.UNIT_LEAD, units=UNITS)
COLM_LOOKS = Viewer("colm", "Colm", Role.COMMISSIONER, units=UNITS)


@pytest.fixture
def drawn(sqlite_engine, monkeypatch):
    """What is made at a click on each button that a viewer is shown, by the name of its file."""
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    monkeypatch.setattr(hand_over, "from_the_shelf", lambda number, records: shelved())
    monkeypatch.setattr(hand_over, "record_of", lambda shelved: A_DOCUMENT)
    made, asks = {}, []

    def button(words, *, data, file_name, **more):
        made[file_name] = data

    def guard(permission, make):
        asks.append(permission)
        return make

    monkeypatch.setattr(briefing_files, "protected_download", guard)
    monkeypatch.setattr(briefing_files.st, "download_button", button)

    def draw(viewer):
        briefing_files.briefing_files(viewer, 3)
        assert asks == [Permission.SEE_BRIEFING] * len(made)
        return made

    return draw


def test_who_may_not_see_the_briefing_takes_none_along(drawn):
    assert drawn(ANA) == {}


def test_no_name_of_a_file_says_anything_of_the_data(drawn):
    assert list(drawn(COLM_LOOKS)) == [
        "commissioner-briefing-release-3.pdf",
        "commissioner-briefing-release-3-large-print.pdf",
        "commissioner-briefing-release-3.docx",
        "commissioner-briefing-release-3.xlsx",
    ]


def test_a_click_makes_the_file_and_is_logged(drawn, sqlite_engine):
    made = drawn(COLM_LOOKS)["commissioner-briefing-release-3.xlsx"]()
    assert made.startswith(b"PK")
    with sqlite_engine.connect() as connection:
        lines = connection.execute(select(access_log).where(access_log.c.door == "brief")).all()
    assert [(one.actor, one.action) for one in lines] == [("colm", "disclosure")]
    assert lines[0].filters.startswith("release 3 xlsx ") and "sha256=" in lines[0].filters
