"""A .zip that unpacks to more than a disk, or says that it does not."""

from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipInfo
from zlib import crc32

import pytest

from tests.extracts import DrawnExtract
from tests.hostile.conftest import Refused
from tests.hostile.zips import says_it_is, with_many_members, zipped

BLANK = b",,\n" * 50_000_000


def test_a_member_that_grows_a_thousand_times(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    path = zipped(extract.written(), {"units.csv": BLANK})
    assert path.stat().st_size < 200_000
    assert refused_at_once(path).startswith(
        "extract.zip grows more than 200 times when it is unpacked"
    )


def test_many_members_that_are_small_alone(extract: DrawnExtract, refused_at_once: Refused) -> None:
    piece = BLANK[: len(BLANK) // 50]
    path = zipped(extract.written(), {f"notes{nth}.txt": piece for nth in range(50)})
    assert "grows more than 200 times" in refused_at_once(path)


def test_a_member_that_says_it_is_larger_than_a_disk(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    path = zipped(extract.written())
    says_it_is(path, "units.csv", 9 * 1024**3)
    assert refused_at_once(path) == "extract.zip is larger than 8 GB unpacked. Send it in parts."


def test_a_member_that_says_it_is_small(extract: DrawnExtract, refused_at_once: Refused) -> None:
    path = zipped(extract.written(), {"units.csv": BLANK})
    says_it_is(path, "units.csv", 300)
    assert refused_at_once(path) == "units.csv is damaged in the .zip. Make the .zip again."


def test_a_member_that_says_it_is_small_and_proves_it(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    path = zipped(extract.written(), {"units.csv": BLANK})
    says_it_is(path, "units.csv", 300, crc32(BLANK[:300]))
    assert refused_at_once(path).startswith("units.csv has no column called unit_id")


def test_a_zip_whose_end_is_missing(extract: DrawnExtract, refused_at_once: Refused) -> None:
    path = zipped(extract.written())
    path.write_bytes(path.read_bytes()[:-100])
    assert refused_at_once(path).startswith("extract.zip is not an extract")


def test_a_zip_of_a_version_to_come(extract: DrawnExtract, refused_at_once: Refused) -> None:
    path = zipped(extract.written())
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\1\2") + 6] = 64
    path.write_bytes(content)
    assert refused_at_once(path).startswith("extract.zip is not an extract")


def test_a_zip_with_a_name_that_is_no_text(extract: DrawnExtract, refused_at_once: Refused) -> None:
    path = zipped(extract.written(), {"\u00e9.csv": b""})
    path.write_bytes(path.read_bytes().replace("\u00e9".encode(), b"\xe9\xe9"))
    assert refused_at_once(path).startswith("extract.zip is not an extract")


def test_a_zip_within_a_zip_within_a_zip(extract: DrawnExtract, refused_at_once: Refused) -> None:
    path = zipped(extract.written())
    for _ in range(3):
        inner = ZipInfo("extract.zip"), path.read_bytes()
        empty = path.parent / "empty"
        empty.mkdir(exist_ok=True)
        path = zipped(empty, {inner[0]: inner[1]})
    assert refused_at_once(path) == "There is no manifest.csv in the extract."


@pytest.mark.parametrize("packing", [ZIP_BZIP2, ZIP_LZMA])
def test_a_packing_that_unpacks_gigabytes_at_one_go(
    extract: DrawnExtract, refused_at_once: Refused, packing: int
) -> None:
    path = zipped(extract.written(), packing=packing)
    assert "is packed in a way that is not read" in refused_at_once(path)


def test_a_list_of_half_a_million_members(tmp_path: Path, refused_at_once: Refused) -> None:
    path = with_many_members(tmp_path / "march.zip", 500_000)
    assert refused_at_once(path) == "The file holds far more parts than an extract has tables."
