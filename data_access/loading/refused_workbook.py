"""The refused rows as a workbook in the shape of the extract, to be mended and sent again.

Every cell is text, as it came: nothing that a partner wrote is run by the spreadsheet. After a load
the workbook is an extract of changes. After a refusal it has no manifest: nothing was loaded, so
the whole extract is to be mended and sent, and not these rows alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from data_access.columns import cell_of
from data_access.loading.extract import Extract
from data_access.loading.header import PROBLEM, in_one_spelling
from data_access.loading.manifest import COLUMNS, MANIFEST, Delivery
from data_access.loading.refused_lines import RefusedLines
from data_access.loading.report import RefusedWhole
from data_access.tables import DELIVERED, MUST_BE_RECEIVED
from domain.errors import BadQuestion, DataUnavailable
from domain.terms import FeedMode

MOST_ROWS = 1_048_575
"""What a sheet holds under its header. Of a table with more, the first are here."""
LONGEST_CELL = 32_767
NARROW, WIDE = 16, 90


@contextmanager
def keep_refused(
    extract: Extract, deliveries: Sequence[Delivery], path: Path | None
) -> Iterator[RefusedLines]:
    """Keeps the lines that a load refuses. If there are any, they are written when it has ended:
    nobody waits for that.
    """
    if path:
        _check_may_be_written(path)
    with RefusedLines() as refused:
        try:
            yield refused
        except RefusedWhole:
            if path and refused.tables():
                with _written(path, "and nothing was loaded"):
                    _write(path, _Sheets(extract, refused), [])
            raise
        if path and refused.tables():
            needed = {*refused.tables(), *MUST_BE_RECEIVED}
            with _written(path, "but the others were loaded"):
                sent = [d for d in deliveries if d.table in needed]
                _write(path, _Sheets(extract, refused), sent)


def _check_may_be_written(path: Path) -> None:
    """Before anything is loaded, since afterwards it would be too late."""
    try:
        path.touch(mode=0o600, exist_ok=False)
        path.unlink()
    except OSError as error:
        raise BadQuestion(
            f"The refused rows cannot be written to {path}, so nothing was loaded. Name a new file "
            "in a folder that is there."
        ) from error


@contextmanager
def _written(path: Path, what_came: str) -> Iterator[None]:
    """Wholly or not at all: a disk may be full."""
    from xlsxwriter.exceptions import XlsxFileError

    try:
        yield
    except (OSError, XlsxFileError) as error:
        path.unlink(missing_ok=True)
        raise DataUnavailable(
            f"The refused rows could not be written to {path}, {what_came}. Make room, and load "
            "the same extract again for them: what is loaded already does not change."
        ) from error


def _write(path: Path, sheets: "_Sheets", to_send: Sequence[Delivery]) -> None:
    """Only its owner may read the file: there are rows about people in it."""
    from xlsxwriter import Workbook  # slow to import, and needed by few

    path.touch(mode=0o600)
    with Workbook(str(path), {"constant_memory": True}) as book:
        manifest = book.add_worksheet(MANIFEST) if to_send else None
        tables = [delivery.table for delivery in to_send] or sheets.tables
        cut = {table for table in tables if not _write_sheet(book, table, sheets.rows(table))}
        if manifest:
            _write_manifest(manifest, [d for d in to_send if d.table not in cut])


def _write_manifest(sheet: Any, deliveries: Sequence[Delivery]) -> None:
    sheet.write_row(0, 0, [column.name for column in COLUMNS if cell_of(column).required])
    for at, (feed, table, as_of_on, _) in enumerate(deliveries, start=1):
        as_of = date.fromordinal(as_of_on).isoformat()
        sheet.write_row(at, 0, [feed, table, as_of, FeedMode.CHANGES.value])


def _write_sheet(book: Any, table: str, rows: Iterator[list[str]]) -> bool:
    """Says whether all the rows are on the sheet."""
    sheet = book.add_worksheet(table)
    header = next(rows)
    text = book.add_format({"num_format": "@"})  # stays text when somebody types in the cell
    sheet.set_column(0, len(header) - 2, NARROW, text)
    sheet.set_column(len(header) - 1, len(header) - 1, WIDE, text)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    _write_cells(sheet, 0, header, book.add_format({"bold": True}))
    at = 0
    for at, cells in enumerate(rows, start=1):
        if at > MOST_ROWS:
            return False
        _write_cells(sheet, at, cells, text)
    sheet.autofilter(0, 0, max(at, 1), len(header) - 1)
    return True


def _write_cells(sheet: Any, row: int, cells: Sequence[str], look: Any) -> None:
    for column, cell in enumerate(cells):
        sheet.write_string(row, column, cell[:LONGEST_CELL], look)


class _Sheets:
    """The rows of each sheet: the header of the file and a column `problem`, then the lines."""

    def __init__(self, extract: Extract, refused: RefusedLines) -> None:
        self._extract, self._refused = extract, refused
        self.tables = refused.tables()

    def rows(self, table: str) -> Iterator[list[str]]:
        lines = self._extract.lines(table)
        header = next(lines)[1]
        before = [at for at, name in enumerate(header) if in_one_spelling(name).lower() == PROBLEM]
        width = len(header)
        yield _row(header, width, before, PROBLEM)
        for cells, problem in self._lines(table, lines):
            yield _row(cells, width, before, problem)

    def _lines(
        self, table: str, lines: Iterator[tuple[int, list[str]]]
    ) -> Iterator[tuple[list[str], str]]:
        """The refused lines; where the loader numbers rows by their place in the file, every line
        of it, since rows of one group replace each other together.
        """
        all_of_them = table in self.tables and "numbered_within" in DELIVERED[table].info
        refused = self._refused.of(table)
        next_refused, problem = next(refused, (0, ""))
        for number, cells in lines:
            if number == next_refused:
                yield cells, problem
                next_refused, problem = next(refused, (0, ""))
            elif all_of_them:
                yield cells, ""


def _row(cells: list[str], width: int, problem_before: list[int], problem: str) -> list[str]:
    """As wide as the header, then the problem, then what is written beyond the last column."""
    padded = [*cells, *[""] * (width - len(cells))]
    kept = [cell for at, cell in enumerate(padded[:width]) if at not in problem_before]
    return [*kept, problem, *padded[width:]]
