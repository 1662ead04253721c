"""The file where somebody said: whole, or as it was."""

import pytest

from briefing.record.files import FileKind
from briefing.record.on_disk import kind_of, write_whole
from domain.errors import BadQuestion


@pytest.mark.parametrize("name", ["brief.pdf", "brief.docx", "BRIEF.XLSX"])
def test_the_kind_is_the_end_of_the_name(tmp_path, name):
    assert kind_of(tmp_path / name) is FileKind(name.rpartition(".")[2].lower())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("brief.txt", r"name a file that ends in \.pdf or \.docx or \.xlsx"),
        ("brief", r"name a file that ends in \.pdf"),
        ("", r"name a file that ends in \.pdf"),
        ("nowhere/brief.pdf", r"there is no folder .*nowhere\. Make it first"),
        ("folder.pdf", r"folder\.pdf is a folder\. Name a file in it"),
        ("a\x1b[2Jb.pdfx", r"a\\x1b\[2Jb\.pdfx: name a file"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_told(tmp_path, name, why):
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(BadQuestion, match=why):
        kind_of(tmp_path / name)


def test_only_the_pdf_has_a_large_print(tmp_path):
    assert kind_of(tmp_path / "brief.pdf", large_print=True) is FileKind.PDF
    with pytest.raises(BadQuestion, match=r"only the PDF has a large print"):
        kind_of(tmp_path / "brief.docx", large_print=True)


def test_a_file_takes_the_place_of_the_old_one(tmp_path):
    out = tmp_path / "brief.pdf"
    out.write_bytes(b"old")
    write_whole(out, b"new")
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    out = tmp_path / "brief.pdf"
    (out / "there").mkdir(parents=True)
    with pytest.raises(BadQuestion, match=r"brief\.pdf cannot be written: "):
        write_whole(out, b"new")
    assert list(tmp_path.iterdir()) == [out]
    with pytest.raises(BadQuestion, match="No such file or directory"):
        write_whole(tmp_path / "nowhere" / "brief.pdf", b"new")
