"""An extract as it arrives: a folder, a .zip of one, or a .xlsx with a sheet per table."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO
from zipfile import ZipFile

from data_access.loading.csv_lines import Line, csv_lines
from data_access.loading.folder_files import files_of_folder, open_file
from data_access.loading.width import as_wide_as_the_header
from data_access.loading.workbook import is_workbook, workbook_sheets
from data_access.loading.zip_members import extract_members, open_member, open_zip
from domain.errors import BadExtract
from domain.printable import printable

Lines = Callable[[], Generator[Line, None, None]]
Files = Iterable[tuple[str, Lines]]


@dataclass(frozen=True)
class Extract:
    """The files of an extract: what each is called, and its lines, by the table it is named for."""

    name: str
    file_names: dict[str, str]
    _lines: dict[str, Lines]
    _opened: ExitStack

    def lines(self, table: str) -> Iterator[Line]:
        """The lines of a table's file, the header first, each with its number in the file.

        A header ends at its last name, a line where nothing more is filled, but not before it.
        """
        lines = self._opened.enter_context(closing(self._lines[table]()))
        return as_wide_as_the_header(self.file_names[table], lines)


@contextmanager
def open_extract(path: Path) -> Iterator[Extract]:
    """The extract at a path, for as long as it is read. What it holds says what it is."""
    with ExitStack() as opened:
        yield _extract(path, _files(path, opened), opened)


def _files(path: Path, opened: ExitStack) -> Files:
    if path.is_dir():
        return _files_of_folder(path)
    if not path.is_file():
        raise BadExtract(f"There is no extract called {path.name}.")
    archive = opened.enter_context(open_zip(path))
    return workbook_sheets(archive) if is_workbook(archive) else _files_of_zip(archive)


def _files_of_folder(folder: Path) -> Files:
    for path in files_of_folder(folder):
        yield path.name, partial(_lines, path.name, partial(open_file, path))


def _files_of_zip(archive: ZipFile) -> Files:
    for path, member in extract_members(archive):
        yield path.name, partial(_lines, path.name, partial(open_member, archive, member))


def _lines(file: str, opener: Callable[[], IO[bytes]]) -> Generator[Line, None, None]:
    """Nothing is opened before its first line is asked for, and `close` closes it."""
    yield from csv_lines(file, opener())


def _extract(path: Path, files: Files, opened: ExitStack) -> Extract:
    file_names: dict[str, str] = {}
    lines: dict[str, Lines] = {}
    for file, its_lines in files:
        table = file.strip().lower().removesuffix(".csv")
        if table in lines:
            raise BadExtract(f"The extract holds two tables called {table}. Send one of each.")
        file_names[table], lines[table] = printable(file), its_lines
    return Extract(printable(path.name), file_names, lines, opened)
