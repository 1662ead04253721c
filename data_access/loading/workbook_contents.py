"""What is in a workbook: its sheets, and their cells as a CSV file would write them."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.workbook import WorkbookParser
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.utils.datetime import MAC_EPOCH, from_excel
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser
from openpyxl.xml.constants import (
    ARC_CONTENT_TYPES,
    ARC_STYLE,
    ARC_WORKBOOK,
    SHARED_STRINGS,
    XLSM,
    XLSX,
    XLTM,
    XLTX,
)

from data_access.loading.csv_lines import LONGEST_LINE, Line
from data_access.loading.shared_texts import SharedTexts
from data_access.loading.width import MOST_COLUMNS
from data_access.loading.workbook_parts import Parts, Sheet
from domain.errors import BadExtract


class Contents:
    """The sheets of a workbook in their order, and what their cells refer to."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        types = Manifest.from_tree(fromstring(parts.read(ARC_CONTENT_TYPES), forbid_dtd=True))
        book = WorkbookParser(parts, _book_part(types), keep_links=False)
        book.parse()
        self.sheets = [
            Sheet(sheet.name, relation.target)
            for sheet, relation in book.find_sheets()
            if relation.Type.endswith("/worksheet")
        ]
        self._days_from = book.wb.epoch
        self.counts_from_1904 = self._days_from == MAC_EPOCH
        self._texts = _texts(parts, types)
        self._day_styles = _day_styles(parts)

    def rows(self, sheet: Sheet) -> Iterator[Line]:
        """Every row of the sheet with its number, up to its last filled cell."""
        cells = _Cells(self._texts)
        for number, row in self._parts.rows(sheet):
            filled = self._filled(cells, sheet, number, row)
            yield number, [filled.get(at, "") for at in range(1, max(filled, default=0) + 1)]

    def _filled(self, cells: "_Cells", sheet: Sheet, number: int, row: Element) -> dict[int, str]:
        """The texts of the filled cells, by column."""
        filled: dict[int, str] = {}
        length = 0
        for cell in cells.of(number, row):
            text = self._text(cell)
            if text:
                filled[cell["column"]] = text
                length += len(text)
                _check(sheet, number, cell["column"], length)
        return filled

    def _text(self, cell: dict[str, Any]) -> str:
        value = cell["value"]
        if cell["data_type"] == "n" and cell["style_id"] in self._day_styles:
            value = _moment(value, self._days_from)
        return as_text(value)


class _Cells(WorkSheetParser):
    """openpyxl's reading of a cell. A day is still a number here, and a formula its own text."""

    def __init__(self, texts: SharedTexts) -> None:
        super().__init__(None, texts)

    def of(self, number: int, row: Element) -> Iterator[dict[str, Any]]:
        self.row_counter, self.col_counter = number, 0
        return (self.parse_cell(cell) for cell in row)

    def parse_formula(self, element: Element) -> str:
        return "=" + (element.findtext(FORMULA_TAG) or "")


def as_text(value: Any) -> str:
    """A cell as a CSV file would write it: days as YYYY-MM-DD, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _moment(number: Any, days_from: datetime) -> Any:
    """The day of a number that looks like one; a number that is none stays what it is."""
    try:
        return from_excel(number, days_from)
    except (OverflowError, ValueError):
        return number


def _check(sheet: Sheet, number: int, column: int, length: int) -> None:
    if column > MOST_COLUMNS:
        raise BadExtract(
            f"{sheet.name}, line {number}: column {column:,} is filled. An extract has at most "
            f"{MOST_COLUMNS:,} columns."
        )
    if length > LONGEST_LINE:
        raise BadExtract(
            f"{sheet.name}, line {number}: the row is longer than {LONGEST_LINE:,} characters."
        )


def _book_part(types: Manifest) -> str:
    """Some programs do not say which part lists the sheets, and use the name that all others do."""
    found = (types.find(kind) for kind in (XLSX, XLSM, XLTX, XLTM))
    return next((part.PartName[1:] for part in found if part), ARC_WORKBOOK)


def _texts(parts: Parts, types: Manifest) -> SharedTexts:
    part = types.find(SHARED_STRINGS)
    return parts.texts(part.PartName[1:]) if part else SharedTexts()


def _day_styles(parts: Parts) -> set[int]:
    """The looks of a cell whose number is a day, or a moment of one."""
    if ARC_STYLE not in parts.namelist():
        return set()
    styles = Stylesheet.from_tree(fromstring(parts.read(ARC_STYLE), forbid_dtd=True))
    found: set[int] = styles.date_formats - styles.timedelta_formats
    return found
