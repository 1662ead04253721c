"""The terminal's own doors: what a command prints, and how it ends."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from data_access.engine import database
from data_access.loads import current_load
from manage import app
from tests.extracts import DrawnExtract


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    return DrawnExtract(tmp_path / "extract")


@pytest.fixture
def address(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'oversight.db'}"
    yield url
    database(url).dispose()


def load(extract: Path, address: str, *more: object) -> Result:
    return CliRunner().invoke(app, ["load", str(extract), "--database", address, *map(str, more)])


def test_a_load_prints_its_report_and_ends_well(extract, address):
    ended = load(extract.written(), address)
    assert ended.exit_code == 0
    assert ended.stdout.startswith("Loaded extract at ")
    assert ended.stderr == ""  # no step is told where nobody watches


def test_a_load_writes_the_refused_rows_where_it_is_told(extract, address, tmp_path):
    path = tmp_path / "refused.xlsx"
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    ended = load(extract.written(), address, "--refused", path)
    assert ended.exit_code == 0
    assert f"The refused rows are in {path}: mend them and load that file." in ended.stdout
    assert load_workbook(path)["victims"]["A2"].value == "V1"


def test_a_refusal_names_each_row_and_writes_them_too(extract, address, tmp_path):
    path = tmp_path / "refused.xlsx"
    ended = load(
        extract.has("victims", "victim_id sex\nV1 woman").written(), address, "--refused", path
    )
    assert ended.exit_code == 1
    assert "victims.csv, line 2, sex: “woman”. Write one of female" in ended.stderr
    assert f"Every refused row is in {path}." in ended.stderr
    assert load_workbook(path)["victims"]["A2"].value == "V1"


def test_no_file_that_is_there_is_written_over(extract, address, tmp_path):
    path = tmp_path / "refused.xlsx"
    path.write_text("of another load")
    ended = load(extract.written(), address, "--refused", path)
    assert ended.exit_code == 1
    assert f"{path} is there already. Name another file for the refused rows." in ended.stderr
    assert path.read_text() == "of another load"
    with pytest.raises(Exception, match="no such table"):
        current_load(database(address))


@pytest.mark.parametrize("name", ["refused.csv", "extract.xlsx"])
def test_the_refused_rows_are_a_workbook_beside_the_extract(address, tmp_path, name):
    sent = tmp_path / "extract.xlsx"
    sent.write_bytes(b"as it came")
    ended = load(sent, address, "--refused", tmp_path / name)
    assert ended.exit_code == 1
    assert "Name a .xlsx file for the refused rows that is not the extract." in ended.stderr
    assert sent.read_bytes() == b"as it came"
    with pytest.raises(Exception, match="no such table"):
        current_load(database(address))


def test_who_sees_what_is_printed_and_written(tmp_path):
    printed = CliRunner().invoke(app, ["matrix"])
    head = '"Role","Whose units","Page","Measure","Finest detail"'
    assert printed.stdout.splitlines()[0] == head
    book = tmp_path / "matrix.xlsx"
    assert CliRunner().invoke(app, ["matrix", "--out", str(book)]).exit_code == 0
    rows = load_workbook(book).worksheets[0].max_row
    assert (
        rows - 4 == len(printed.stdout.splitlines()) - 1
    )  # a workbook's table has 4 lines over it


def test_who_sees_what_is_written_as_a_table_or_not_at_all(tmp_path):
    ended = CliRunner().invoke(app, ["matrix", "--out", str(tmp_path / "matrix.pdf")])
    assert ended.exit_code == 1
    assert "name a file that ends in .csv or .xlsx" in ended.stderr
    assert not list(tmp_path.iterdir())


# check, seal and start


@pytest.fixture
def loaded(extract, address):
    assert load(extract.written(), address).exit_code == 0
    return address


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [*map(str, words)])


def damage(address: str, statement: str) -> None:
    with database(address).begin() as connection:
        connection.exec_driver_sql(statement)


def test_check_says_that_the_log_is_whole_and_with_which_key(loaded):
    ended = run("check", "--database", loaded)
    assert ended.exit_code == 0
    assert "Access log: whole, 1 lines, sealed with key " in ended.stdout


def test_check_names_the_line_that_is_not_as_it_was_written(loaded):
    damage(loaded, "UPDATE access_log SET actor = 'nobody'")
    ended = run("check", "--database", loaded)
    assert ended.exit_code == 1
    assert "Access log, line 1: it is not as it was written." in ended.stdout


def test_check_finds_an_older_copy_put_back_by_what_it_kept_outside(loaded, tmp_path):
    kept = tmp_path / "kept.json"
    assert run("check", "--database", loaded, "--log-copy", kept).exit_code == 0
    kept.write_text(kept.read_text().replace('"line": 1', '"line": 2'))
    ended = run("check", "--database", loaded, "--log-copy", kept)
    assert ended.exit_code == 1
    assert "Access log, line 2: it was taken away" in ended.stdout


def test_after_a_changed_key_check_says_so_until_the_log_is_sealed_anew(loaded, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_LOG_KEY", "another key, as long as a key has to be")
    ended = run("check", "--database", loaded)
    assert ended.exit_code == 1
    assert "Put the first back. If it is lost: python manage.py seal" in ended.stdout
    assert run("seal", "--database", loaded).exit_code == 0
    ended = run("check", "--database", loaded)
    assert ended.exit_code == 0
    assert "sealed anew. Nothing vouches for what stands before it." in ended.stdout


@pytest.mark.parametrize("command", [("check",), ("start",)])
def test_a_database_that_others_can_read_is_refused_with_what_to_do(
    loaded, tmp_path, monkeypatch, command
):
    monkeypatch.setenv("OVERSIGHT_DATABASE", loaded)
    (tmp_path / "oversight.db").chmod(0o644)
    ended = run(*command)
    assert ended.exit_code == 1
    assert f"Run: chmod 600 {tmp_path / 'oversight.db'}" in ended.stderr
