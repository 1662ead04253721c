"""Every measure can be found, read and traced to the file it is written in."""

from briefing.definitions import (
    ROOT,
    STANDARDS,
    facts_of,
    glossary,
    matching,
    path_of,
    rungs,
    standards,
    topics,
)
from domain.standards import DEFAULTS
from measures.catalogue import CATALOGUE


def test_every_measure_is_written_in_the_one_file_called_by_its_key():
    for key, measure in CATALOGUE.items():
        assert (ROOT / path_of(measure)).is_file(), key
        assert f'key="{key}"' in (ROOT / path_of(measure)).read_text(encoding="utf-8")
    assert path_of(CATALOGUE["uptake"]) == "measures/interventions/uptake.py"


def test_topics_keep_every_measure_once():
    by_topic = topics(CATALOGUE.values())
    assert "Interventions and uptake" in by_topic
    assert sum(len(measures) for measures in by_topic.values()) == len(CATALOGUE)


def test_a_definition_says_all_of_it():
    facts = {fact["Part"]: fact["Words"] for fact in facts_of(CATALOGUE["caseload_per_fte"])}
    assert facts == {
        "Question": "How many allocated cases are open for each whole-time post filled?",
        "Counted": "open cases that have been allocated",
        "Out of": "whole-time equivalents in post on the day asked, not heads",
        "Unit of count": "case",
        "Direction": "Neither more nor less is better",
        "Seen by": "Unit lead, Partnership meeting",
        "Split by": "unit, lead, profession",
        "Needs": "referrals, cases, staff",
        "Written in": "measures/caseload/caseload_per_fte.py",
    }


def test_the_steps_go_from_everything_to_the_base():
    assert rungs(CATALOGUE["uptake"]) == (
        "Offers of direct work in the period",
        "The first offer to the person",
        "Offered at least 28 days ago",
        "Each perpetrator once, whatever the number of units",
    )
    assert rungs(CATALOGUE["open_cases"]) == ("Open cases",)


def test_every_word_must_be_found_in_any_order_and_any_case():
    assert [measure.key for measure in matching("attended SINCE offer")] == ["uptake"]
    assert [measure.key for measure in matching("spend_against")] == ["spend_against_profile"]
    assert matching("  ") == list(CATALOGUE.values())
    assert matching("zebra") == []


def test_every_standard_is_listed_with_its_days():
    assert set(STANDARDS) == set(DEFAULTS)
    assert standards()[0] == {
        "What is waited for": "A referral waits for its triage decision",
        "Days allowed": "3",
    }


def test_the_glossary_stands_under_a_heading():
    assert glossary().startswith("One word for one thing")
    assert "\n# " not in glossary() and "\n## " not in glossary()
    assert "- **Uptake**: of those offered direct work" in glossary()
