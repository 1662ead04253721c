"""What came of a load, row by row and table by table, for the administrator who sent it."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple, Self

from domain.errors import BadExtract

MOST_LISTED = 1_000
"""Rows listed one by one for each table or rule; the counts are always of all."""


class RefusedRow(NamedTuple):
    """A row that was not loaded, the cell that is wrong, and what would be right.

    The value is for whoever sent the row, once; the report that is kept has none.
    """

    file: str
    line: int
    column: str
    value: str
    sentence: str

    def __str__(self) -> str:
        value = f"“{self.value}”. " if self.value else ""
        return f"{self.file}, line {self.line}, {self.column}: {value}{self.sentence}"


class FaultCount(NamedTuple):
    """How many rows of a table were loaded although their days are in an order that cannot be."""

    table: str
    sentence: str
    rows: int

    def __str__(self) -> str:
        return f"{self.rows:,} of {self.table}: {self.sentence}"


class QualityFault(NamedTuple):
    """One such row, for whoever sent it, once; the report that is kept names none."""

    table: str
    reference: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.table} {self.reference}: {self.sentence}"


class TableCounts(NamedTuple):
    """What came of the rows of one table."""

    table: str
    received: int
    new: int
    changed: int
    unchanged: int
    removed: int
    refused: int


class RefusedWhole(BadExtract):
    """An extract that is refused after its rows were read; `refused` says which are wrong too."""

    def __init__(self, sentence: str, refused: Sequence[RefusedRow]) -> None:
        super().__init__(sentence)
        self.refused = tuple(refused)


class TooManyRefused(RefusedWhole):
    """More than a tenth of a table is refused, so the extract is."""


@dataclass(frozen=True)
class LoadReport:
    """What came of one load. Lists may be cut (MOST_LISTED); counts never are."""

    loaded_at: str
    loaded_by: str
    extract: str
    tables: tuple[TableCounts, ...]
    refused: tuple[RefusedRow, ...] = ()
    faults: tuple[QualityFault, ...] = ()
    fault_counts: tuple[FaultCount, ...] = ()
    not_received: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    load_id: int = 0

    @property
    def faults_found(self) -> int:
        return sum(count.rows for count in self.fault_counts)

    @property
    def total(self) -> TableCounts:
        """All tables together."""
        counts = [sum(column) for column in zip(*(row[1:] for row in self.tables), strict=True)]
        return TableCounts("all tables", *counts)

    def summary(self) -> str:
        """The report in one line."""
        total = self.total
        return (
            f"{self.extract}: {total.received:,} rows received, {total.new:,} new, "
            f"{total.changed:,} changed, {total.removed:,} removed, {total.refused:,} refused; "
            f"{self.faults_found:,} with days out of order."
        )

    def to_keep(self) -> Self:
        """The report without a value or a reference: nothing in it is about a person."""
        refused = tuple(row._replace(value="") for row in self.refused)
        return replace(self, refused=refused, faults=())

    def as_json(self) -> str:
        """The report as it is kept."""
        return json.dumps(asdict(self.to_keep()))

    @classmethod
    def from_json(cls, stored: str, load_id: int) -> Self:
        told = json.loads(stored)
        told["tables"] = tuple(TableCounts(*row) for row in told["tables"])
        told["refused"] = tuple(RefusedRow(*row)._replace(value="") for row in told["refused"])
        told["fault_counts"] = _fault_counts(told)
        told["not_received"], told["notes"] = tuple(told["not_received"]), tuple(told["notes"])
        for of_before in ("faults", "faults_found"):
            told.pop(of_before, None)
        return cls(**{**told, "load_id": load_id})

    def as_text(self) -> str:
        """The report for a terminal."""
        return "\n".join(_paragraphs(self))


def _fault_counts(told: dict[str, Any]) -> tuple[FaultCount, ...]:
    """Reports were once kept with their faults one by one: those are counted as they are read."""
    if "fault_counts" in told:
        return tuple(FaultCount(*count) for count in told["fault_counts"])
    listed = Counter((table, sentence) for table, _, sentence in told["faults"])
    return tuple(FaultCount(*what, rows) for what, rows in listed.items())


def _paragraphs(report: LoadReport) -> Iterator[str]:
    yield (
        f"Loaded {report.extract} at {report.loaded_at} for {report.loaded_by}: "
        f"load {report.load_id}."
    )
    yield from _table(report)
    yield from _listed("Rows refused", report.total.refused, report.refused)
    yield f"\nLoaded, but with days out of order: {report.faults_found:,}"
    yield from (f"  {count}" for count in report.fault_counts)
    if report.faults:
        yield from _listed("Where to look", report.faults_found, report.faults)
    if report.not_received:
        yield f"\nNot received in this extract: {', '.join(report.not_received)}"
    for note in report.notes:
        yield f"\n{note}"


def _table(report: LoadReport) -> Iterator[str]:
    columns = TableCounts._fields[1:]
    yield f"\n{'':<20}" + "".join(f"{column:>11}" for column in columns)
    for row in (*report.tables, report.total):
        yield f"{row.table:<20}" + "".join(f"{count:>11,}" for count in row[1:])


def _listed(title: str, found: int, listed: Sequence[object]) -> Iterator[str]:
    yield f"\n{title}: {found:,}"
    for row in listed:
        yield f"  {row}"
    if found > len(listed):
        yield f"  … and {found - len(listed):,} more"
