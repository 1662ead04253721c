"""References that a person may take for one and a computer for two."""

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
