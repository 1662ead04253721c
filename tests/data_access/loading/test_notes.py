"""What the report says under its tables."""

from collections.abc import Callable

from data_access.loading.report import LoadReport
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]


def test_a_file_that_the_manifest_does_not_name_is_not_loaded_and_the_report_says_so(
    extract: DrawnExtract, load: Load, keys: Callable[[str], list[str]]
) -> None:
    extract.has("victims", "victim_id\nV1")
    del extract.feeds["victims"]
    report = load(extract)
    assert "victims.csv was not loaded: the manifest does not name it." in report.notes
    assert "victims" in report.not_received
    assert keys("victims") == []


def test_an_extract_that_needs_no_word_has_none(extract: DrawnExtract, load: Load) -> None:
    extract.delivers("perpetrators").delivers("victims")
    assert load(extract).notes == ()
