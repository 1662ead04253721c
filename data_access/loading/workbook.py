"""The sheets of a .xlsx workbook as lines of text, as if each were a CSV file.

Of openpyxl we use what finds the sheets and reads a cell. Its own reader of a sheet believes the
size that a sheet says it has, makes up the rows that are missing, and writes out a formula for
every cell that shares it: with a workbook made to harm, each fills the memory.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from zipfile import ZipFile

from data_access.loading.csv_lines import Line
from data_access.loading.workbook_parts import Parts, Sheet
from domain.errors import BadExtract, Shown

CONTENT_TYPES = "[Content_Types].xml"
MOST_SHEETS = 200
"""The contract has some twenty tables; a workbook made by hand has notes and lists beside them."""


def is_workbook(archive: ZipFile) -> bool:
    """What every file of an office program holds, under whatever name it was saved."""
    return CONTENT_TYPES in archive.namelist()


def workbook_sheets(
    archive: ZipFile,
) -> Iterator[tuple[str, Callable[[], Generator[Line, None, None]]]]:
    """Each sheet's name and its lines; a sheet with nothing on it is none."""
    from data_access.loading.days_from_1904 import as_days
    from data_access.loading.workbook_contents import Contents  # slow to import, needed by few

    with _in_plain_words("The workbook"):
        contents = Contents(Parts(archive))
    if len(contents.sheets) > MOST_SHEETS:
        raise BadExtract(
            f"The workbook has {len(contents.sheets):,} sheets. An extract has at most "
            f"{MOST_SHEETS}: one for each table."
        )
    for sheet in contents.sheets:
        lines = partial(
            _lines, sheet, contents.rows, as_days if contents.counts_from_1904 else iter
        )
        if any(True for _ in lines()):
            yield sheet.name, lines


def _lines(
    sheet: Sheet,
    rows: Callable[[Sheet], Iterator[Line]],
    with_days: Callable[[Iterator[Line]], Iterator[Line]],
) -> Generator[Line, None, None]:
    yield from with_days(_filled_lines(sheet, rows))


def _filled_lines(sheet: Sheet, rows: Callable[[Sheet], Iterator[Line]]) -> Iterator[Line]:
    """Rows at least as wide as the first: a sheet has no cells where nobody wrote."""
    width = 0
    for number, cells in _read_one_by_one(sheet.name, rows(sheet)):
        if any(cells):
            width = width or len(cells)
            yield number, [*cells, *[""] * (width - len(cells))]


def _read_one_by_one(file: str, rows: Iterator[Line]) -> Iterator[Line]:
    number = 0
    while True:
        with _in_plain_words(f"{file}, after line {number},"):
            line = next(rows, None)
        if line is None:
            return
        number = line[0]
        yield line


@contextmanager
def _in_plain_words(what: str) -> Iterator[None]:
    """A workbook that is damaged, or made to harm, breaks openpyxl with any error that there is."""
    try:
        yield
    except Shown:
        raise
    except Exception as error:
        raise BadExtract(
            f"{what} cannot be read. Open it in a spreadsheet and save it again as .xlsx."
        ) from error
