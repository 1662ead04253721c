"""What a reader finds in a file: its words, and its numbers."""

import re
from collections.abc import Iterator
from io import BytesIO

import docx
import openpyxl
import pikepdf
import pypdf
from openpyxl.cell import Cell

NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
FINGERPRINT = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{16}\b")


def numbers_in(words: str) -> set[str]:
    """Every number that is written, but those of the fingerprint."""
    return {one.strip(",") for one in NUMBER.findall(FINGERPRINT.sub("", words))}


def words_of_pdf(content: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(content)).pages
    return " ".join(page.extract_text() for page in pages)


def words_of_docx(content: bytes) -> str:
    """Paragraphs and cells in their order, then the heads and feet of pages."""
    file = docx.Document(BytesIO(content))
    ends = [*file.sections[0].header.paragraphs, *file.sections[0].footer.paragraphs]
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([one.text for one in [*file.paragraphs, *ends]] + cells)


def words_of_xlsx(content: bytes) -> str:
    return "\n".join(_written(cell) for sheet in book(content) for row in sheet for cell in row)


def book(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def _written(cell: Cell) -> str:
    """A number as the spreadsheet shows it: 0.441 as 44.1%, 12400 as 12,400."""
    if not isinstance(cell.value, int | float):
        return str(cell.value or "")
    if not cell.number_format.endswith("%"):
        return f"{cell.value:,}"
    places = len(cell.number_format.partition(".")[2].removesuffix("%"))
    return f"{cell.value * 100:.{places}f}%"


def faults(content: bytes) -> Iterator[str]:
    """What keeps a PDF from being read by everybody, as far as a machine can tell (PDF/UA-1)."""
    with pikepdf.open(BytesIO(content)) as file:
        root = file.Root
        if not ("/MarkInfo" in root and root.MarkInfo.get("/Marked")):
            yield "It is not marked as tagged."
        if str(root.get("/Lang", "")) != "en-GB":
            yield "It does not say that it is in British English."
        preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
        if not preferences.get("/DisplayDocTitle"):
            yield "A window shows the name of the file, and not the title."
        with file.open_metadata() as about:
            if about.get("pdfuaid:part") != "1" or not about.get("dc:title"):
                yield "It does not claim PDF/UA-1, or has no title."
            if (about.get("pdfaid:part"), about.get("pdfaid:conformance")) != ("2", "A"):
                yield "It does not claim PDF/A-2a."
        tags = list(_tags(root.get("/StructTreeRoot")))
        yield from _faults_of_headings([name for name, _ in tags])
        if any(name == "/Figure" and not str(tag.get("/Alt", "")) for name, tag in tags):
            yield "A figure has no words for who cannot see it."
        if any(not _is_embedded(font) for font in _fonts(file)):
            yield "A font is not in it."


def tags_of(content: bytes) -> list[str]:
    """The names of its tags, as they are read: Title, H1, P, Table, Figure."""
    with pikepdf.open(BytesIO(content)) as file:
        return [name.removeprefix("/") for name, _ in _tags(file.Root.get("/StructTreeRoot"))]


def _tags(tag: pikepdf.Object | None) -> Iterator[tuple[str, pikepdf.Object]]:
    if isinstance(tag, pikepdf.Dictionary):
        if "/S" in tag:
            yield str(tag.S), tag
        below = tag.get("/K")
        for child in below if isinstance(below, pikepdf.Array) else [below]:
            yield from _tags(child)


def _faults_of_headings(names: list[str]) -> Iterator[str]:
    levels = [int(name[2:]) for name in names if re.fullmatch(r"/H\d", name)]
    if not levels or levels[0] != 1:
        yield "The first heading is not of the first level."
    if any(after > before + 1 for before, after in zip(levels, levels[1:], strict=False)):
        yield "A level of headings is left out."


def _fonts(file: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [one for one in file.objects if isinstance(one, pikepdf.Dictionary)]
    return [one for one in found if one.get("/Type") == "/FontDescriptor"]


def _is_embedded(font: pikepdf.Object) -> bool:
    return any(name in font for name in ("/FontFile", "/FontFile2", "/FontFile3"))
