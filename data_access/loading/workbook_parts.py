"""The parts of a workbook, each read no further than a right one goes.

A part is XML in a .zip: a few hundred kilobytes that say where the sheets are and how cells look,
the texts that cells share, and the sheets themselves, which are read row by row.
"""

from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

from data_access.loading.csv_lines import LONGEST_LINE
from domain.errors import BadExtract

LARGEST_PART = 1024**2
"""Bytes of a part that is read whole. Its elements take some hundred times as much memory."""
LARGEST_TEXTS = 64 * 1024**2
"""Bytes of all the texts that cells share: over a million references."""
LONGEST_ROW = 2 * LONGEST_LINE
"""Bytes of a row with all that stands around its cells."""
LAST_ROW = 1_048_576
"""A spreadsheet program has no further rows."""

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ROW, SHEET_DATA, SHARED_TEXT = f"{MAIN}row", f"{MAIN}sheetData", f"{MAIN}si"
RUNS = (f"{MAIN}t", f"{MAIN}r/{MAIN}t")
"""Where the words of a shared text stand: at once, or in runs that look different."""


class Sheet(NamedTuple):
    """A sheet: what is on its tab, and which part it is."""

    name: str
    part: str


class Parts:
    """What openpyxl asks a .zip for, with a limit."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def namelist(self) -> list[str]:
        return self._archive.namelist()

    def read(self, name: str) -> bytes:
        return self.open(name, LARGEST_PART).read()

    def open(self, name: str, largest: int) -> IO[bytes]:
        if self._archive.getinfo(name).file_size > largest:
            raise BadExtract(
                f"The workbook's {name[:80]} is larger than {largest // 1024**2} MB. Copy the "
                "values alone into a new workbook."
            )
        return self._archive.open(name)

    def rows(self, sheet: Sheet) -> Iterator[tuple[int, Element]]:
        """The rows of a sheet with their numbers, one in memory at a time."""
        with self._archive.open(sheet.part) as opened:
            source = _SparingSource(sheet.name, opened)
            number = 0
            for _, element in iterparse(source, forbid_dtd=True):
                if element.tag == ROW:
                    number = _number(sheet.name, element, number)
                    yield number, element
                    element.clear()
                    source.row_is_read()
                elif element.tag == SHEET_DATA:
                    return

    def texts(self, name: str) -> list[str]:
        """The texts that cells share, which refer to them by their place."""
        texts = []
        with self.open(name, LARGEST_TEXTS) as opened:
            for _, element in iterparse(opened, forbid_dtd=True):
                if element.tag == SHARED_TEXT:
                    texts.append(text_in(element))
                    element.clear()
        return texts


def text_in(element: Element) -> str:
    """The words of a text, without how they look or are spoken."""
    return "".join(run.text or "" for path in RUNS for run in element.iterfind(path))


def _number(sheet: str, row: Element, before: int) -> int:
    number = int(row.get("r", before + 1))
    if not before < number <= LAST_ROW:
        raise BadExtract(
            f"{sheet}, after line {before}, has rows that are not in order, or more than "
            f"{LAST_ROW:,}. Open the workbook in a spreadsheet and save it again."
        )
    return number


class _SparingSource:
    """A sheet that is read on only while its rows come to an end."""

    def __init__(self, sheet: str, opened: IO[bytes]) -> None:
        self._sheet = sheet
        self._opened = opened
        self._since_last_row = 0

    def row_is_read(self) -> None:
        self._since_last_row = 0

    def read(self, size: int) -> bytes:
        found = self._opened.read(size)
        self._since_last_row += len(found)
        if self._since_last_row > LONGEST_ROW:
            raise BadExtract(
                f"{self._sheet} has a row of more than {LONGEST_ROW:,} bytes. Copy the values "
                "alone into a new workbook."
            )
        return found
