"""One document, three files: the same numbers in each, and the same bytes whenever it is made."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.record.document import Number
from tests.briefing.record.literal import A_DOCUMENT, DRAWN, MANAGED, PRINTED
from tests.briefing.record.reading import (
    book,
    numbers_in,
    words_of_docx,
    words_of_pdf,
    words_of_xlsx,
)

PAGES = {str(page) for page in range(1, 10)} - PRINTED


@pytest.mark.parametrize(
    ("name", "words_of", "own"),
    [
        ("pdf", words_of_pdf, set()),
        ("large", words_of_pdf, set()),
        ("docx", words_of_docx, set()),
        ("xlsx", words_of_xlsx, DRAWN),
    ],
)
def test_each_file_has_every_number_of_the_document_and_no_other(files, name, words_of, own):
    found = numbers_in(words_of(files[name]))
    assert found - PAGES == PRINTED | own


@pytest.mark.parametrize(("name", "words_of"), [("pdf", words_of_pdf), ("docx", words_of_docx)])
def test_a_number_that_is_wrong_is_found(files, name, words_of):
    assert "93" in numbers_in(words_of(files[name]))
    assert "94" not in numbers_in(words_of(files[name]))


def test_figures_stand_in_the_workbook_with_their_limits():
    """By hand: the amount of every number is what its words say."""
    for figure in MANAGED.figures:
        for cell in (figure.value, figure.lower, figure.upper):
            if isinstance(cell, Number):
                assert f"{cell.amount:g}" == cell.words.removesuffix("%").split()[0]


def test_a_new_process_makes_the_same_bytes(files):
    code = """
from hashlib import sha256
from briefing.record.files import FileKind, file_of
from tests.briefing.record.literal import A_DOCUMENT
for kind in FileKind:
    print(sha256(file_of(A_DOCUMENT, kind)).hexdigest())
"""
    root = Path(__file__).parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    made = [sha256(files[name]).hexdigest() for name in ("pdf", "docx", "xlsx")]
    assert ended.stdout.split() == made


def test_every_file_carries_the_fingerprint(files):
    mark = A_DOCUMENT.fingerprint
    assert mark in words_of_pdf(files["pdf"])
    assert mark in words_of_docx(files["docx"])
    assert any(mark in str(row[0].value) for row in book(files["xlsx"])["Cover"])
    in_large_print = words_of_pdf(files["large"])
    assert all(mark[at : at + 16] in in_large_print for at in range(0, 64, 16))
