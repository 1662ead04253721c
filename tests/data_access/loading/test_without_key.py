"""A row whose key cannot be read may be any of the known ones, so none of those is lost for it."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select

from data_access.loading import LoadReport, load_extract
from data_access.tables import DELIVERED, custody_periods, holdings
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import everything
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]


@pytest.fixture
def load(engine: Engine) -> Load:
    return lambda drawn: load_extract(engine, drawn.written(), by=ANA)


@pytest.fixture
def keys(engine: Engine) -> Keys:
    def keys_of(table: str) -> list[str]:
        key = DELIVERED[table].primary_key.columns[0]
        with engine.connect() as connection:
            return list(connection.scalars(select(key).order_by(key)))

    return keys_of


on_one_engine = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For rules about rows, which are the same for every engine."""


def removed(report: LoadReport) -> dict[str, int]:
    return {one.table: one.removed for one in report.tables if one.removed}


def test_a_person_whose_key_is_spoilt_is_not_erased(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("perpetrators", 20).has("perpetrators", "perpetrator_id sex\nP1 male")
    load(extract.has("offences", "offence_id\nO1"))
    extract.tables["perpetrators"][-1]["perpetrator_id"] = "=P1"
    report = load(extract)
    assert removed(report) == {}
    assert "P1" in keys("perpetrators")
    assert keys("offences") == ["O1"]
    assert (
        "perpetrators: 1 rows that are not in the file were kept, because 1 of its rows came "
        "without a key that can be read. Mend them and send the whole table again."
    ) in report.notes


@on_one_engine
def test_once_it_is_mended_what_the_table_no_longer_holds_goes(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("victims", 20).has("victims", "victim_id sex\nV1 male\nV2 male")
    load(extract)
    del extract.tables["victims"][-2]
    extract.tables["victims"][-1]["victim_id"] = ""
    load(extract)
    assert {"V1", "V2"} <= set(keys("victims"))
    extract.tables["victims"][-1]["victim_id"] = "V2"
    report = load(extract)
    assert removed(report) == {"victims": 1}
    assert not [note for note in report.notes if "kept" in note]


@on_one_engine
def test_one_part_of_a_key_that_cannot_be_read_is_enough(
    extract: DrawnExtract, load: Load, engine: Engine
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1")
    days = "\n".join(f"2020-02-{day:02}" for day in range(1, 12))
    load(extract.has("custody_periods", f"from_on\n{days}"))
    extract.tables["custody_periods"][0]["from_on"] = "2020-13-01"
    assert removed(load(extract)) == {}
    with engine.connect() as connection:
        assert len(connection.execute(select(custody_periods)).all()) == 11


@on_one_engine
def test_a_part_that_may_be_empty_but_is_unreadable_is_no_empty_one(
    extract: DrawnExtract, load: Load, engine: Engine
) -> None:
    days = "\n".join(f"- 2020-02-{day:02}" for day in range(1, 12))
    load(extract.has("targets", f"unit_id from_on\n{days}\nU1 2020-01-01"))
    extract.tables["targets"][-1]["unit_id"] = "=U1"
    assert removed(load(extract)) == {}


@on_one_engine
def test_a_comma_too_many_shifts_the_key_so_it_is_not_believed(
    extract: DrawnExtract, load: Load, keys: Keys, engine: Engine
) -> None:
    extract.of_no_interest("victims", 20).has("victims", "victim_id\nV1")
    load(extract)
    del extract.tables["victims"][-1]
    folder = extract.written()
    with (folder / "victims.csv").open("a") as file:
        file.write("Mrs,V1\n")
    assert removed(load_extract(engine, folder, by=ANA)) == {}
    assert "V1" in keys("victims")


@on_one_engine
def test_rows_refused_with_a_key_that_can_be_read_keep_no_others(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("victims", 20).has("victims", "victim_id sex\nV1 male\nV2 male")
    load(extract)
    del extract.tables["victims"][-2]
    extract.tables["victims"][-1]["sex"] = "man"
    assert removed(load(extract)) == {"victims": 1}
    assert "V2" in keys("victims")


def hand_overs(engine: Engine) -> list[tuple[object, ...]]:
    c = holdings.c
    asked = select(c.place, c.agency).where(c.from_on == 737426).order_by(c.place)
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(asked)]


def test_of_hand_overs_none_takes_the_place_of_one_that_cannot_be_read(
    extract: DrawnExtract, load: Load, engine: Engine
) -> None:
    others = "\n".join(f"police 2020-02-{day:02}" for day in range(1, 20))
    extract.has("cases", "case_id\nC1")
    extract.has("holdings", f"agency from_on\n{others}\npolice 2020-01-02\nhealth 2020-01-02")
    load(extract)
    known = everything(engine)["holdings"]
    extract.tables["holdings"][-2]["from_on"] = "2020-13-02"
    report = load(extract)
    assert everything(engine)["holdings"] == known
    assert [note for note in report.notes if "stays as it was known" in note]


@on_one_engine
def test_two_hand_overs_that_are_wrong_in_one_way_are_both_kept(
    extract: DrawnExtract, load: Load, engine: Engine
) -> None:
    others = "\n".join(f"police 2020-02-{day:02}" for day in range(1, 22))
    extract.has("cases", "case_id\nC1")
    extract.has("holdings", f"agency from_on\n{others}\npolice 2020-01-02\nhealth 2020-01-02")
    load(extract)
    for row in extract.tables["holdings"][-2:]:
        row["agency"] = "?"
    assert removed(load(extract)) == {}
    assert hand_overs(engine) == [(1, "police"), (2, "health")]


@on_one_engine
def test_a_referral_without_its_key_refuses_no_extract(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("referrals", 20).has("cases", "case_id\nC1")
    load(extract)
    extract.tables["referrals"][0]["referral_id"] = ""
    del extract.tables["cases"], extract.feeds["cases"]
    (extract.folder / "cases.csv").unlink()
    report = load(extract)
    assert report.total.refused == 1
    assert "R1" in keys("referrals")


@on_one_engine
def test_a_parent_that_may_be_the_unreadable_row_is_still_one(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("cases", 20).has("cases", "case_id parent_case_id\nC1 -\nC2 C1")
    load(extract)
    extract.tables["cases"][-2]["case_id"] = ""
    assert load(extract).total.refused == 1
    assert {"C1", "C2"} <= set(keys("cases"))
