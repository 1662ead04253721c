"""The members of a .zip that are the extract: those beside its manifest, and none outside.

Every .zip is opened here, a workbook too. Its size is judged by what it says of itself, before
anything is unpacked: Python reads no more of a member than that.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, FileIO
from pathlib import Path, PurePosixPath, PureWindowsPath
from stat import S_ISLNK
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from data_access.loading.file_kinds import LONGEST_SIGNATURE, seems_to_be
from domain.errors import BadExtract

LARGEST = 8 * 1024**3
"""Bytes of a whole extract unpacked; a million referrals take about 1."""
LARGEST_RATIO = 200
"""Times that a .zip may grow when unpacked. Tables grow 5 to 30 times, a bomb a thousand."""
SMALL = 100 * 1024**2
"""Bytes unpacked that need no such guard: nothing but blank lines packs as well as a bomb."""
LARGEST_READ = 1024**2
"""Bytes of a .zip taken at once: its list of members is, and has a hundred bytes for each."""
LONGEST_NAME = 80
ENCRYPTED = 0x1
READABLE = (ZIP_STORED, ZIP_DEFLATED)
"""Others unpack a few bytes to gigabytes at one go, before they can be counted."""

NOT_A_ZIP = (BadZipFile, NotImplementedError, ValueError, struct.error)
"""What Python says of a spoiled list of members: of a version still to come, of a name that is no
text, of a number cut short."""


@contextmanager
def open_zip(path: Path) -> Iterator[ZipFile]:
    """A .zip or .xlsx that is safe to read."""
    with _SparingReader(FileIO(path)) as file:
        try:
            archive = ZipFile(file)
        except NOT_A_ZIP as error:
            raise _not_an_extract(path) from error
        _check_size(path, sum(member.file_size for member in archive.infolist()))
        for member in archive.infolist():
            _check(path.name, member)
        yield archive


class _SparingReader(BufferedReader):
    """Python's ZipFile holds all that a .zip lists before anybody can look at how much that is."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > LARGEST_READ:
            raise BadExtract("The file holds far more parts than an extract has tables.")
        return super().read(size)


def extract_members(archive: ZipFile) -> Iterator[tuple[PurePosixPath, ZipInfo]]:
    """The CSV files of the folder that holds the manifest, which may be the top of the .zip."""
    files = [(_path(member), member) for member in archive.infolist()]
    tables = [(path, member) for path, member in files if _is_a_table(path)]
    folder = _folder_of_manifest([path for path, _ in tables])
    for path, member in tables:
        if path.parent != folder:
            raise BadExtract(f"{path} lies outside the folder of the manifest. Take it out.")
        yield path, member


def open_member(archive: ZipFile, member: ZipInfo) -> IO[bytes]:
    try:
        return archive.open(member)
    except (BadZipFile, NotImplementedError, OSError) as error:
        raise BadExtract(
            f"{_shown(member)} is damaged in the .zip. Make the .zip again."
        ) from error


def _not_an_extract(path: Path) -> BadExtract:
    with path.open("rb") as file:
        kind = seems_to_be(file.read(LONGEST_SIGNATURE))
    seems = f" It seems to be {kind}." if kind else ""
    return BadExtract(
        f"{path.name} is not an extract: send a folder, a .zip of it, or a .xlsx workbook.{seems}"
    )


def _check_size(path: Path, unpacked: int) -> None:
    """A small .zip can unpack to fill a disk. Its own size is asked of the file, not believed."""
    if unpacked > LARGEST:
        raise BadExtract(f"{path.name} is larger than 8 GB unpacked. Send it in parts.")
    if unpacked > SMALL and unpacked > LARGEST_RATIO * path.stat().st_size:
        raise BadExtract(
            f"{path.name} grows more than {LARGEST_RATIO} times when it is unpacked, which no "
            "extract does. Make it again from the files themselves."
        )


def _check(name: str, member: ZipInfo) -> None:
    if _leads_outside(_path(member)):
        raise BadExtract(f"{_shown(member)} lies outside the folder of the extract.")
    if S_ISLNK(member.external_attr >> 16):
        raise BadExtract(f"{_shown(member)} is a link. Put the file itself into the .zip.")
    if member.flag_bits & ENCRYPTED:
        raise BadExtract(f"{name} has a password. Send it without one, by a safe way.")
    if member.compress_type not in READABLE:
        raise BadExtract(
            f"{_shown(member)} is packed in a way that is not read. Make an ordinary .zip."
        )


def _shown(member: ZipInfo) -> str:
    """A name in a .zip is anybody's text: cut, and without what would not be seen."""
    name = member.filename[:LONGEST_NAME]
    return "".join(character if character.isprintable() else "?" for character in name)


def _path(member: ZipInfo) -> PurePosixPath:
    """Some systems write the folders of a .zip with backslashes."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def _leads_outside(path: PurePosixPath) -> bool:
    has_drive = PureWindowsPath(path).drive != ""
    return path.is_absolute() or has_drive or ".." in path.parts


def _is_a_table(path: PurePosixPath) -> bool:
    """Not the hidden twins that some systems add to every file."""
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return path.suffix.lower() == ".csv" and not hidden


def _folder_of_manifest(paths: list[PurePosixPath]) -> PurePosixPath:
    folders = [path.parent for path in paths if path.name.lower() == "manifest.csv"]
    if not folders:
        raise BadExtract("There is no manifest.csv in the extract.")
    return min(folders, key=lambda folder: len(folder.parts))
