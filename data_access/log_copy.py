"""Where the access log ends, kept in a file outside the database: its last line and the seal.

Whoever puts back an older copy of the whole database, head and key included, is found by it.
"""

import json
import os
from pathlib import Path
from typing import NamedTuple, Self

from domain.errors import DataUnavailable


class LogCopy(NamedTuple):
    """The last line of the log at some time."""

    entry_id: int
    seal: str

    @classmethod
    def read(cls, file: Path) -> Self | None:
        """What was kept, None where nothing was yet."""
        if not file.exists():
            return None
        try:
            kept = json.loads(file.read_text("utf-8"))
            return cls(int(kept["line"]), str(kept["seal"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataUnavailable(f"{file} is no copy of where the access log ended.") from error

    def keep(self, file: Path) -> None:
        """Whole or not at all, for its owner alone."""
        new = file.with_name(file.name + ".new")
        try:
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as opened:
                json.dump({"line": self.entry_id, "seal": self.seal}, opened)
            new.replace(file)
        except OSError as error:
            raise DataUnavailable(f"The copy cannot be kept in {file}.") from error
