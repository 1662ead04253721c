"""Files that are not the text that their name says."""

from pathlib import Path

import pytest

from tests.extracts import DrawnExtract
from tests.hostile.conftest import Refused

UNITS = "unit_id,name,launched_on\nU1,Zürich,2018-06-19\n"


def with_units(extract: DrawnExtract, content: bytes) -> Path:
    folder = extract.written()
    (folder / "units.csv").write_bytes(content)
    return folder


@pytest.mark.parametrize(
    ("content", "line", "kind"),
    [
        (UNITS.encode("utf-16"), 1, "Unicode text (UTF-16)"),
        (UNITS.encode("utf-16-le"), 1, "Unicode text (UTF-16)"),
        (UNITS.encode("utf-16-be"), 1, "Unicode text (UTF-16)"),
        (UNITS.encode("latin-1"), 2, "Windows text (Latin-1)"),
        (b"PK\x03\x04\x14\0\0\0", 1, "a .zip or a workbook"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", 1, "a PDF"),
        (b"<html><table>", 1, "a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 1, "an old workbook (.xls), or one with a password"),
        (b"\x89PNG\r\n\x1a\n\0", 1, "a picture"),
    ],
)
def test_the_refusal_says_what_the_file_seems_to_be(
    extract: DrawnExtract, refused: Refused, content: bytes, line: int, kind: str
) -> None:
    sentence = refused(with_units(extract, content))
    assert sentence.startswith(f"units.csv, line {line}, is not CSV text in UTF-8.")
    assert f"It seems to be {kind}. Save the file as CSV UTF-8" in sentence


@pytest.mark.parametrize("bad", [b"\0", b"\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80"])
def test_the_line_of_a_byte_that_is_no_text_is_named(
    extract: DrawnExtract, refused: Refused, bad: bytes
) -> None:
    lines = b"".join(b"U%d,North,2018-06-19\n" % nth for nth in range(5_000))
    content = b"unit_id,name,launched_on\n" + lines + b"V1,No" + bad + b"rth,2018-06-19\n"
    assert refused(with_units(extract, content)).startswith(
        "units.csv, line 5002, is not CSV text in UTF-8."
    )


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n\n", b",,,\n,,,\n"])
def test_a_file_with_nothing_in_it(extract: DrawnExtract, refused: Refused, content: bytes) -> None:
    assert refused(with_units(extract, content)).startswith("units.csv has no column called")


def test_a_file_without_a_heading(extract: DrawnExtract, refused: Refused) -> None:
    sentence = refused(with_units(extract, b"U1,North,2018-06-19\n"))
    assert sentence.startswith("units.csv has")


@pytest.mark.parametrize("twice", ["name,name", "name,NAME", "name, Name "])
def test_two_columns_of_one_name(extract: DrawnExtract, refused: Refused, twice: str) -> None:
    content = f"unit_id,{twice},launched_on\nU1,North,South,2018-06-19\n"
    assert refused(with_units(extract, content.encode())).startswith("units.csv has")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("march.xlsx", b"%PDF-1.7\n", "a PDF"),
        ("march.zip", b"\xd0\xcf\x11\xe0\xa1\xb1", "an old workbook (.xls), or one with a passw"),
        ("march.xlsx", b"<html><table>", "a web page"),
        ("march.zip", b"Rar!\x1a\x07", "a .rar archive"),
        ("march.zip", b"PK\x03\x04 and then cut off", "a .zip or a workbook"),
    ],
)
def test_an_extract_of_another_kind(
    tmp_path: Path, refused: Refused, name: str, content: bytes, kind: str
) -> None:
    (tmp_path / name).write_bytes(content)
    sentence = refused(tmp_path / name)
    assert sentence.startswith(f"{name} is not an extract: send a folder, a .zip of it, or a .xlsx")
    assert f"It seems to be {kind}" in sentence
