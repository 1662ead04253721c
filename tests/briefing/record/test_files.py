"""One door to the makers of files."""

from briefing.record.files import FileKind, file_of
from tests.briefing.record.literal import A_DOCUMENT


def test_each_kind_is_what_its_name_says(files):
    assert files["pdf"].startswith(b"%PDF-1.7")
    for name in ("docx", "xlsx"):
        assert files[name].startswith(b"PK")
    assert files["large"] != files["pdf"]


def test_the_workbook_is_the_same_twice(files):
    assert file_of(A_DOCUMENT, FileKind.XLSX) == files["xlsx"]
