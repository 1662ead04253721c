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
    with pytest.raises(BadExtract, match="march.xlsx is not an extract"):
        lines_of(path, "units")


def test_a_formula_is_its_own_text_and_never_an_empty_cell(tmp_path: Path) -> None:
    cells = [["unit_id", "name", "places"], ["U1", "=A2", "=3+9"]]
    assert lines_of(workbook(tmp_path, units=cells), "units")[1][1] == ["U1", "=A2", "=3+9"]


def test_a_day_that_was_never_made_to_look_like_one_is_its_number(tmp_path: Path) -> None:
    cells = [["unit_id", "launched_on"], ["U1", 43270], ["U2", 43270.5]]
    assert [line for _, line in lines_of(workbook(tmp_path, units=cells), "units")[1:]] == [
        ["U1", "43270"],
        ["U2", "43270.5"],
    ]


def test_a_number_that_looks_like_a_day_and_is_none_stays_a_number(tmp_path: Path) -> None:
    path = tmp_path / "march.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("units")
        sheet.write_row(0, 0, ["launched_on", "closed_on"])
        sheet.write_row(1, 0, [43270, 99_999_999_999], day)
    assert lines_of(path, "units")[1] == (2, ["2018-06-19", "99999999999"])


def test_days_are_counted_from_1904_where_the_workbook_does(tmp_path: Path) -> None:
    path = tmp_path / "march.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        sheet = book.add_worksheet("units")
        sheet.write(0, 0, "launched_on")
        sheet.write_datetime(1, 0, datetime(2018, 6, 19), book.add_format({"num_format": "d/m/y"}))
    assert lines_of(path, "units")[1] == (2, ["2018-06-19"])


def test_there_so_are_numbers_in_a_column_of_days_that_do_not_look_like_days(
    tmp_path: Path,
) -> None:
    path = tmp_path / "march.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        sheet = book.add_worksheet("units")
        sheet.write_row(0, 0, ["unit_id", "Launched_On", "places", "closed_on"])
        sheet.write_row(1, 0, [41808, 41808, 41808, "soon"])
    assert lines_of(path, "units")[1] == (2, ["41808", "2018-06-19", "41808", "soon"])


def test_texts_that_look_different_in_one_cell_are_one_text(tmp_path: Path) -> None:
    path = tmp_path / "march.xlsx"
    with xlsxwriter.Workbook(path) as book:
        bold = book.add_format({"bold": True})
        book.add_worksheet("units").write_rich_string(0, 0, "unit", bold, "_id")
    assert lines_of(path, "units") == [(1, ["unit_id"])]


def test_the_sheets_keep_their_order_and_one_with_nothing_on_it_is_none(tmp_path: Path) -> None:
    with open_extract(workbook(tmp_path, Sheet1=[], notes=[["Dear all"]])) as extract:
        assert list(extract.file_names) == ["manifest", "units", "referrals", "notes"]


def test_spaces_round_the_name_on_a_tab_are_not_part_of_it(tmp_path: Path) -> None:
    with open_extract(workbook(tmp_path, **{" Cases ": [["case_id"], ["C1"]]})) as extract:
        assert "cases" in extract.file_names


def test_what_a_workbook_is_called_does_not_matter(tmp_path: Path) -> None:
    path = workbook(tmp_path).rename(tmp_path / "march.zip")
    assert lines_of(path, "units")[0] == (1, ["unit_id", "name", "launched_on", "places"])
