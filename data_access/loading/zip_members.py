"""The members of a .zip that are the extract: those beside its manifest, and none outside."""

from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import IO
from zipfile import ZipFile, ZipInfo

from domain.errors import BadExtract

LARGEST = 8 * 1024**3
"""Bytes of a whole extract unpacked; a million referrals take about 1."""
ENCRYPTED = 0x1


def extract_members(archive: ZipFile) -> Iterator[tuple[PurePosixPath, ZipInfo]]:
    """The CSV files of the folder that holds the manifest, which may be the top of the .zip."""
    _check(archive)
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
    except NotImplementedError as error:
        raise BadExtract(
            f"{member.filename} is packed in a way that cannot be read. Make an ordinary .zip."
        ) from error


def check_size(archive: ZipFile) -> None:
    """A small .zip can unpack to fill a disk."""
    if sum(member.file_size for member in archive.infolist()) > LARGEST:
        raise BadExtract("The extract is larger than 8 GB unpacked. Send it in parts.")


def _check(archive: ZipFile) -> None:
    check_size(archive)
    for member in archive.infolist():
        if _leads_outside(_path(member)):
            raise BadExtract(f"{member.filename} lies outside the folder of the extract.")
        if member.flag_bits & ENCRYPTED:
            raise BadExtract("The .zip has a password. Send it without one, by a safe way.")


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
