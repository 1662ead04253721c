"""The sheets of a .xlsx workbook as lines of text, as if each were a CSV file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from data_access.loading.csv_lines import Line
from data_access.loading.zip_members import check_size
from domain.errors import BadExtract

Sheets = list[tuple[str, Callable[[], Iterator[Line]]]]


@contextmanager
def workbook_sheets(path: Path) -> Iterator[Sheets]:
    """Each sheet's name and its lines, while the workbook is open."""
    book = _open(path)
    try:
        yield [(sheet.title, partial(_lines, sheet)) for sheet in book.worksheets]
    finally:
        book.close()


def _open(path: Path) -> Any:
    from openpyxl import load_workbook  # slow to import, and needed by few

    try:
        with ZipFile(path) as archive:
            check_size(archive)
        return load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise BadExtract(
            f"{path.name} is not a workbook that can be opened. Save it again as .xlsx."
        ) from error


def _lines(sheet: Any) -> Iterator[Line]:
    """Rows as wide as the first: a sheet has as many cells as somebody once clicked in."""
    width = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        cells = [_as_text(value) for value in row]
        filled = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
        if filled:
            width = width or filled
            yield number, [*cells[: max(width, filled)], *[""] * (width - len(cells))]


def _as_text(value: Any) -> str:
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
