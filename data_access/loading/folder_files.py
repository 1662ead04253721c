"""The CSV files of a folder: ordinary files in it, and nothing that a name leads to elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from domain.errors import BadExtract


def files_of_folder(folder: Path) -> Iterator[Path]:
    """The tables in the folder, by name; hidden files are passed over."""
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise BadExtract(f"The folder {folder.name} cannot be read.") from error
    for path in found:
        if path.suffix.lower() == ".csv" and not path.name.startswith("."):
            _check(path, folder)
            yield path


def open_file(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise BadExtract(f"{path.name} was there and cannot be opened. Send it again.") from error


def _check(path: Path, folder: Path) -> None:
    """Reading a pipe or a device may never end, and a link may lead to anybody's file."""
    if not path.is_file():
        raise BadExtract(f"{path.name} is not an ordinary file. Put the file itself there.")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise BadExtract(
            f"{path.name} is a link that leads outside the folder. Put the file itself there."
        )
