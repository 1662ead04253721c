"""Reads the written files back, row by row, knowing nothing of how they were made."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sample_data.tables import TABLES, file_of

Row = dict[str, str]

NEWS = "2020-03-06"
TODAY = "2021-03-05"


class Records:
    """The tables of an extract."""

    def __init__(self, folder: Path) -> None:
        self._tables = {table: _read(folder / file_of(table)) for table in TABLES}
        self._referrals = {referral["referral_id"]: referral for referral in self["referrals"]}
        self.unit_of_case = {
            case["case_id"]: self.referral_of(case)["unit_id"] for case in self["cases"]
        }

    def __getitem__(self, table: str) -> list[Row]:
        return self._tables[table]

    def referral_of(self, row: Row) -> Row:
        """The referral that a case or a support record belongs to."""
        return self._referrals[row["referral_id"]]

    def open_cases(self, unit_id: str, on: str) -> list[Row]:
        return [
            case
            for case in self["cases"]
            if self.unit_of_case[case["case_id"]] == unit_id
            and case["opened_on"] <= on
            and not happened(case, "closed_on", on)
        ]


def happened(row: Row, column: str, by: str) -> bool:
    """Whether a day is filled and had come."""
    return "" < row[column] <= by


def days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def share(hits: Iterable[bool]) -> float:
    """Hits in a hundred."""
    found = list(hits)
    return 100 * sum(found) / len(found)


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
