"""What the contract says that a bad extract gets, clause by clause, on both engines.

The contract: a row that breaks its table's rules is refused and reported, the rest loads; days out
of order load and are listed; some faults refuse the whole extract, and the database is untouched.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, String, Text, select

from data_access.loading import load_extract
from data_access.loading.report import FaultCount, LoadReport, RefusedRow, TooManyRefused
from data_access.tables import DELIVERED
from domain.errors import BadExtract
from domain.timeline import metadata
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_merge import everything
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
FREE_TEXT = "lives at 12 Acacia Avenue with her sister"


@pytest.fixture
def load(engine: Engine) -> Load:
    return lambda drawn: load_extract(engine, drawn.written(), by=ANA)


def refused_among_nine(extract: DrawnExtract, load: Load, table: str, drawn: str) -> RefusedRow:
    """The one row of the table that is refused; the other nine, and nothing else, are loaded."""
    report = load(extract.of_no_interest(table, 9).has(table, drawn))
    (counts,) = (one for one in report.tables if one.table == table)
    assert (counts.received, counts.new, counts.refused) == (10, 9, 1)
    (refused,) = report.refused
    return refused


# A row that is refused


def test_a_missing_required_cell(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "offences", "offence_id qualifying\nO1 -") == (
        "offences.csv",
        11,
        "qualifying",
        "",
        "This cell must be filled: write yes or no.",
    )


def test_an_unknown_code(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "victims", "victim_id sex\nV1 woman") == (
        "victims.csv",
        11,
        "sex",
        "woman",
        "Write one of female, male, other, not_known.",
    )


def test_an_unreadable_day(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "cases", "case_id closed_on\nC1 2020-02-30") == (
        "cases.csv",
        11,
        "closed_on",
        "2020-02-30",
        "Write a day from 1900-01-01 to 2100-12-31, written YYYY-MM-DD like 2020-03-06.",
    )


def test_a_day_of_which_day_and_month_cannot_be_told_apart(
    extract: DrawnExtract, load: Load
) -> None:
    assert refused_among_nine(extract, load, "cases", "case_id closed_on\nC1 05/03/2020") == (
        "cases.csv",
        11,
        "closed_on",
        "05/03/2020",
        "Day and month cannot be told apart in this column. Write every day YYYY-MM-DD like "
        "2020-03-06.",
    )


def test_a_number_out_of_range(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "staff", "staff_id fte\nS1 51") == (
        "staff.csv",
        11,
        "fte",
        "51",
        "Write a number from 0.01 to 50.",
    )


def test_a_duplicate_key(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "victims", "victim_id sex\nX3 male") == (
        "victims.csv",
        11,
        "victim_id",
        "X3",
        "This row is on line 5 already. Send each once.",
    )


def test_a_reference_to_a_row_that_is_nowhere(extract: DrawnExtract, load: Load) -> None:
    assert refused_among_nine(extract, load, "cases", "case_id referral_id\nC1 R9") == (
        "cases.csv",
        11,
        "referral_id",
        "R9",
        "There is no such row in referrals, or it was itself refused. Send it, or mend this cell.",
    )


def test_of_the_value_40_characters_are_told(extract: DrawnExtract, load: Load) -> None:
    refused = refused_among_nine(extract, load, "victims", f"victim_id sex\nV1 {'x' * 50}")
    assert refused.value == "x" * 40


# A fault that is loaded


@pytest.mark.parametrize(
    "table, drawn, sentence",
    [
        (
            "cases",
            "case_id opened_on closed_on\nC1 2020-02-03 2020-02-02",
            "closed_on is before opened_on.",
        ),
        (
            "orders",
            "order_id kind applied_on\nD1 stalking_protection_full 2020-01-19",
            "applied_on is before the first day of stalking protection orders.",
        ),
        (
            "offences",
            "offence_id occurred_on\nO1 1979-12-31",
            "occurred_on is before the perpetrator's year of birth.",
        ),
    ],
)
def test_days_out_of_order_load_and_are_listed_as_faults(
    extract: DrawnExtract, load: Load, table: str, drawn: str, sentence: str
) -> None:
    extract.has("perpetrators", "perpetrator_id birth_year\nP1 1980")
    if table != "cases":
        extract.has("cases", "case_id\nC1")
    report = load(extract.has(table, drawn))
    assert report.refused == ()
    assert report.fault_counts == (FaultCount(table, sentence, 1),)
    assert [(fault.table, fault.sentence) for fault in report.faults] == [(table, sentence)]


# An extract that is refused whole, and the database untouched


def known(engine: Engine, extract: DrawnExtract) -> dict[str, list[tuple[object, ...]]]:
    """What the database holds after a good extract, before a bad one comes."""
    load_extract(engine, extract.has("victims", "victim_id\nV1\nV2").written(), by=ANA)
    return everything(engine)


def is_refused(engine: Engine, folder: Path, sentence: str) -> None:
    before = everything(engine)
    with pytest.raises(BadExtract, match=sentence):
        load_extract(engine, folder, by=ANA)
    assert everything(engine) == before
    assert any(before.values())


def test_more_than_a_tenth_of_a_table_refused(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    extract.of_no_interest("victims", 7).has("victims", "victim_id sex\nV3 woman\nV4 man")
    is_refused(engine, extract.written(), "2 of the 11 rows of victims.csv are wrong")


def test_all_the_rows_refused_are_told_with_it(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    extract.has("victims", "victim_id sex\nV3 woman\nV4 man")
    with pytest.raises(TooManyRefused) as told:
        load_extract(engine, extract.written(), by=ANA)
    assert [(row.line, row.value) for row in told.value.refused] == [(4, "woman"), (5, "man")]


def test_a_required_column_missing(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    (extract.written() / "victims.csv").write_text("sex\nmale\n")
    is_refused(engine, extract.folder, "victims.csv has no column called victim_id")


def test_a_file_that_is_not_text(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    (extract.written() / "victims.csv").write_bytes("victim_id\nJosé\n".encode("cp1252"))
    is_refused(engine, extract.folder, "victims.csv, line 2, is not CSV text in UTF-8")


def test_two_tables_of_one_name(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    (extract.written() / "VICTIMS.csv").write_text("victim_id\nV9\n")
    is_refused(engine, extract.folder, "two tables called victims")


def test_an_as_of_older_than_what_is_loaded(engine: Engine, extract: DrawnExtract) -> None:
    known(engine, extract)
    extract.delivers("victims", as_of="2020-03-05")
    is_refused(engine, extract.written(), "is as of 2020-03-05, but what is loaded is as of")


# The same again


def test_the_same_extract_twice_changes_nothing(engine: Engine, extract: DrawnExtract) -> None:
    before = known(engine, extract)
    total = load_extract(engine, extract.written(), by=ANA).total
    assert (total.new, total.changed, total.unchanged, total.removed) == (0, 0, 4, 0)
    assert everything(engine) == before


# What is written where it does not belong


def with_free_text(extract: DrawnExtract) -> DrawnExtract:
    """A sentence about a person in a column of codes, of days, of numbers, of references, and in a
    column that the contract does not know.
    """
    columns = {
        "sex": "victims",
        "birth_year": "victims",
        "relationship": "referrals",
        "triaged_on": "referrals",
        "victim_id": "referrals",
    }
    extract.of_no_interest("victims", 30).of_no_interest("referrals", 40)
    for nth, (column, table) in enumerate(columns.items(), start=1):
        extract.tables[table][-nth][column] = FREE_TEXT
    for row in extract.tables["referrals"]:
        row["notes"] = FREE_TEXT
    return extract


def test_free_text_where_a_code_belongs_or_in_an_unknown_column_is_stored_nowhere(
    engine: Engine, extract: DrawnExtract
) -> None:
    report = load_extract(engine, with_free_text(extract).written(), by=ANA)
    assert report.total.refused == 5
    assert {row.value for row in report.refused} == {FREE_TEXT[:40]}  # told to who sent it
    for words in texts_in(engine):
        assert "Acacia" not in words


def test_nor_is_it_in_the_bytes_of_the_file(sqlite_engine: Engine, extract: DrawnExtract) -> None:
    load_extract(sqlite_engine, with_free_text(extract).written(), by=ANA)
    folder = Path(str(sqlite_engine.url.database)).parent
    of_the_database = sorted(folder.glob("oversight.db*"))
    assert of_the_database
    for file in of_the_database:
        content = file.read_bytes()
        assert b"Acacia" not in content
    assert b"X20" in b"".join(file.read_bytes() for file in of_the_database)


def test_an_unknown_column_is_told_by_its_name_and_ignored(
    extract: DrawnExtract, load: Load
) -> None:
    extract.delivers("perpetrators").has("victims", "victim_id Postcode\nV1 WA1")
    assert load(extract).notes == (
        "victims.csv has a column called Postcode, which the contract does not know: it was "
        "ignored.",
    )


def texts_in(engine: Engine) -> list[str]:
    """Every text of every table."""
    with engine.connect() as connection:
        return [
            value
            for table in metadata.tables.values()
            for column in table.columns
            if isinstance(column.type, String | Text)
            for value in connection.scalars(select(column))
            if value is not None
        ]


def test_every_table_of_the_contract_is_searched(engine: Engine, extract: DrawnExtract) -> None:
    load_extract(engine, extract.has("victims", "victim_id\nV1").written(), by=ANA)
    assert "V1" in texts_in(engine)
    assert set(DELIVERED) <= set(metadata.tables)
