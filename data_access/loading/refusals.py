"""The rows of one file that are refused: all counted and kept, the first of them listed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data_access.loading.refused_lines import RefusedLines
from data_access.loading.report import MOST_LISTED, RefusedRow, TooManyRefused
from domain.printable import printable

LONGEST_VALUE = 40
LARGEST_SHARE = 0.1
"""Of a table's rows: with more refused, something is wrong with the file and not with its rows."""


def refused_row(file: str, line: int, column: str, value: object, sentence: str) -> RefusedRow:
    """The value is cut: a report says what is wrong and does not carry content."""
    return RefusedRow(file, line, column, printable(str(value)[:LONGEST_VALUE]), sentence)


@dataclass
class Refusals:
    """Refused rows of a file, in the order found. A row is refused once, for one reason."""

    table: str
    file: str
    lines: RefusedLines
    count: int = 0
    listed: list[RefusedRow] = field(default_factory=list)

    def add(self, line: int, column: str, value: object, sentence: str) -> None:
        self.count += 1
        self.lines.add(self.table, line, f"{column}: {sentence}")
        if len(self.listed) < MOST_LISTED:
            self.listed.append(refused_row(self.file, line, column, value, sentence))

    def are_too_many_of(self, received: int) -> bool:
        return self.count > LARGEST_SHARE * received


def check_shares(refusals: Sequence[tuple[Refusals, int]]) -> None:
    """Call it when every table is read, with how many rows each has: then all that is wrong is
    told at once.
    """
    too_many = [
        f"{one.count:,} of the {received:,} rows of {one.file}"
        for one, received in refusals
        if one.are_too_many_of(received)
    ]
    if too_many:
        raise TooManyRefused(
            f"{' and '.join(too_many)} are wrong, more than 10%. Nothing was loaded. Mend the file "
            "and send the extract again.",
            [row for one, _ in refusals for row in one.listed],
        )
