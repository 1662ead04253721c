"""Caseload and backlog, with the sample data: numbers, scope, and the way to the cases."""

import pytest

from tests.pages.conftest import See
from tests.pages.sent import figures
from tests.pages.test_every_page import opened
from tests.tabs import words


@pytest.fixture
def page(sample_engine, monkeypatch):
    return opened(sample_engine, monkeypatch, "ana", "caseload")


def test_it_counts_the_viewers_own_units_and_no_other(sample_engine, monkeypatch, page):
    both = figures(page)
    one_unit = figures(opened(sample_engine, monkeypatch, "pia", "caseload"))
    assert int(one_unit["Open cases"]) < int(both["Open cases"])


def test_what_waits_stands_first_then_what_comes_in_and_goes_out(see: See):
    assert list(figures(see("caseload")).items()) == [
        ("Awaiting triage", "7"),
        ("Oldest awaiting triage", "157 days"),
        ("Awaiting allocation", "1"),
        ("Oldest awaiting allocation", "96 days"),
        ("Open cases", "3"),
        ("On hold, custody or hospital", "1"),
        ("Overdue reviews", "0 of 1"),
        ("Caseload per whole-time post", "0.8"),
        ("Weeks to clear what is open", "24 weeks"),
        ("Referrals received", "9"),
        ("Triaged in time", "2 of 9"),
        ("Adoption", "0 of 1"),
        ("Consultation given", "1 of 1"),
        ("Repeat referrals", "1 of 8"),
        ("Length of cases", "1 of 4"),
    ]


def test_whose_move_it_is_and_how_long_each_agency_has_held_the_cases(see: See):
    held = [table.value for table in see("caseload").table if "Agency" in table.value]
    assert [one.to_dict("records") for one in held] == [
        [
            {"Agency": "Police", "Cases": "1"},
            {"Agency": "Health", "Cases": "1"},
            {"Agency": "Not recorded", "Cases": "1"},
        ],
        [
            {"Agency": "Police", "Days": "127 days"},
            {"Agency": "Health", "Days": "126 days"},
            {"Agency": "Not recorded", "Days": "126 days"},
        ],
    ]


def test_the_unit_filter_offers_the_viewers_units_only(page):
    assert page.selectbox(key="unit").options == [
        "All units",
        "Domestic Abuse Perpetrator Unit",
        "Integrated Anti-Stalking Unit",
    ]


def test_a_filter_changes_every_number_of_the_page(page):
    before = figures(page)
    page.selectbox(key="area").select("Halton").run()
    assert int(figures(page)["Open cases"]) < int(before["Open cases"])
    assert "Halton" in page.text[0].value


def test_a_unit_lead_opens_as_many_cases_as_the_number_says(page):
    open_cases = figures(page)["Open cases"]
    page.button(key="card: behind open_cases numerator None None").click().run()
    assert f"Open cases: {open_cases} rows" in [text.value for text in page.text]


def test_a_partner_sees_the_figures_and_only_pseudonyms(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "pia", "caseload")
    assert not [button for button in at.button if button.label.startswith("See ")]
    assert "Cases your agency holds" in words(at)
    references = at.dataframe[0].value["Reference"]
    assert len(references) > 0
    assert all(reference.startswith("PR-") for reference in references)
    assert "Lead" not in at.dataframe[0].value


def test_named_posts_are_for_the_unit_lead_only(sample_engine, monkeypatch, page):
    partner = opened(sample_engine, monkeypatch, "pia", "caseload")
    assert "S-0000" in charts_of(page)
    assert "S-0000" not in charts_of(partner)


def charts_of(at) -> str:
    return " ".join(chart.proto.spec for chart in at.get("vega_lite_chart"))
