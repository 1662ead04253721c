"""A figure on a card: five different states have five wordings."""

import re

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data_access.access_log import TERMINAL
from data_access.loading import load_extract
from tests.pages.conftest import See
from tests.pages.test_every_page import one_case, opened
from tests.people import ONE_OF_EACH, people
from tests.tabs import words


def card(at: AppTest, label: str) -> str:
    [metric] = [one for one in at.metric if one.label == label]
    return metric.value


def test_a_count_says_what_it_counts(see: See):
    at = see("caseload")
    assert card(at, "Open cases") == "3"
    assert "cases" in [caption.value for caption in at.caption]


def test_under_ten_only_n_of_n_is_said_and_why(see: See):
    at = see("interventions")
    assert card(at, "Uptake") == "2 of 3"
    assert "Too few to say: under 10, only the number itself is shown." in words(at)


def test_too_early_is_said_where_nobody_has_been_followed_long_enough(see: See):
    at = see("reoffending")
    assert card(at, "Followed for 12 months") == "0 of 2"
    assert "Too early to say: fewer than 20 people have been followed so long." in words(at)


def test_a_true_nought_is_told_from_nothing_that_matches(see: See):
    at = see("caseload")
    at.selectbox(key="area").select("Warrington").run()
    assert card(at, "Open cases") == "0"
    assert card(at, "Adoption") == "nothing to count"
    assert "A true zero: the data has been received, and there are no cases to count." in words(at)
    assert "Nothing matches: no referrals for this period" in words(at)


def test_what_counts_whole_units_says_that_it_was_not_narrowed(see: See):
    at = see("interventions")
    narrowed = "Of whole units, not of Warrington alone"
    assert narrowed not in [one.value for one in at.caption]
    at.selectbox(key="area").select("Warrington").run()
    assert [one.value for one in at.caption].count(narrowed) == 1


def test_what_was_never_received_is_not_nought(
    sqlite_engine: Engine, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    people(sqlite_engine, *ONE_OF_EACH)
    load_extract(sqlite_engine, one_case(tmp_path), by=TERMINAL)
    at = opened(sqlite_engine, monkeypatch, "ana", "caseload")
    assert card(at, "Overdue reviews") == ":gray[not received]"
    assert "no feed has sent risk assessments" in words(at)


def test_a_share_stands_with_its_base_and_its_interval_on_one_line(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "ana", "interventions")
    lines = [caption.value for caption in at.caption if " of " in caption.value]
    assert lines[0].partition(" · ")[2].startswith("95% interval ")


@pytest.mark.parametrize(
    ("name", "page", "lines"),
    [
        ("ana", "risk", ["89 of 141 cases", "158 of 366 pairs of assessments"]),
        ("pia", "victim_support", ["164 of 171 victims", "94 of 144 ended supports"]),
    ],
)
def test_the_unit_that_is_counted_stands_with_every_rate(
    sample_engine, monkeypatch, name, page, lines
):
    at = opened(sample_engine, monkeypatch, name, page)
    bases = [caption.value.partition(" · ")[0] for caption in at.caption]
    assert [line for line in lines if line not in bases] == []
    assert not [base for base in bases if re.fullmatch(r"[\d,]+ of [\d,]+", base)]


def test_a_course_stands_on_a_card_only_where_its_points_are_of_the_number_itself(see: See):
    drawn = [one.proto.alt for one in see("caseload").get("vega_lite_chart")]
    assert "Open cases, from 0 (10 Mar 2019) to 3 (6 Mar 2020)." in drawn
    for page, title in (("funding", "Spend against profile"), ("interventions", "Places in use")):
        drawn = [one.proto.alt for one in see(page).get("vega_lite_chart")]
        assert not [alt for alt in drawn if alt.startswith(f"{title}, from ")]


def test_under_every_card_stands_its_sentence_to_copy(see: See):
    at = see("caseload")
    sentences = [code.value for code in at.code]
    assert len(sentences) == len(at.metric)
    assert all(said.endswith(".") for said in sentences)
