"""Writes rows as they are made, and gives out references that say nothing about a person."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from sample_data.days import AS_OF, iso
from sample_data.tables import FEEDS, MANIFEST, MANIFEST_COLUMNS, TABLES, file_of


class Pen:
    """All files of one extract, open for writing until the `with` ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._given: Counter[str] = Counter()
        self.written: Counter[str] = Counter()

    def __enter__(self) -> Self:
        self._table = {shape: table for table, shape in TABLES.items()}
        self._writer = {
            shape: self._file(file_of(table), shape._fields) for table, shape in TABLES.items()
        }
        self._write_manifest()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def write(self, row: NamedTuple) -> None:
        """Write one row into the file of its table."""
        shape = type(row)
        self._writer[shape](row)
        self.written[self._table[shape]] += 1

    def reference(self, prefix: str) -> str:
        """The next reference of a kind, such as R-00042."""
        self._given[prefix] += 1
        return f"{prefix}-{self._given[prefix]:05d}"

    def _file(self, name: str, columns: tuple[str, ...]) -> Callable[[Iterable[object]], object]:
        # One line ending everywhere, so that the bytes are the same on every system.
        path = self._folder / name
        file = self._open.enter_context(path.open("w", encoding="utf-8", newline=""))
        write = csv.writer(file, lineterminator="\n").writerow
        write(columns)
        return write

    def _write_manifest(self) -> None:
        write = self._file(MANIFEST, MANIFEST_COLUMNS)
        for feed, tables in FEEDS.items():
            for table in tables:
                write((feed, table, iso(AS_OF), "complete", "yes"))
