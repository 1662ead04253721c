"""Reoffending: what was recorded, over how long, and what it does not say."""

import pytest

from tests.pages.conftest import See
from tests.pages.sent import figures
from tests.pages.test_every_page import opened
from tests.tabs import words

CLAIMS = ("works", "reduce", "prevent", "effective", "success", "thanks to", "because of")


def everything_said(at) -> str:
    charts = " ".join(one.proto.alt for one in at.get("vega_lite_chart"))
    return f"{words(at)} {' '.join(text.value for text in at.text)} {charts}".lower()


def test_of_a_few_people_n_of_n_and_no_rate(see: See):
    assert figures(see("reoffending")) == {
        "Reoffending, as reported": "1 of 2",
        "Reoffending within 12 months": "too few to say",
        "Within 12 months, days in custody left out": "too few to say",
        "Followed for 12 months": "0 of 2",
        "Proven reoffending": "too early to say",
        "Repeat victimisation": "nothing to count",
        "Reoffending rate": "too few to say",
        "Reoffending rate, days in custody left out": "too few to say",
    }


def test_a_base_that_nobody_has_come_to_says_who_there_is(see: See):
    said = words(see("reoffending"))
    assert "2 people worked with; none has been followed for 18 months yet." in said
    assert "0 of 0" not in said


def test_a_rate_per_person_years_is_not_for_the_partnership(see: See):
    unit, partner = figures(see("reoffending")), figures(see("reoffending", "pia"))
    assert set(unit) - set(partner) == {
        "Reoffending rate",
        "Reoffending rate, days in custody left out",
    }


def test_reported_recorded_charged_and_proven_stand_apart(see: See):
    levels = next(one.value for one in see("reoffending").table if "Group" in one.value)
    assert dict(zip(levels["Group"], levels["Number"], strict=True)) == {
        "Reported": "0",
        "Recorded": "1",
        "Charged": "0",
        "Proven": "0",
    }


@pytest.mark.parametrize("name", ["ana", "pia"])
def test_unequal_times_and_no_comparison_group_are_always_said(see: See, name):
    said = everything_said(see("reoffending", name))
    assert "people were followed for unequal times" in said
    assert "there is no comparison group" in said


def test_nothing_on_the_page_claims_an_effect(sample_engine, monkeypatch, see: See):
    sample = opened(sample_engine, monkeypatch, "ana", "reoffending")
    for at in (sample, see("reoffending")):
        assert [claim for claim in CLAIMS if claim in everything_said(at)] == []


def test_the_curve_says_how_many_are_still_followed(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "ana", "reoffending")
    curve = next(one.value for one in at.table if "People still followed" in one.value)
    assert curve["By"].to_list()[:2] == ["0 months", "3 months"]
    assert all(int(number) >= 10 for number in curve["People still followed"])


def test_how_many_have_completed_each_window(see: See):
    followed = next(one.value for one in see("reoffending").table if "Window" in one.value)
    assert followed["Window"].to_list() == ["6 months", "12 months", "18 months", "24 months"]
    assert set(followed["Out of"]) == set(followed["Still maturing"]) == {"2"}
