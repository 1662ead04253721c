"""One file, read and checked row by row, into its table of incoming rows."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, insert

from data_access.loading.incoming import CHUNK
from data_access.loading.refusals import Refusals
from data_access.loading.row_model import Fault, Row
from data_access.loading.row_rules import ROW_RULES
from data_access.loading.rows import ReadRow
from data_access.tables import delivered_columns


def receive(
    connection: Connection,
    incoming: Table,
    delivered: Table,
    rows: Iterable[ReadRow],
    refusals: Refusals,
) -> int:
    """Puts the rows of a file beside their table and says how many there were."""
    receiver = _Receiver(delivered, refusals)
    kept = receiver.kept(rows)
    put = _putting_into(connection, incoming)
    while chunk := list(islice(kept, CHUNK)):
        put(chunk)
    return receiver.received


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
        self.received = 0
        self._refusals = refusals
        self._rule = ROW_RULES.get(delivered.name, _no_rule)
        self._known_by = [column.name for column in delivered.primary_key if "cell" in column.info]
        self._told_apart: Callable[[Row], Hashable] = itemgetter(*_told_apart_by(delivered))
        self._group = delivered.info.get("numbered_within")
        self._first_line: dict[Hashable, int] = {}
        self._in_group: Counter[Hashable] = Counter()

    def kept(self, rows: Iterable[ReadRow]) -> Iterator[Row]:
        """Every row with a readable key of its own, with its line and whether it is accepted."""
        for line, row, fault in rows:
            self.received += 1
            first_line = self._first_line.setdefault(self._told_apart(row), line)
            fault = fault or self._rule(row) or self._repeats(row, first_line, line)
            if fault:
                self._refusals.add(line, *fault)
            if first_line == line and (fault is None or self._has_key(row)):
                if self._group:
                    row["place"] = self._place(row)
                row["line"], row["accepted"] = line, int(fault is None)
                yield row

    def _has_key(self, row: Row) -> bool:
        return all(row[name] is not None for name in self._known_by)

    def _repeats(self, row: Row, first_line: int, line: int) -> Fault | None:
        if first_line == line:
            return None
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
