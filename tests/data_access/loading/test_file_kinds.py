"""What a file seems to be, by how it begins."""

import pytest

from data_access.loading.file_kinds import encoding_of, seems_to_be


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "a .zip or a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old workbook (.xls), or one with a password"),
        (b"unit_id,name", ""),
        (b"", ""),
    ],
)
def test_a_kind_is_told_by_the_first_bytes(start: bytes, kind: str) -> None:
    assert seems_to_be(start) == kind


def test_an_encoding_is_told_where_it_can_be() -> None:
    assert encoding_of("Zürich".encode("utf-16-le")) == "Unicode text (UTF-16)"
    assert encoding_of("Zürich".encode("latin-1")) == "Windows text (Latin-1)"
    assert encoding_of(b"North\0") == ""
    assert encoding_of(b"\x81\x8d") == ""
