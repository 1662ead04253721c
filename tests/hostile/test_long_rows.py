"""Rows without an end and tables without a side: read to a limit, and never held."""

from io import RawIOBase
from pathlib import Path

import pytest

from data_access.loading.csv_lines import LONGEST_LINE, csv_lines
from domain.errors import BadExtract
from tests.extracts import DrawnExtract
from tests.hostile.conftest import MEMORY_FOR_A_REFUSAL, Refused, within

GIGABYTE = 1024**3
UNITS = "unit_id,name,launched_on"


def spoiled(extract: DrawnExtract, *pieces: str) -> Path:
    folder = extract.written()
    with (folder / "units.csv").open("w", newline="") as file:
        file.writelines(pieces)
    return folder


def test_a_line_of_a_gigabyte(extract: DrawnExtract, refused_at_once: Refused) -> None:
    folder = spoiled(extract, UNITS, "\nU1,", "x" * 2 * LONGEST_LINE)
    with (folder / "units.csv").open("r+b") as file:
        file.truncate(GIGABYTE)  # no disk is used for what was never written
    assert refused_at_once(folder).startswith(
        "units.csv, line 2: the row is longer than 1,000,000 char"
    )


def test_a_file_that_never_ends_is_not_read_to_its_end() -> None:
    class Endless(RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            self.given += len(buffer)
            buffer[:] = b"x" * len(buffer)
            return len(buffer)

    endless = Endless()
    with within(MEMORY_FOR_A_REFUSAL), pytest.raises(BadExtract, match="line 1: the row is longer"):
        next(csv_lines("units.csv", endless))  # type: ignore[arg-type]
    assert endless.given < 3 * LONGEST_LINE


def test_a_quotation_mark_that_never_closes(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    folder = spoiled(extract, f'{UNITS}\nU1,"North\n', "2018-06-19,more\n" * 400_000)
    assert refused_at_once(folder).startswith(
        "units.csv cannot be read from line 2 on: a cell is longer"
    )


def test_a_quotation_mark_that_closes_and_opens_for_ever(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    folder = spoiled(extract, f'{UNITS}\nU1,"', '\n","' * 400_000)
    assert refused_at_once(folder).startswith(
        "units.csv, line 2: the row is longer than 1,000,000 char"
    )


def test_a_quotation_mark_that_the_end_of_the_file_cuts_off(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    folder = spoiled(extract, f'{UNITS}\nU1,North,2018-06-19\nU2,"South,2018-06-19\n')
    assert refused_at_once(folder).startswith(
        "units.csv cannot be read from line 3 on: a quotation mark"
    )


def test_a_million_columns(extract: DrawnExtract, refused_at_once: Refused) -> None:
    folder = spoiled(extract, UNITS, *(f",c{nth}" for nth in range(1_000_000)))
    assert refused_at_once(folder).startswith("units.csv, line 1: the row is longer")


def test_as_many_columns_as_a_line_can_hold(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    folder = spoiled(extract, UNITS, ",c" * 499_000)
    assert (
        "units.csv, line 1: there are 499,003 columns. An extract has at most 1,000"
        in refused_at_once(folder)
    )


def test_a_row_with_a_million_cells_under_a_right_heading(
    extract: DrawnExtract, refused_at_once: Refused
) -> None:
    folder = spoiled(extract, UNITS, "\n", "U1," * 300_000)
    assert refused_at_once(folder).startswith("units.csv, line 2: there are 300,000 columns")
