"""Every page about the programme, with nothing loaded, one case, and the sample data."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.access_log import TERMINAL
from data_access.loading import load_extract
from tests.people import ONE_OF_EACH, log_of, people, sign_in
from tests.tabs import Tab, words

UNIT_PAGES = (
    "this_week",
    "caseload",
    "risk",
    "interventions",
    "victim_support",
    "reoffending",
    "funding",
    "data_quality",
)
VISITS = [("ana", page) for page in UNIT_PAGES]
SYNTHETIC = "Demonstration data: every person here is synthetic"


def opened(engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str, page: str) -> AppTest:
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, name))
    return tab.open(page)


def calm(at: AppTest) -> bool:
    return not at.exception and "Something went wrong" not in words(at)


@pytest.mark.parametrize(("name", "page"), VISITS)
def test_with_the_sample_data_it_says_its_day_that_people_are_synthetic_and_who_looked(
    sample_engine, monkeypatch, name, page
):
    at = opened(sample_engine, monkeypatch, name, page)
    assert calm(at)
    assert "Data as at 5 March 2021" in words(at)
    assert SYNTHETIC in words(at)
    visits = [line for line in log_of(sample_engine) if line[:3] == (name, "consultation", page)]
    assert visits
    assert "as_of=2021-03-05" in visits[0][3]


@pytest.mark.parametrize(("name", "page"), VISITS)
def test_before_anything_is_loaded_it_says_so_and_shows_no_number(
    sqlite_engine, monkeypatch, name, page
):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    people(sqlite_engine, *ONE_OF_EACH)
    at = opened(sqlite_engine, monkeypatch, name, page)
    assert calm(at)
    assert [one.value for one in at.info] == [
        "No data has been loaded yet. Figures appear here after the first load."
    ]
    assert not at.metric


@pytest.mark.parametrize(("name", "page"), VISITS)
def test_one_case_is_enough_for_every_page(sqlite_engine, monkeypatch, tmp_path, name, page):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    people(sqlite_engine, *ONE_OF_EACH)
    load_extract(sqlite_engine, one_case(tmp_path), by=TERMINAL)
    at = opened(sqlite_engine, monkeypatch, name, page)
    assert calm(at)
    assert "Data as at 6 March 2020" in words(at)


def one_case(folder):
    """A unit, a referral and a case; no other table was ever received."""
    files = {
        "manifest": "feed,table,as_of,mode\n"
        "unit,units,2020-03-06,complete\n"
        "police,referrals,2020-03-06,complete\n"
        "unit,cases,2020-03-06,complete\n",
        "units": "unit_id,name,launched_on\nU1,Unit One,2018-06-19\n",
        "referrals": "referral_id,unit_id,received_on,source,area,crime_type,triaged_on,"
        "triage_decision\nR1,U1,2020-02-01,police_response,halton,stalking,2020-02-03,adopted\n",
        "cases": "case_id,referral_id,opened_on\nC1,R1,2020-02-03\n",
    }
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder
