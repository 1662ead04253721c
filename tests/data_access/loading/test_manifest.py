"""The manifest decides what was received; anything wrong in it refuses the extract."""

from pathlib import Path

import pytest

from data_access.loading.extract import open_extract
from data_access.loading.manifest import Delivery, read_manifest
from domain.errors import BadExtract
from tests.extracts import DrawnExtract


def deliveries_of(folder: Path) -> list[Delivery]:
    with open_extract(folder) as extract:
        return read_manifest(extract)


def test_tables_come_in_an_order_in_which_references_come_first(extract: DrawnExtract) -> None:
    extract.has("cases", "case_id\nC1").has("victims", "victim_id\nV1")
    tables = [delivery.table for delivery in deliveries_of(extract.written())]
    assert tables == ["units", "victims", "referrals", "cases"]


def test_a_line_says_feed_table_day_and_mode(extract: DrawnExtract) -> None:
    extract.delivers("referrals", feed="police", as_of="2020-03-05", mode="changes")
    assert deliveries_of(extract.written())[1] == ("police", "referrals", 737489, "changes")


@pytest.mark.parametrize(
    "line, sentence",
    [
        (
            "army,cases,2020-03-06,complete",
            "manifest.csv, line 4, feed: “army”. Write one of police",
        ),
        ("unit,cases,06.03.2020,complete", "line 4, as_of: “06.03.2020”. Write a day"),
        ("unit,cases,2020-03-06,all", "line 4, mode: “all”. Write one of complete, changes"),
        ("unit,cases,,complete", "line 4, as_of: This cell must be filled"),
        ("unit,prisons,2020-03-06,complete", "names prisons, which is no table of the contract"),
        ("unit,units,2020-03-06,complete", "names two tables called units"),
        ("police,units,2020-03-06,complete", "names two tables called units"),
        ("unit,cases,2020-03-06,complete", r"names cases, but there is no cases.csv"),
    ],
)
def test_a_line_that_is_wrong_refuses_the_extract(
    extract: DrawnExtract, line: str, sentence: str
) -> None:
    folder = extract.written()
    with (folder / "manifest.csv").open("a") as manifest:
        manifest.write(line + "\n")
    with pytest.raises(BadExtract, match=sentence):
        deliveries_of(folder)


@pytest.mark.parametrize("table", ["units", "referrals"])
def test_units_and_referrals_are_always_needed(extract: DrawnExtract, table: str) -> None:
    folder = extract.without(table).written()
    with pytest.raises(BadExtract, match=f"does not name {table}, which every extract must hold"):
        deliveries_of(folder)


def test_an_extract_without_a_manifest_is_refused(extract: DrawnExtract) -> None:
    folder = extract.written()
    (folder / "manifest.csv").unlink()
    with pytest.raises(BadExtract, match="no manifest.csv"):
        deliveries_of(folder)
