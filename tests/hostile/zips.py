"""Extracts as a .zip, and .zip files that no program would write."""

import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Members = dict[str | ZipInfo, bytes]


def zipped(folder: Path, more: Members | None = None, packing: int = ZIP_DEFLATED) -> Path:
    """The folder's files, and others in their place or beside them."""
    more = more or {}
    path = folder.with_suffix(".zip")
    with ZipFile(path, "w", packing) as archive:
        for file in sorted(folder.iterdir()):
            if file.name not in more:
                archive.write(file, file.name)
        for member, content in more.items():
            archive.writestr(member, content)
    return path


def says_it_is(path: Path, member: str, size: int, crc: int | None = None) -> None:
    """Makes the .zip's own list tell another size of a member than the true one."""
    with ZipFile(path, "a") as archive:
        info = archive.getinfo(member)
        info.file_size = size
        info.CRC = info.CRC if crc is None else crc
        archive.comment = b"written anew"  # so that the list is


def with_many_members(path: Path, how_many: int) -> Path:
    """A list of members and nothing behind it."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, *[0] * 7, 5, *[0] * 6)
    entries = b"".join(entry + b"%05x" % (at % 0xFFFFF) for at in range(how_many))
    some = min(how_many, 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, some, some, len(entries), 0, 0)
    path.write_bytes(entries + end)
    return path
