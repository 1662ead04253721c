"""The key that seals the access log: from a setting, or a file that only its owner can read.

It is never in the database: whoever can change the lines there must not be able to seal them.
"""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL

from data_access.private_files import check_private
from domain.errors import DataUnavailable

KEY, KEY_FILE = "OVERSIGHT_LOG_KEY", "OVERSIGHT_LOG_KEY_FILE"
SHORTEST = 32
ENDING = ".log-key"
OUR_FOLDER = Path(__file__).parents[1]


def log_key(url: URL) -> bytes:
    """The key for the database at this address; DataUnavailable if there is none to trust."""
    key = os.environ.get(KEY) or _read(log_key_file(url))
    if len(key) < SHORTEST:
        raise DataUnavailable(
            f"The key of the access log ({place_of_log_key(url)}) is too short: it has at least "
            f"{SHORTEST} characters."
        )
    return key.encode()


def made_log_key(url: URL) -> bytes:
    """The same; where there is neither setting nor file, a new file, for its owner alone."""
    if not os.environ.get(KEY) and not log_key_file(url).exists():
        _make(log_key_file(url))
    return log_key(url)


def key_file_is_there(url: URL) -> bool:
    """Whether a file with the key is there already. Of a setting nobody knows how old it is."""
    return not os.environ.get(KEY) and log_key_file(url).exists()


def place_of_log_key(url: URL) -> str:
    """Where the key is looked for, in words."""
    return KEY if os.environ.get(KEY) else str(log_key_file(url))


def log_key_file(url: URL) -> Path:
    """The file of the setting; else beside an SQLite file, or beside app.py for a server."""
    named = os.environ.get(KEY_FILE)
    if named:
        return Path(named)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database).with_suffix(ENDING)
    return OUR_FOLDER / f"oversight{ENDING}"


def _read(file: Path) -> str:
    try:
        check_private(file)
        return file.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise DataUnavailable(
            f"The key of the access log cannot be read from {file}. Put it back there, or give it "
            f"as {KEY} (docs/deploy.md)."
        ) from error


def _make(file: Path) -> None:
    """Whole or not at all: of two processes that begin at once, one makes it and both read it."""
    try:
        with tempfile.NamedTemporaryFile("w", dir=file.parent) as new:  # made for its owner alone
            new.write(secrets.token_hex(32) + "\n")
            new.flush()
            with suppress(FileExistsError):
                os.link(new.name, file)
    except OSError as error:
        raise DataUnavailable(
            f"The key of the access log cannot be kept in {file}. Name a place for it as "
            f"{KEY_FILE}, or give the key as {KEY}."
        ) from error
