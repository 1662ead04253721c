"""Cells made to be run, to overflow or to pass for others: each is text, or its row is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from streamlit.testing.v1 import AppTest

from data_access.loading import LoadReport, load_extract
from data_access.tables import DELIVERED
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract, write_csv
from tests.hostile.conftest import all_rows
from tests.hostile.workbooks import cell, heading, sheet, workbook
from tests.hostile.zips import zipped
from tests.people import ADA, people, sign_in
from tests.tabs import Tab

CODE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://localhost:9/x.png)",
    "U1'); DROP TABLE units; --",
    '" OR 1=1 --',
    "{{7*7}} ${7*7} #{7*7}",
    "%s%n%d %(name)s {0.__class__}",
    "../../etc/passwd",
    "$(reboot) `reboot` ; reboot",
    ":password :1 ?",
]

DAY = "2018-06-19"
DAYS = [
    *["0000-01-01", "0001-01-01", "1899-12-31", "9999-12-31", "10000-01-01", "-2020-01-01"],
    *["2020-02-30", "2021-02-29", "2020-13-01", "٢٠٢٠-٠١-٠١", "2020-01-01T00:00:00Z"],
    *["99999999999999999999", "-1", "1e5", "NaN"],
]
BIRTH_YEARS = ["9223372036854775808", "-9223372036854775809", "9" * 5_000, "1e308", "0x7BC", "١٩٨٠"]
NUMBERS = [
    ("perpetrators", "birth_year", BIRTH_YEARS),
    ("staff", "fte", ["NaN", "Infinity", "-0", "1e999", "1,5", "½"]),
    ("ledger", "actual", ["9" * 400, "--1", "1e-400"]),
]


@pytest.fixture
def load(sqlite_engine: Engine) -> Callable[[Path], LoadReport]:
    return lambda folder: load_extract(sqlite_engine, folder, by=ANA)


def with_wrong(extract: DrawnExtract, table: str, column: str, values: list[str]) -> Path:
    """Rows with these in one cell, under so many right ones that the extract is not refused."""
    folder = extract.of_no_interest(table, 11 * len(values)).written()
    rows = [dict(row) for row in extract.tables[table]]
    for row, value in zip(reversed(rows), values, strict=False):
        row[column] = value
    write_csv(folder / f"{table}.csv", rows)
    return folder


def refused_of(report: LoadReport) -> list[tuple[str, str]]:
    return sorted((row.column, row.value) for row in report.refused)


def all_cut(column: str, values: list[str]) -> list[tuple[str, str]]:
    return sorted((column, value[:40]) for value in values)


def test_code_in_a_text_is_kept_as_it_is_written(
    extract: DrawnExtract, sqlite_engine: Engine, load: Callable[[Path], LoadReport]
) -> None:
    folder = extract.written()
    rows = [{"unit_id": code, "name": code, "launched_on": "2018-06-19"} for code in [*CODE, "U1"]]
    write_csv(folder / "units.csv", rows)
    assert load(folder).total.refused == 0
    with sqlite_engine.connect() as connection:
        units = DELIVERED["units"]
        held = connection.execute(select(units.c.unit_id, units.c.name)).all()
        assert sorted(held) == sorted((code, code) for code in [*CODE, "U1"])


def test_code_where_a_code_belongs_is_refused_and_not_kept(
    extract: DrawnExtract, sqlite_engine: Engine, load: Callable[[Path], LoadReport]
) -> None:
    report = load(with_wrong(extract, "perpetrators", "sex", CODE))
    assert refused_of(report) == all_cut("sex", CODE)
    sex = DELIVERED["perpetrators"].c.sex
    with sqlite_engine.connect() as connection:
        assert connection.execute(select(sex, func.count()).group_by(sex)).all() == [(None, 100)]


def test_the_page_shows_code_as_text(
    extract: DrawnExtract, sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a table, whose cells Streamlit draws as text, and nowhere else."""
    at = sent(sqlite_engine, monkeypatch, with_wrong(extract, "perpetrators", "sex", CODE[:1]))
    assert [CODE[0]] in [list(frame.value.get("value", [])) for frame in at.dataframe]
    assert not any(CODE[0] in str(one.value) for one in (*at.markdown, *at.error, *at.success))


def sent(engine: Engine, monkeypatch: pytest.MonkeyPatch, folder: Path) -> AppTest:
    people(engine, ADA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(engine.url))
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ada"))
    at = tab.open("loads")
    path = zipped(folder)
    at.file_uploader[0].upload(path.name, path.read_bytes(), "application/zip")
    at.run()
    next(button for button in at.button if button.label == "Check and load").click()
    return at.run()


def test_days_that_are_none_or_that_nobody_lived(
    extract: DrawnExtract, load: Callable[[Path], LoadReport]
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1")
    report = load(with_wrong(extract, "offences", "occurred_on", DAYS))
    assert refused_of(report) == all_cut("occurred_on", DAYS)


@pytest.mark.parametrize(("table", "column", "numbers"), NUMBERS)
def test_numbers_that_no_column_can_hold(
    extract: DrawnExtract,
    load: Callable[[Path], LoadReport],
    table: str,
    column: str,
    numbers: list[str],
) -> None:
    report = load(with_wrong(extract, table, column, numbers))
    assert refused_of(report) == all_cut(column, numbers)


def test_keys_that_differ_in_case_are_two(
    extract: DrawnExtract, sqlite_engine: Engine, load: Callable[[Path], LoadReport]
) -> None:
    report = load(extract.has("victims", "victim_id sex\nv1 female\nV1 male").written())
    assert report.total.refused == 0
    victims = DELIVERED["victims"]
    with sqlite_engine.connect() as connection:
        held = connection.execute(select(victims.c.victim_id, victims.c.sex)).all()
    assert sorted(held) == [("V1", "male"), ("v1", "female")]


def test_keys_that_look_the_same_are_one(
    extract: DrawnExtract, load: Callable[[Path], LoadReport]
) -> None:
    """An accent that is part of its letter, and one that is laid over it."""
    drawn = "victim_id\nV\u00e9\nVe\u0301"
    report = load(extract.has("victims", drawn).of_no_interest("victims", 20).written())
    assert [(row.line, row.column) for row in report.refused] == [(3, "victim_id")]


def test_free_text_in_a_column_that_nobody_knows_is_not_kept(
    extract: DrawnExtract, sqlite_engine: Engine, load: Callable[[Path], LoadReport]
) -> None:
    folder = extract.written()
    row = {"unit_id": "U1", "name": "North", "launched_on": "2018-06-19", "notes": "she moved to"}
    write_csv(folder / "units.csv", [row])
    report = load(folder)
    assert report.total.new == 2
    assert any("units.csv" in note and "notes" in note for note in report.notes)
    assert "she moved to" not in repr(all_rows(sqlite_engine)) + repr(report)


FORMULAS = ["=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://localhost:9","x")', "@SUM(A1)"]


def test_formulas_in_a_csv_file_are_refused(
    extract: DrawnExtract, load: Callable[[Path], LoadReport]
) -> None:
    report = load(with_wrong(extract, "victims", "victim_id", FORMULAS))
    assert refused_of(report) == all_cut("victim_id", FORMULAS)


def test_formulas_in_a_workbook_are_refused_whatever_they_last_came_to(
    tmp_path: Path, load: Callable[[Path], LoadReport]
) -> None:
    right = "".join(f"<row>{cell(f'U{nth}') + cell('North')}{cell(DAY)}</row>" for nth in range(20))
    wrong = f"<row>{cell('U99')}<c t='str'><f>A1&amp;B1</f><v>South</v></c>{cell(DAY)}</row>"
    rows = heading("units") + right + wrong
    report = load(workbook(tmp_path / "march.xlsx", units=[sheet(rows)]))
    assert [(row.file, row.line, row.column) for row in report.refused] == [("units", 22, "name")]
    assert "formula" in report.refused[0].sentence
