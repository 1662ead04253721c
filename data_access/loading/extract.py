"""An extract as it arrives: a folder, a .zip of one, or a .xlsx with a sheet per table."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from data_access.loading.csv_lines import Line, csv_lines
from data_access.loading.workbook import workbook_sheets
from data_access.loading.zip_members import extract_members, open_member
from domain.errors import BadExtract

Lines = Callable[[], Iterator[Line]]


@dataclass(frozen=True)
class Extract:
    """The files of an extract: what each is called, and its lines, by the table it is named for."""

    name: str
    file_names: dict[str, str]
    _lines: dict[str, Lines]

    def lines(self, table: str) -> Iterator[Line]:
        """The lines of a table's file, the header first, each with its number in the file."""
        return self._lines[table]()


@contextmanager
def open_extract(path: Path) -> Iterator[Extract]:
    """The extract at a path, for as long as it is read."""
    if path.is_dir():
        yield _extract(path, _files_of_folder(path))
    elif not path.is_file():
        raise BadExtract(f"There is no extract called {path.name}.")
    elif path.suffix.lower() == ".xlsx":
        with workbook_sheets(path) as sheets:
            yield _extract(path, sheets)
    else:
        with _zip(path) as archive:
            yield _extract(path, _files_of_zip(archive))


def _zip(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except BadZipFile as error:
        raise BadExtract(
            f"{path.name} is not an extract: send a folder, a .zip of it, or a .xlsx workbook."
        ) from error


def _files_of_folder(folder: Path) -> Iterator[tuple[str, Lines]]:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".csv" and path.is_file():
            yield path.name, partial(_lines, path.name, partial(_open, path))


def _files_of_zip(archive: ZipFile) -> Iterator[tuple[str, Lines]]:
    for path, member in extract_members(archive):
        yield path.name, partial(_lines, path.name, partial(open_member, archive, member))


def _open(path: Path) -> IO[bytes]:
    return path.open("rb")


def _lines(file: str, opener: Callable[[], IO[bytes]]) -> Iterator[Line]:
    return csv_lines(file, opener())


def _extract(path: Path, files: Iterable[tuple[str, Lines]]) -> Extract:
    file_names: dict[str, str] = {}
    lines: dict[str, Lines] = {}
    for file, its_lines in files:
        table = file.lower().removesuffix(".csv")
        if table in lines:
            raise BadExtract(f"The extract holds two tables called {table}. Send one of each.")
        file_names[table], lines[table] = file, its_lines
    return Extract(path.name, file_names, lines)
