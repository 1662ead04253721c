"""The administrator's page: what is loaded, how old it is, and the door for the next extract."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.access_log import TERMINAL
from data_access.loading import load_extract
from data_access.loads import current_load, load_history
from tests.extracts import DrawnExtract
from tests.people import ADA, log_of, people, sign_in
from tests.tabs import Tab, words


@pytest.fixture
def engine(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    people(sqlite_engine, ADA)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    return sqlite_engine


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    return DrawnExtract(tmp_path / "march")


def opened(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "ada"))
    return tab.open("loads")


def sent(at: AppTest, folder: Path) -> AppTest:
    """The folder as a .zip, chosen and sent."""
    bundle = folder.with_suffix(".zip")
    with ZipFile(bundle, "w") as packed:
        for file in sorted(folder.iterdir()):
            packed.write(file, file.name)
    at.file_uploader[0].upload(bundle.name, bundle.read_bytes(), "application/zip")
    at.run()
    next(button for button in at.button if button.label == "Check and load").click()
    return at.run()


def test_before_the_first_load_it_says_so(engine, monkeypatch):
    at = opened(engine, monkeypatch)
    assert [one.value for one in at.info] == ["Nothing has been loaded yet."]
    assert not at.table


def test_every_feed_is_listed_with_its_day_and_how_far_behind_it_is(engine, monkeypatch, extract):
    extract.delivers("referrals", feed="police", as_of="2020-02-28", mode="changes")
    load_extract(engine, extract.written(), by=TERMINAL)
    at = opened(engine, monkeypatch)
    assert at.table[0].value.to_dict("records") == [
        {
            "Feed": "Police",
            "Table": "referrals",
            "Speaks for": "2020-02-28",
            "Days before the latest": 7,
            "Sent": "changes",
        },
        {
            "Feed": "Unit",
            "Table": "units",
            "Speaks for": "2020-03-06",
            "Days before the latest": 0,
            "Sent": "complete",
        },
    ]


def test_every_earlier_load_opens_into_its_report_without_what_stood_in_a_cell(
    engine, monkeypatch, extract
):
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    report = load_extract(engine, extract.written(), by=TERMINAL)
    (earlier,) = opened(engine, monkeypatch).expander
    assert earlier.label == f"Load {report.load_id}, {report.loaded_at}, by terminal"
    assert earlier.dataframe[1].value.to_dict("records") == [
        {
            "file": "victims.csv",
            "line": 11,
            "column": "sex",
            "sentence": "Write one of female, male, other, not_known.",
        }
    ]


def test_days_out_of_order_are_counted_without_the_days_and_without_the_cases(
    engine, monkeypatch, extract
):
    extract.has("cases", "case_id opened_on closed_on\nC1 2020-02-03 2019-12-31")
    load_extract(engine, extract.written(), by=TERMINAL)
    (earlier,) = opened(engine, monkeypatch).expander
    assert earlier.dataframe[-1].value.to_dict("records") == [
        {"table": "cases", "sentence": "closed_on is before opened_on.", "rows": 1}
    ]
    (stored,) = load_history(engine)
    assert "2019-12-31" not in stored.as_json()
    assert "C1" not in stored.as_json()


def test_an_extract_sent_is_loaded_in_the_name_of_who_sent_it(engine, monkeypatch, extract):
    at = sent(opened(engine, monkeypatch), extract.written())
    current = current_load(engine)
    assert current is not None
    assert [one.value for one in at.success] == [f"Loaded as load {current.load_id}."]
    assert ("ada", "collection", "load") in [line[:3] for line in log_of(engine)]
    (status,) = at.status
    assert (status.label, status.state) == ("Checked and loaded", "complete")


def test_whoever_sent_it_sees_once_what_stood_in_the_cells_and_which_cases_to_look_at(
    engine, monkeypatch, extract
):
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    extract.has("cases", "case_id opened_on closed_on\nC1 2020-02-03 2019-12-31")
    at = sent(opened(engine, monkeypatch), extract.written())
    (refused,) = at.dataframe[1].value.to_dict("records")
    assert refused["value"] == "woman"
    assert at.dataframe[3].value.to_dict("records") == [
        {"table": "cases", "reference": "C1", "sentence": "closed_on is before opened_on."}
    ]


def test_the_refused_rows_are_there_to_take_away_after_a_load_and_not_later(
    engine, monkeypatch, extract
):
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    at = sent(opened(engine, monkeypatch), extract.written())
    assert [one.label for one in at.get("download_button")] == ["Download the refused rows (Excel)"]
    assert "Mend the rows in it and send it here" in words(at)
    assert not at.run().get("download_button")


def test_and_after_a_refusal(engine, monkeypatch, extract):
    extract.has("victims", "victim_id sex\nV1 woman")
    at = sent(opened(engine, monkeypatch), extract.written())
    assert [one.label for one in at.get("download_button")] == ["Download the refused rows (Excel)"]
    assert "Mend the rows in it" not in words(at)


def test_without_a_refused_row_there_is_nothing_to_take_away(engine, monkeypatch, extract):
    at = sent(opened(engine, monkeypatch), extract.written())
    assert not at.get("download_button")


def test_it_says_which_files_it_takes(engine, monkeypatch):
    at = opened(engine, monkeypatch)
    assert "One .zip of the CSV files, or one .xlsx workbook with a sheet for each table." in (
        words(at)
    )


def test_an_extract_that_is_refused_says_why_row_by_row_and_changes_nothing(
    engine, monkeypatch, extract
):
    extract.has("victims", "victim_id sex\nV1 woman")
    at = sent(opened(engine, monkeypatch), extract.written())
    (sentence,) = [one.value for one in at.error]
    assert [(one.label, one.state) for one in at.status] == [("Not loaded", "error")]
    assert sentence.startswith("1 of the 1 rows of victims.csv are wrong, more than 10%.")
    (refused,) = at.dataframe[0].value.to_dict("records")
    assert refused["sentence"] == "Write one of female, male, other, not_known."
    assert current_load(engine) is None
