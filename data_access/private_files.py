"""Files that hold records or secrets: for the account that runs the app, and for nobody else."""

import os
from pathlib import Path

from sqlalchemy import URL

from domain.errors import DataUnavailable

OTHERS = 0o077
"""Any right of the file's group or of everybody."""


def check_private(*files: Path) -> None:
    """Refuse a file that others can read or change; one that is not there is no matter."""
    if os.name != "posix":
        return  # rights are kept in another way there: docs/security.md
    for file in files:
        if file.exists() and file.stat().st_mode & OTHERS:
            raise DataUnavailable(f"Others can read {file}. Run: chmod 600 {file}")


def database_files(url: URL) -> tuple[Path, ...]:
    """The file of an SQLite database and those that SQLite lays beside it; none of a server's."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return ()
    return tuple(Path(url.database + ending) for ending in ("", "-wal", "-shm"))
