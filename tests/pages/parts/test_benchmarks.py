"""Published figures on a page: shut, and never without their definition."""

import pytest

from tests.pages.conftest import See
from tests.pages.test_every_page import opened
from tests.tabs import words

PUBLISHED = {
    "caseload": ["Integrated Anti-Stalking Unit, first ten months", "Repeat cases at MARAC"],
    "reoffending": [
        "Rosenfeld 2003",
        "Rosenfeld 2003",
        "Proven reoffending, April to June 2023",
        "Proven reoffending, April to June 2023",
    ],
}


@pytest.mark.parametrize("name", ["ana", "pia"])
@pytest.mark.parametrize("page", PUBLISHED)
def test_each_stands_under_our_own_with_its_definition_and_source(see: See, page, name):
    tables = [one.value for one in see(page, name).table if "Figure" in one.value]
    rows = [row for one in tables for row in one.to_dict("records")]
    ours = [row["Figure"] for row in rows if row["Source"] == "This system"]
    assert len(ours) == len(tables) and all(figure.endswith(", here") for figure in ours)
    assert [row["Figure"] for row in rows if row["Source"] != "This system"] == PUBLISHED[page]
    assert all(cell for row in rows for cell in row.values())


@pytest.mark.parametrize("page", PUBLISHED)
def test_they_are_for_whoever_asks_for_them(see: See, page):
    [block] = see(page).expander
    assert block.label == "Published figures, and how they differ"
    assert not block.proto.expanded


def test_of_a_few_people_nothing_is_concluded(see: See):
    said = words(see("reoffending"))
    assert "Reoffending, as reported: Too few to say whether it differs from" in said
    assert "Proven reoffending: Too early to say whether it differs from" in said


def test_with_enough_people_a_word_by_rule_stands_with_its_warning(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "ana", "caseload")
    said = [one.value for one in at.markdown if one.value.startswith("Adoption: ")]
    assert said == [
        "Adoption: Higher than the published 32% (Integrated Anti-Stalking Unit, first ten "
        "months); defined differently: not a control."
    ]
