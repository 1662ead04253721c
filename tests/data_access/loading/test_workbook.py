"""A workbook is an extract too: a sheet per table, read as its CSV file would be."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from sqlalchemy import Engine

from data_access.loading import load_extract
from data_access.loading.extract import open_extract
from domain.errors import BadExtract
from tests.data_access.loading.conftest import ANA

SHEETS: dict[str, list[list[Any]]] = {
    "manifest": [
        ["feed", "table", "as_of", "mode"],
        ["unit", "units", date(2020, 3, 6), "complete"],
        ["police", "referrals", "2020-03-06", "changes"],
    ],
    "units": [["unit_id", "name", "launched_on", "places"], ["U1", "North", date(2018, 6, 19), 12]],
    "referrals": [
        ["referral_id", "unit_id", "received_on", "source", "area", "crime_type"],
        [1, "U1", datetime(2020, 1, 1), "cps", "halton", "stalking"],
    ],
}


def workbook(folder: Path, **changed: list[list[Any]]) -> Path:
    path = folder / "march.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in {**SHEETS, **changed}.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def lines_of(path: Path, table: str) -> list[tuple[int, list[str]]]:
    with open_extract(path) as extract:
        return list(extract.lines(table))


def test_a_workbook_loads_like_a_folder(sqlite_engine: Engine, tmp_path: Path) -> None:
    report = load_extract(sqlite_engine, workbook(tmp_path), by=ANA)
    assert (report.extract, report.total.new, report.total.refused) == ("march.xlsx", 2, 0)


def test_cells_are_what_a_csv_file_would_write(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    assert lines_of(path, "units")[1] == (2, ["U1", "North", "2018-06-19", "12"])
    assert lines_of(path, "referrals")[1][1][:3] == ["1", "U1", "2020-01-01"]


def test_a_row_is_as_wide_as_the_heading_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    cells = [["unit_id", "name", "launched_on", None], [], ["U1", "North", None, None], ["U2"]]
    assert lines_of(workbook(tmp_path, units=cells), "units") == [
        (1, ["unit_id", "name", "launched_on"]),
        (3, ["U1", "North", ""]),
        (4, ["U2", "", ""]),
    ]


def test_a_cell_beyond_the_heading_is_not_lost_in_silence(tmp_path: Path) -> None:
    cells = [["unit_id", "name"], ["U1", "North", None, "a remark"]]
    assert lines_of(workbook(tmp_path, units=cells), "units")[1][1] == [
        "U1",
        "North",
        "",
        "a remark",
    ]


def test_a_moment_is_no_day(tmp_path: Path) -> None:
    cells = [["unit_id"], [datetime(2020, 1, 1, 9, 30)]]
    assert lines_of(workbook(tmp_path, units=cells), "units")[1][1] == ["2020-01-01T09:30:00"]


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "march.xlsx"
    path.write_bytes(b"hello")
    with pytest.raises(BadExtract, match="march.xlsx is not a workbook that can be opened"):
        lines_of(path, "units")
