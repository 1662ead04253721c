"""The lines of a CSV file as cells of text. A file that is no text refuses the whole extract."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import IO
from zipfile import BadZipFile
from zlib import error as DamagedDeflate  # noqa: N812  # zlib names its one error "error"

from data_access.loading.file_kinds import encoding_of, seems_to_be
from domain.errors import BadExtract

Line = tuple[int, list[str]]

LONGEST_LINE = 1_000_000
"""Characters of a row. The longest right one takes a few thousand; what has no end is not read."""


MOST_EMPTY_ROWS = 1_048_576
"""One after the other: a spreadsheet has no more rows than that to leave empty."""


def csv_lines(file: str, opened: IO[bytes]) -> Iterator[Line]:
    """Each row with the number of its first line; lines with nothing in any cell are passed over.

    Never more than one row is in memory, and never more of it than LONGEST_LINE.
    """
    with opened, _as_text(opened) as text:
        lines = _Lines(file, text)
        reader = csv.reader(lines, strict=True)
        try:
            for cells in reader:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield lines.row_starts_on, stripped
                lines.row_is_read(is_filled=any(stripped))
        except csv.Error as error:
            raise _not_csv(lines, error) from error
        except (BadZipFile, DamagedDeflate, EOFError) as error:
            raise BadExtract(f"{file} is damaged in the .zip. Make the .zip again.") from error
        except OSError as error:
            raise BadExtract(f"{file} cannot be read to its end. Send it again.") from error


def _as_text(opened: IO[bytes]) -> TextIOWrapper:
    """What is no UTF-8 becomes half characters, so that the line that holds them can be named."""
    return TextIOWrapper(opened, encoding="utf-8-sig", errors="surrogateescape", newline="")


class _Lines:
    """The lines of a file, each checked before it is read as part of a row."""

    def __init__(self, file: str, text: TextIOWrapper) -> None:
        self.file = file
        self.number = 0
        self.row_starts_on = 1
        self._text = text
        self._row_length = 0
        self._empty_rows = 0

    def row_is_read(self, *, is_filled: bool) -> None:
        self.row_starts_on, self._row_length = self.number + 1, 0
        self._empty_rows = 0 if is_filled else self._empty_rows + 1
        if self._empty_rows > MOST_EMPTY_ROWS:
            raise BadExtract(
                f"{self.file}, line {self.number}: there are more than {MOST_EMPTY_ROWS:,} rows "
                "with nothing in them. Take them out."
            )

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(LONGEST_LINE + 1):
            self.number += 1
            self._row_length += len(line)
            self._check_text(line)
            self._check_length()
            yield line

    def _check_text(self, line: str) -> None:
        if "\0" in line or (self.number == 1 and seems_to_be(_bytes_of(line))):
            raise self._not_text(line)
        if not line.isascii():
            try:
                line.encode()
            except UnicodeEncodeError as error:
                raise self._not_text(line) from error

    def _check_length(self) -> None:
        if self._row_length > LONGEST_LINE:
            raise BadExtract(
                f"{self.file}, line {self.row_starts_on}: the row is longer than {LONGEST_LINE:,} "
                "characters. End each row with a line break, and close every quotation mark."
            )

    def _not_text(self, line: str) -> BadExtract:
        written = _bytes_of(line)
        kind = (self.number == 1 and seems_to_be(written)) or encoding_of(written)
        seems = f" It seems to be {kind}." if kind else ""
        return BadExtract(
            f"{self.file}, line {self.number}, is not CSV text in UTF-8.{seems} Save the file as "
            "CSV UTF-8 (comma delimited)."
        )


def _bytes_of(line: str) -> bytes:
    return line.encode(errors="surrogateescape")


def _not_csv(lines: _Lines, error: csv.Error) -> BadExtract:
    where = f"{lines.file} cannot be read from line {lines.row_starts_on} on"
    if "field limit" in str(error):
        return BadExtract(
            f"{where}: a cell is longer than {csv.field_size_limit():,} characters. "
            "Perhaps a quotation mark is not closed."
        )
    return BadExtract(
        f"{where}: a quotation mark is not closed, or stands in the middle of a cell. Write a "
        "quotation mark twice inside a quoted cell."
    )
