"""The document as a file of the kind asked for: the one door to what makes files.

Each maker is imported as it is called: Typst, vl-convert and python-docx are large, and neither the
start of the app nor a page should wait for them.
"""

from collections.abc import Callable
from enum import StrEnum

from briefing.record.document import Document


class FileKind(StrEnum):
    """How a file's name ends."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def file_of(document: Document, kind: FileKind, *, large_print: bool = False) -> bytes:
    """The same document and kind are the same bytes. Only the PDF has a large print."""
    if large_print:
        return _large_print(document)
    return _MAKERS[kind](document)


def _pdf(document: Document) -> bytes:
    from briefing.record.pdf import pdf

    return pdf(document)


def _large_print(document: Document) -> bytes:
    from briefing.record.pdf import pdf

    return pdf(document, large_print=True)


def _docx(document: Document) -> bytes:
    from briefing.record.word import docx

    return docx(document)


def _xlsx(document: Document) -> bytes:
    from briefing.record.spreadsheet import xlsx

    return xlsx(document)


_MAKERS: dict[FileKind, Callable[[Document], bytes]] = {
    FileKind.PDF: _pdf,
    FileKind.DOCX: _docx,
    FileKind.XLSX: _xlsx,
}
