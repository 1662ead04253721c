"""Every line of an extract that is refused, and why: on disk, however many there are."""

import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Self


class RefusedLines:
    """Kept in a file without a name, which is gone when it is closed."""

    def __init__(self) -> None:
        self._kept = sqlite3.connect("")
        self._kept.execute("CREATE TABLE refused (table_name, line, problem)")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kept.close()

    def add(self, table: str, line: int, problem: str) -> None:
        self._kept.execute("INSERT INTO refused VALUES (?, ?, ?)", (table, line, problem))

    def tables(self) -> list[str]:
        """The tables that have a refused line, in the order in which they were loaded."""
        asked = "SELECT table_name FROM refused GROUP BY table_name ORDER BY min(rowid)"
        return [table for (table,) in self._kept.execute(asked)]

    def of(self, table: str) -> Iterator[tuple[int, str]]:
        """The refused lines of a table and their problems, as they stand in its file."""
        asked = "SELECT line, problem FROM refused WHERE table_name = ? ORDER BY line"
        yield from self._kept.execute(asked, (table,))
