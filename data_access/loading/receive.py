"""One file, read and checked row by row, into its table of incoming rows."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, insert

from data_access.loading.incoming import CHUNK
from data_access.loading.refusals import Refusals
from data_access.loading.row_model import Fault, Row
from data_access.loading.row_rules import ROW_RULES, SAID_BETTER
from data_access.loading.rows import WHOLE_LINE, ReadRow
from data_access.tables import delivered_columns


class Received(NamedTuple):
    """How many rows a file has, and how many of them name no row that may be known already."""

    rows: int
    without_key: int


def receive(
    connection: Connection,
    incoming: Table,
    delivered: Table,
    rows: Iterable[ReadRow],
    refusals: Refusals,
) -> Received:
    """Puts the rows of a file beside their table and says how many there were."""
    receiver = _Receiver(delivered, refusals)
    kept = receiver.kept(rows)
    put = _putting_into(connection, incoming)
    while chunk := list(islice(kept, CHUNK)):
        put(chunk)
    return Received(receiver.received, receiver.without_key)


def _putting_into(connection: Connection, incoming: Table) -> Callable[[list[Row]], object]:
    """The statement is made once and rows go to the driver as they are: they hold what it takes,
    and having each looked at again took as long as reading it.
    """
    made: Any = insert(incoming).compile(dialect=connection.dialect)
    if made.positiontup:
        in_order = itemgetter(*made.positiontup)
        return lambda rows: connection.exec_driver_sql(made.string, list(map(in_order, rows)))
    return lambda rows: connection.exec_driver_sql(made.string, rows)


class _Receiver:
    """Checks each row alone, then against the rows before it in the file."""

    def __init__(self, delivered: Table, refusals: Refusals) -> None:
        self.received = self.without_key = 0
        self._refusals = refusals
        self._rule = ROW_RULES.get(delivered.name, _no_rule)
        self._said_better = SAID_BETTER.get(delivered.name, _as_it_is)
        self._known_by = [column.name for column in delivered.primary_key if "cell" in column.info]
        self._told_apart: Callable[[Row], Hashable] = itemgetter(*_told_apart_by(delivered))
        self._group = delivered.info.get("numbered_within")
        self._first_line: dict[Hashable, int] = {}
        self._in_group: Counter[Hashable] = Counter()

    def kept(self, rows: Iterable[ReadRow]) -> Iterator[Row]:
        """Every row with a readable key of its own, with its line and whether it is accepted."""
        for line, row, fault in rows:
            self.received += 1
            fault = fault and self._said_better(row, fault)
            if fault and not self._has_key(row, fault):
                self.without_key += 1
                self._refusals.add(line, *fault)
            else:
                yield from self._among_the_others(line, row, fault or self._rule(row))

    def _among_the_others(self, line: int, row: Row, fault: Fault | None) -> Iterator[Row]:
        first_line = self._first_line.setdefault(self._told_apart(row), line)
        # of numbered rows two that are wrong may look the same, and each has its place
        comes_again = first_line != line and not (fault and self._group)
        if comes_again:
            fault = fault or self._repeats(row, first_line)
        if fault:
            self._refusals.add(line, *fault)
        if not comes_again:
            if self._group:
                row["place"] = self._place(row)
            if len(self._known_by) == 1:
                row["folded"] = row[self._known_by[0]].casefold()
            row["line"], row["accepted"] = line, int(fault is None)
            yield row

    def _has_key(self, row: Row, fault: Fault) -> bool:
        """In a line with a comma too many, what stands under the key may be something else."""
        return fault.column != WHOLE_LINE and all(row[name] is not None for name in self._known_by)

    def _repeats(self, row: Row, first_line: int) -> Fault:
        name = self._known_by[0]
        sentence = f"This row is on line {first_line} already. Send each once."
        return Fault(name, str(row[name]), sentence)

    def _place(self, row: Row) -> int:
        group = tuple(row[name] for name in self._group or ())
        self._in_group[group] += 1
        return self._in_group[group]


def _told_apart_by(delivered: Table) -> list[str]:
    """The key; where the loader numbers rows, all that a partner writes."""
    if "numbered_within" in delivered.info:
        return [column.name for column in delivered_columns(delivered)]
    return [column.name for column in delivered.primary_key]


def _no_rule(row: Row) -> Fault | None:
    return None


def _as_it_is(row: Row, fault: Fault) -> Fault:
    return fault
