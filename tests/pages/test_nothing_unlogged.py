"""If the access log cannot be written, nothing is shown: through every door there is."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine
from typer.testing import CliRunner

from auth.permissions import Permission
from auth.viewer import Viewer
from data_access.access_log import Action
from data_access.access_tables import access_log_head
from domain.errors import NotLogged
from domain.question import Question
from domain.terms import Role
from manage import app
from pages.parts import case_files, chart
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.cases import Behind, _rows_for_a_file, records_behind
from tests.pages.one_unit import one_unit
from tests.pages.sent import elements
from tests.pages.test_every_page import UNIT_PAGES
from tests.people import ADA, COLM, add, sign_in
from tests.tabs import Tab
from tests.two_units import AS_OF

ANA = Viewer("ana", "Ana Unit", Role.UNIT_LEAD, units=frozenset({"U1"}))
SAYS_NOTHING_OF_DATA = {
    *("html", "markdown", "title", "text_input", "date_input", "selectbox", "warning"),
}
"""The banner and the line of who is signed in, a title, the filters, and the refusal."""


@pytest.fixture
def unit(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """One unit with cases, and a log that can be written."""
    one_unit(sqlite_engine)
    for account in (ADA, COLM):
        add(sqlite_engine, account)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


def break_log(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(access_log_head.delete())


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("ana", (*UNIT_PAGES, "who_looked")),
        ("colm", ("commissioner",)),
        ("ada", ("access_log",)),
    ],
)
def test_no_page_shows_a_number_a_case_or_a_sentence_to_copy(unit, monkeypatch, name, pages):
    tab = Tab(monkeypatch)
    tab.hold(sign_in(unit, name))
    at = tab.open(pages[-1])
    assert {one.type for one in elements(at)} - SAYS_NOTHING_OF_DATA  # with a log it shows them
    break_log(unit)
    for page in pages:
        at = at.switch_page(f"{page}.py").run()
        assert [one.value for one in at.warning] == [
            "The access log cannot be written, so nothing is shown. Whoever runs the server can "
            r"find the reason with: python manage.py check"
        ]
        assert {one.type for one in elements(at)} <= SAYS_NOTHING_OF_DATA, page


@pytest.fixture
def asked(unit: Engine, monkeypatch: pytest.MonkeyPatch) -> Asked:
    day = date.fromisoformat(AS_OF)
    question = Question.of_the_last_twelve_months(ANA.scope, day)
    return Asked(question, {}, "caseload", Permission.SEE_CASELOAD, "", question.as_of)


def files_of(monkeypatch: pytest.MonkeyPatch, module: object, draw: Callable[[], None]) -> list:
    """What is made at the click on each download that is drawn."""
    made: list[Callable[[], bytes]] = []
    monkeypatch.setattr(module, "protected_download", lambda _, make: made.append(make) or make)
    monkeypatch.setattr(module.st, "download_button", lambda *_, **__: False)
    draw()
    return made


@pytest.mark.parametrize("action", [Action.CONSULTATION, Action.DISCLOSURE])
def test_no_case_list_is_given(unit, asked, action):
    assert records_behind(ANA, asked, Behind("open_cases"), "case list", action)
    break_log(unit)
    with pytest.raises(NotLogged):
        records_behind(ANA, asked, Behind("open_cases"), "case list", action)


def test_no_file_of_figures_is_made(unit, asked, monkeypatch):
    released = ask(ANA, asked, "open_cases")
    files = files_of(monkeypatch, chart, lambda: chart.downloads(ANA, asked, released))
    assert [bool(make()) for make in files] == [True, True]
    break_log(unit)
    for make in files:
        with pytest.raises(NotLogged):
            make()


def test_no_file_of_cases_is_made(unit, asked, monkeypatch):
    def rows() -> list[case_files.Row]:
        return _rows_for_a_file(ANA, asked, Behind("open_cases"))

    files = files_of(
        monkeypatch, case_files, lambda: case_files.case_downloads("cases", "Cases", rows, "")
    )
    as_csv, as_workbook = (make() for make in files)
    lines = list(csv.reader(as_csv.decode("utf-8-sig").splitlines()))
    sheet = load_workbook(BytesIO(as_workbook)).active
    assert [[cell.value for cell in row][:1] for row in sheet.iter_rows(min_row=4)] == [
        line[:1] for line in lines
    ]
    assert {len(line) for line in lines} == {sheet.max_column}
    break_log(unit)
    for make in files:
        with pytest.raises(NotLogged):
            make()


def test_no_figure_is_printed_on_the_command_line(unit):
    asking = ["figures", "--measure", "open_cases", "--as-of", AS_OF]
    assert "open_cases" in CliRunner().invoke(app, asking).stdout
    break_log(unit)
    ended = CliRunner().invoke(app, asking)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "The access log cannot be written" in ended.stderr
