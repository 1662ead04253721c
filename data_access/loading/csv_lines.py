"""The lines of a CSV file as cells of text. A file that is no text refuses the whole extract."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import IO
from zipfile import BadZipFile
from zlib import error as DamagedDeflate  # noqa: N812  # zlib names its one error "error"

from domain.errors import BadExtract

Line = tuple[int, list[str]]


def csv_lines(file: str, opened: IO[bytes]) -> Iterator[Line]:
    """Each line with its number; lines with nothing in any cell are passed over."""
    with opened, TextIOWrapper(opened, encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(_readable(file, text), strict=True)
        try:
            for cells in reader:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield reader.line_num, stripped
        except UnicodeDecodeError as error:
            raise _not_text(file) from error
        except csv.Error as error:
            raise BadExtract(
                f"{file} cannot be read from line {reader.line_num} on: a quotation mark is not "
                "closed, or stands in the middle of a cell. Write a quotation mark twice inside a "
                "quoted cell."
            ) from error
        except (BadZipFile, DamagedDeflate, EOFError) as error:
            raise BadExtract(f"{file} is damaged in the .zip. Make the .zip again.") from error


def _readable(file: str, text: TextIOWrapper) -> Iterator[str]:
    for line in text:
        if "\0" in line:
            raise _not_text(file)
        yield line


def _not_text(file: str) -> BadExtract:
    return BadExtract(f"{file} is not text in UTF-8. Save it as CSV UTF-8 (comma delimited).")
