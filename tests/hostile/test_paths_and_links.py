"""Names that lead elsewhere, and files that are no files."""

import os
from pathlib import Path
from stat import S_IFLNK
from zipfile import ZipFile, ZipInfo

import pytest

from tests.extracts import DrawnExtract
from tests.hostile.conftest import Refused
from tests.hostile.zips import zipped


@pytest.mark.parametrize(
    "name", ["../cases.csv", "/etc/cases.csv", "a/../../cases.csv", "..\\cases.csv", "C:cases.csv"]
)
def test_a_member_outside_the_folder(extract: DrawnExtract, refused: Refused, name: str) -> None:
    sentence = refused(zipped(extract.written(), {name: b"case_id\n"}))
    assert sentence == f"{name} lies outside the folder of the extract."


def test_a_member_that_is_a_link(extract: DrawnExtract, refused: Refused) -> None:
    link = ZipInfo("cases.csv")
    link.external_attr = (S_IFLNK | 0o777) << 16
    path = zipped(extract.written(), {link: b"/etc/passwd"})
    assert refused(path) == "cases.csv is a link. Put the file itself into the .zip."


def test_two_members_of_one_name(extract: DrawnExtract, refused: Refused) -> None:
    other = ZipInfo("UNITS.csv")
    path = zipped(extract.written(), {other: b"unit_id,name,launched_on\nU9,Spy,2018-06-19\n"})
    assert refused(path) == "The extract holds two tables called units. Send one of each."


def test_a_name_of_what_cannot_be_seen(extract: DrawnExtract, refused: Refused) -> None:
    name = "../\x1b[2J\u202ecases" + "s" * 500 + ".csv"
    sentence = refused(zipped(extract.written(), {name: b""}))
    assert sentence.isprintable()
    assert len(sentence) < 150


def test_a_link_that_leads_outside_the_folder(
    extract: DrawnExtract, refused: Refused, tmp_path: Path
) -> None:
    folder = extract.written()
    elsewhere = tmp_path / "elsewhere.csv"
    (folder / "units.csv").rename(elsewhere)
    (folder / "units.csv").symlink_to(elsewhere)
    assert refused(folder).startswith("units.csv is a link that leads outside the folder")


def test_a_link_to_itself(extract: DrawnExtract, refused: Refused) -> None:
    folder = extract.written()
    (folder / "cases.csv").symlink_to(folder / "cases.csv")
    assert refused(folder).startswith("cases.csv is not an ordinary file")


def test_a_link_within_the_folder_is_read(
    extract: DrawnExtract, tmp_path: Path, refused: Refused
) -> None:
    folder = extract.has("cases", "case_id\nC1").written()
    (folder / "cases.csv").rename(folder / "cases of march.txt")
    (folder / "cases.csv").symlink_to(folder / "cases of march.txt")
    (folder / "units.csv").write_text("unit_id\nU1\n")
    assert refused(folder).startswith("units.csv has no column")  # and nothing of the link


def test_a_pipe(extract: DrawnExtract, refused: Refused) -> None:
    folder = extract.written()
    os.mkfifo(folder / "cases.csv")
    assert refused(folder).startswith("cases.csv is not an ordinary file")


def test_a_pipe_for_an_extract(tmp_path: Path, refused: Refused) -> None:
    os.mkfifo(tmp_path / "march.zip")
    assert refused(tmp_path / "march.zip") == "There is no extract called march.zip."


def test_a_folder_with_the_name_of_a_table(extract: DrawnExtract, refused: Refused) -> None:
    folder = extract.written()
    (folder / "cases.csv").mkdir()
    assert refused(folder).startswith("cases.csv is not an ordinary file")


def test_a_file_that_goes_while_it_is_read(
    extract: DrawnExtract, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = extract.written()

    def goes(*_: object) -> None:
        (folder / "units.csv").unlink()

    monkeypatch.setattr("data_access.loading.load.check_not_older", goes)
    assert refused(folder) == "units.csv was there and cannot be opened. Send it again."


def test_a_password(extract: DrawnExtract, refused: Refused) -> None:
    path = zipped(extract.written())
    with ZipFile(path, "a") as archive:
        archive.getinfo("units.csv").flag_bits |= 1
        archive.comment = b"written anew"
    assert refused(path) == "extract.zip has a password. Send it without one, by a safe way."
