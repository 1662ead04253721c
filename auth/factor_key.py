"""The key that second factors are encrypted with: it lies outside the database.

A copy of the database alone, a backup say, then gives nobody the codes. The key is a setting, or
with an SQLite file a file beside it that its owner alone may read.
"""

import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Engine

from auth.settings import BadSetting
from domain.errors import DataUnavailable

KEY = "OVERSIGHT_SECOND_FACTOR_KEY"
_HOW = (
    "Make one with: python -c "
    '"from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
)


def encrypted(engine: Engine, secret: str) -> str:
    return _fernet(engine).encrypt(secret.encode()).decode()


def decrypted(engine: Engine, kept: str) -> str:
    try:
        return _fernet(engine).decrypt(kept.encode()).decode()
    except InvalidToken:
        raise DataUnavailable(
            "Codes cannot be checked: the key is not the one they were kept with. "
            "Ask an administrator to put it back, or to reset your second factor."
        ) from None


def check_key(engine: Engine, *, is_needed: bool = True) -> None:
    """Refuse, in a sentence, a key that could not be used; make the file if there is to be one.

    Where no role needs a second factor anybody may still have one, so a key that is there is tried.
    """
    file = _file_of(engine)
    if is_needed or _key_that_is_set() or (file and file.exists()):
        _fernet(engine)


def _fernet(engine: Engine) -> Fernet:
    key = _key_that_is_set() or _key_in_file(engine)
    try:
        return Fernet(key)
    except ValueError:
        raise BadSetting(f"{KEY}: this is not a key. {_HOW}") from None


def _key_that_is_set() -> str:
    return os.environ.get(KEY, "").strip()


def _file_of(engine: Engine) -> Path | None:
    database = engine.url.database
    return Path(f"{database}.key") if engine.dialect.name == "sqlite" and database else None


def _key_in_file(engine: Engine) -> str:
    path = _file_of(engine)
    if path is None:
        raise BadSetting(f"{KEY}: second factors need a key, and none is set. {_HOW}")
    _make(path)
    if path.stat().st_mode & 0o077:
        raise BadSetting(f"{path.name}: others can read this key. Let its owner alone: chmod 600.")
    return path.read_bytes().decode("ascii", "replace").strip()


def _make(path: Path) -> None:
    """Whole or not at all: of two that start together, the second takes the first one's."""
    if path.exists():
        return
    whole = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(Fernet.generate_key())
    try:
        os.link(whole, path)
    except FileExistsError:
        pass
    finally:
        whole.unlink()
