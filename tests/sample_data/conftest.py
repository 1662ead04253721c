"""The default extract, written once, and read with nothing but the csv module."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from sample_data import Facts, write_extract

Row = dict[str, str]
Tables = dict[str, list[Row]]


def read(folder: Path) -> Tables:
    """Every file of an extract, as rows of text."""
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


@pytest.fixture(scope="session")
def reading() -> Callable[[Path], Tables]:
    return read


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "extract"


@pytest.fixture(scope="session")
def facts(folder: Path) -> Facts:
    return write_extract(folder)


@pytest.fixture(scope="session")
def tables(facts: Facts, folder: Path) -> Tables:
    """The default extract."""
    assert facts.referrals == 1000
    return read(folder)


@pytest.fixture(scope="session")
def by_news(tables: Tables) -> list[Row]:
    """Referrals received by the day of the news."""
    return [row for row in tables["referrals"] if row["received_on"] <= "2020-03-06"]


@pytest.fixture(scope="session")
def first_starts(tables: Tables) -> dict[str, tuple[str, Row]]:
    """The people worked with by the day of the news: index day and first intervention."""
    attended: dict[str, str] = {}
    for row in tables["sessions"]:
        if row["attendance"] == "attended":
            known = attended.get(row["intervention_id"], "9999")
            attended[row["intervention_id"]] = min(known, row["booked_on"])
    found: dict[str, tuple[str, Row]] = {}
    for row in tables["interventions"]:
        if "" < row["started_on"] <= "2020-03-06":
            index_day = attended.get(row["intervention_id"], row["started_on"])
            known_by = found.get(row["perpetrator_id"], ("9999", row))[0]
            if index_day < known_by:
                found[row["perpetrator_id"]] = (index_day, row)
    return found


@pytest.fixture(scope="session")
def waiting(tables: Tables) -> Callable[[str, str], list[str]]:
    """What the open cases of a unit wait for on a day."""
    unit_of = {row["referral_id"]: row["unit_id"] for row in tables["referrals"]}

    def ask(unit_id: str, on: str) -> list[str]:
        latest: dict[str, str] = {}
        for row in sorted(tables["holdings"], key=lambda row: row["from_on"]):
            if row["from_on"] <= on:
                latest[row["case_id"]] = row["waiting_for"]
        return [
            latest[case["case_id"]]
            for case in tables["cases"]
            if unit_of[case["referral_id"]] == unit_id
            and case["opened_on"] <= on
            and not "" < case["closed_on"] <= on
        ]

    return ask
