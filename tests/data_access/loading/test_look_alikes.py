"""References that a person may take for one and a computer for two."""

import pytest
from sqlalchemy import Engine

from data_access.loading import load_extract
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

TOLD = (
    "victims has 1 references that are written in two ways, with capital and with small letters. "
    "They were loaded as different rows: check that they are."
)


def test_two_references_that_differ_in_capitals_are_two_rows_and_told(
    engine: Engine, extract: DrawnExtract
) -> None:
    extract.has("victims", "victim_id\nv1\nV1\nV2")
    report = load_extract(engine, extract.written(), by=ANA)
    assert report.total.new == 2 + 3
    assert TOLD in report.notes


def test_one_reference_in_several_rows_of_another_table_is_no_look_alike(
    engine: Engine, extract: DrawnExtract
) -> None:
    extract.has("cases", "case_id\nC1").has("holdings", "from_on\n2020-01-02\n2020-01-03")
    report = load_extract(engine, extract.written(), by=ANA)
    assert not [note for note in report.notes if "small letters" in note]


def notes(engine: Engine, extract: DrawnExtract) -> list[str]:
    report = load_extract(engine, extract.written(), by=ANA)
    return [note for note in report.notes if "small letters" in note]


def test_letters_of_every_language_have_capitals(engine: Engine, extract: DrawnExtract) -> None:
    assert notes(engine, extract.has("victims", "victim_id\n\u00e9a\n\u00c9A")) == [TOLD]


@pytest.mark.parametrize(
    "known, new, mode", [("P1", "p1", "complete"), ("\u00c9A", "\u00e9a", "changes")]
)
def test_a_new_reference_that_looks_like_a_known_one_is_told(
    engine: Engine, extract: DrawnExtract, known: str, new: str, mode: str
) -> None:
    load_extract(engine, extract.has("victims", f"victim_id\nV0\n{known}").written(), by=ANA)
    extract.tables["victims"][1]["victim_id"] = new
    assert notes(engine, extract.delivers("victims", mode=mode)) == [
        "victims has 1 references that were known already with other capital and small letters. "
        "They were loaded as different rows: check that they are."
    ]
    extract.tables["victims"].append({"victim_id": known})
    assert notes(engine, extract) == [TOLD]
    del extract.tables["victims"][1:]
    assert notes(engine, extract) == []
