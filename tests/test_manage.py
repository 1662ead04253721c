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
