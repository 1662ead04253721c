"""Where an extract may come from: a folder or a .zip of it, with the same tables either way."""

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from data_access.loading.extract import open_extract
from domain.errors import BadExtract
from tests.extracts import DrawnExtract


def zipped(folder: Path, inside: str = "", more: dict[str, bytes] | None = None) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, inside + file.name)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return path


def as_folder(folder: Path) -> Path:
    return folder


def as_workbook(folder: Path) -> Path:
    path = folder.with_suffix(".xlsx")
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False}) as book:
        for file in sorted(folder.iterdir()):
            sheet = book.add_worksheet(file.stem)
            with file.open(encoding="utf-8-sig", newline="") as text:
                for at, row in enumerate(csv.reader(text)):
                    sheet.write_row(at, 0, row)
    return path


def tables_in(path: Path) -> set[str]:
    with open_extract(path) as extract:
        return set(extract.file_names)


def test_a_folder_holds_its_csv_files_by_table(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "read me.txt").write_text("hello")
    (folder / "old").mkdir()
    (folder / "old" / "cases.csv").write_text("case_id\n")
    assert tables_in(folder) == {"manifest", "units", "referrals"}


@pytest.mark.parametrize("sent", [as_folder, zipped, as_workbook])
def test_the_same_lines_come_out_of_each_kind_of_extract(
    extract: DrawnExtract, sent: Callable[[Path], Path]
) -> None:
    folder = extract.written()
    (folder / "units.csv").write_bytes(
        b"\xef\xbb\xbfunit_id, name ,launched_on,,\r\n"
        b'U1,"North\nand South",2018-06-19,,\r\n'
        b"\r\n"
        b"U2,West,2018-06-19,,not under a heading\r\n"
        b"U3,East,,,\r\n"
        b",,,,\r\n"
    )
    with open_extract(sent(folder)) as opened:
        assert [cells for _, cells in opened.lines("units")] == [
            ["unit_id", "name", "launched_on"],
            ["U1", "North\nand South", "2018-06-19"],
            ["U2", "West", "2018-06-19", "", "not under a heading"],
            ["U3", "East", ""],
        ]


def test_hidden_files_of_a_folder_are_passed_over(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "._units.csv").write_bytes(b"\0\0")
    assert tables_in(folder) == {"manifest", "units", "referrals"}


@pytest.mark.parametrize("inside", ["", "extract/", "2020/march/", "extract\\"])
def test_a_zip_holds_the_extract_at_its_top_or_in_a_folder(
    extract: DrawnExtract, inside: str
) -> None:
    path = zipped(extract.written(), inside)
    assert tables_in(path) == {"manifest", "units", "referrals"}


def test_the_hidden_twins_that_some_systems_put_into_a_zip_are_passed_over(
    extract: DrawnExtract,
) -> None:
    path = zipped(extract.written(), "extract/", {"__MACOSX/extract/._units.csv": b"\0\0"})
    assert tables_in(path) == {"manifest", "units", "referrals"}


def test_a_file_may_be_called_in_capitals(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "units.csv").rename(folder / "UNITS.CSV")
    assert "units" in tables_in(folder)


def test_two_tables_of_one_name_refuse_the_extract(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "Units.csv").write_text("unit_id,name,launched_on\n")
    with pytest.raises(BadExtract, match="two tables called units"):
        tables_in(folder)


def test_two_members_of_one_name_refuse_the_zip(extract: DrawnExtract) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(extract.written(), more={"units.csv": b"unit_id,name,launched_on\n"})
    with pytest.raises(BadExtract, match="two tables called units"):
        tables_in(path)


@pytest.mark.parametrize(
    "name", ["../units.csv", "/etc/cases.csv", "a/../../cases.csv", "..\\cases.csv", "C:cases.csv"]
)
def test_a_member_that_leads_outside_the_folder_refuses_the_zip(
    extract: DrawnExtract, name: str
) -> None:
    path = zipped(extract.written(), more={name: b""})
    with pytest.raises(BadExtract, match="outside the folder"):
        tables_in(path)


def test_a_table_in_another_folder_than_the_manifest_refuses_the_zip(
    extract: DrawnExtract,
) -> None:
    path = zipped(extract.written(), "extract/", {"cases.csv": b"case_id\n"})
    with pytest.raises(BadExtract, match=r"cases.csv lies outside the folder of the manifest"):
        tables_in(path)


def test_a_zip_without_a_manifest_is_refused(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "manifest.csv").unlink()
    with pytest.raises(BadExtract, match="no manifest.csv"):
        tables_in(zipped(folder))


def test_a_zip_that_would_fill_the_disk_is_refused(
    extract: DrawnExtract, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.zip_members.LARGEST", 100)
    with pytest.raises(BadExtract, match="larger than"):
        tables_in(zipped(extract.written()))


def test_a_damaged_zip_is_refused(
    extract: DrawnExtract,
) -> None:
    path = zipped(extract.written())
    content = bytearray(path.read_bytes())
    at = content.index(b"unit_id")
    content[at : at + 4] = b"ruin"
    path.write_bytes(content)
    with open_extract(path) as opened, pytest.raises(BadExtract, match="damaged in the .zip"):
        for table in opened.file_names:
            list(opened.lines(table))


def test_a_file_that_is_no_extract_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("case_id\n")
    with pytest.raises(BadExtract, match="is not an extract: send a folder"):
        tables_in(tmp_path / "cases.csv")


def test_a_place_where_nothing_is_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadExtract, match="There is no extract called nowhere"):
        tables_in(tmp_path / "nowhere")
