"""The rows of one file that are refused: all counted and kept, the first of them listed."""

from dataclasses import dataclass, field

from data_access.loading.refused_lines import RefusedLines
from data_access.loading.report import MOST_LISTED, RefusedRow, TooManyRefused

LONGEST_VALUE = 40
LARGEST_SHARE = 0.1
"""Of a table's rows: with more refused, something is wrong with the file and not with its rows."""


@dataclass
class Refusals:
    """Refused rows of a file, in the order found. A row is refused once, for one reason."""

    table: str
    file: str
    lines: RefusedLines
    count: int = 0
    listed: list[RefusedRow] = field(default_factory=list)

    def add(self, line: int, column: str, value: object, sentence: str) -> None:
        """The value is cut: the report says what is wrong and does not carry content."""
        self.count += 1
        self.lines.add(self.table, line, f"{column}: {sentence}")
        if len(self.listed) < MOST_LISTED:
            cut = str(value)[:LONGEST_VALUE]
            self.listed.append(RefusedRow(self.file, line, column, cut, sentence))

    def check_share_of(self, received: int) -> None:
        if self.count > LARGEST_SHARE * received:
            raise TooManyRefused(
                f"{self.count:,} of the {received:,} rows of {self.file} are wrong, more than "
                "10%. Nothing was loaded. Mend the file and send the extract again.",
                self.listed,
            )
