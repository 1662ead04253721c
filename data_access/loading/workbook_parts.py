"""The parts of a workbook, each read no further than a right one goes.

A part is XML in a .zip: a few hundred kilobytes that say where the sheets are and how cells look,
the texts that cells share, and the sheets themselves, which are read row by row.
"""

from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from data_access.loading.shared_texts import SharedTexts
from data_access.loading.sparing_xml import elements
from domain.errors import BadExtract

LARGEST_PART = 1024**2
"""Bytes of a part that is read whole. Its elements take some hundred times as much memory."""
LARGEST_TEXTS = 64 * 1024**2
"""Bytes of all the texts that cells share: over a million references."""
MOST_TEXTS = 2_000_000
"""No sheet that is read could show more in one column; without a limit they may all be empty."""
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
        """A part that is XML without entities of its own: openpyxl, where it finds lxml, reads
        past them, and what a part says must not depend on what is installed."""
        part = self.open(name, LARGEST_PART).read()
        fromstring(part, forbid_dtd=True)
        return part

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
            number = 0
            for element in elements(opened, ROW, SHEET_DATA, f"{sheet.name} has a row"):
                number = _number(sheet.name, element, number)
                yield number, element

    def texts(self, name: str) -> SharedTexts:
        """The texts that cells share, which refer to them by their place."""
        texts = SharedTexts()
        with self.open(name, LARGEST_TEXTS) as opened:
            what = f"The workbook's {name[:80]} has a text"
            for element in elements(opened, SHARED_TEXT, "", what):
                if len(texts) == MOST_TEXTS:
                    raise BadExtract(
                        f"The workbook's {name[:80]} has more than {MOST_TEXTS:,} texts. Send the "
                        "extract as CSV files."
                    )
                texts.append(text_in(element))
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
