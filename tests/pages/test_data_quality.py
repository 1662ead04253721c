"""Data quality: of one drawn unit, and with the planted faults of the sample data."""

import pytest

from tests.pages.conftest import See
from tests.pages.sent import figures
from tests.pages.test_every_page import opened


@pytest.fixture
def page(sample_engine, monkeypatch):
    return opened(sample_engine, monkeypatch, "ana", "data_quality")


def test_each_question_about_the_data_has_its_card(see: See):
    assert figures(see("data_quality")) == {
        "Freshness of the feeds": "0 days",
        "Completeness": "51%",
        "Dates out of order": "0%",
        "Possible duplicates": "0 of 4",
        "Recording lag": "too few to say",  # of one referral the day of recording is known
        "Nine in ten recorded within": "too few to say",
        "Actions on time": "1 of 1",
    }


def test_a_feed_that_never_came_is_the_first_thing_said(see: See):
    assert see("data_quality").header[0].value == "4 of 5 feeds have not been received"


def test_a_cell_says_how_many_of_its_records_are_filled(see: See):
    cells = next(one.value for one in see("data_quality").table if "Cell" in one.value)
    filled = {row["Cell"]: (row["Number"], row["Out of"]) for row in cells.to_dict("records")}
    assert filled["Referrals: perpetrator"] == ("8", "9")
    assert filled["Referrals: recorded on"] == ("1", "9")


def test_days_out_of_order_can_be_opened_and_name_the_rule_and_both_days(page):
    assert figures(page)["Dates out of order"] == "under 0.1%"
    page.button(key="card: behind dates_out_of_order numerator None None").click().run()
    listed = page.dataframe[0].value
    assert len(listed) == 3
    assert {"Order", "Was on", "Not before"} <= set(listed)


def test_the_perpetrator_that_another_looks_like_is_named(page):
    page.button(key="card: behind possible_duplicates numerator None None").click().run()
    assert page.dataframe[0].value["Looks like"].str.startswith("P-").all()


def test_what_names_records_is_for_the_unit_lead_only(see: See):
    unit, partner = figures(see("data_quality")), figures(see("data_quality", "pia"))
    assert set(unit) - set(partner) == {"Dates out of order", "Possible duplicates"}


def test_actions_by_agency_and_by_month(page):
    assert figures(page)["Actions on time"] == "77.2%"
    said = [one.value for one in page.caption]
    assert "Done by the day due, by whose action it was" in said
    assert any(one.startswith("By month due") for one in said)
