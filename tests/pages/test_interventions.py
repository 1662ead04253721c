"""Interventions and uptake, of one drawn unit."""

import re

from tests.pages.conftest import See
from tests.pages.sent import figures
from tests.pages.test_every_page import opened


def test_the_victim_measures_stand_beside_the_perpetrator_measures(see: See):
    assert list(figures(see("interventions")).items())[:8] == [
        ("Offered direct work", "3 of 3"),
        ("Uptake", "2 of 3"),
        ("Sessions attended", "2 of 2"),
        ("Completion", "1 of 1"),
        ("Attrition", "0 of 1"),
        ("Places in use", "nothing to count"),  # no number of places is on record
        ("Support offered", "2 of 3"),
        ("Support accepted", "1 of 2"),
    ]


def test_the_wait_in_both_its_forms_and_who_waits_still(see: See):
    assert list(figures(see("interventions")).items())[8:14] == [
        ("Wait to start", "2 of 2"),
        ("Started within the standard", "2 of 2"),
        ("Median wait, days in custody left out", "2 of 2"),
        ("Within the standard, custody left out", "2 of 2"),
        ("Still waiting to start", "0"),
        ("Longest of those still waiting", "nothing to count"),
    ]


def test_with_enough_offers_the_wait_is_a_curve_with_who_waits_still_under_it(
    sample_engine, monkeypatch
):
    at = opened(sample_engine, monkeypatch, "ana", "interventions")
    curve = next(one.value for one in at.table if "Share started" in one.value)
    assert curve["By"].to_list()[:3] == ["0 weeks", "1 week", "2 weeks"]
    waiting = [int(number) for number in curve["Still waiting"]]
    assert waiting == sorted(waiting, reverse=True) and waiting[0] == 88


def test_kinds_of_work_and_orders(see: See):
    at = see("interventions")
    assert list(figures(at).items())[14:] == [
        ("Cases offered direct work", "3 of 4"),
        ("Cases with an order sought", "0 of 4"),
    ]
    tables = [table.value for table in at.table]
    kinds = next(one for one in tables if "Kind" in one and "Number" in one)
    stages = next(one for one in tables if "Stage" in one)
    assert dict(zip(kinds["Kind"], kinds["Number"], strict=True)) == {
        "Motivational engagement": "0",
        "Psychoeducation": "0",
        "Individual therapy": "3",
        "Mental health access": "0",
        "Social and practical support": "0",
    }
    assert stages["Stage"].to_list() == ["Applied", "Granted", "In force", "Breached"]


def test_how_far_people_come_and_where_the_others_are(see: See):
    at = see("interventions")
    finding = "Of 4 people adopted, 3 were offered direct work, 2 started and 1 completed"
    assert at.subheader[0].value == finding
    where = next(table.value for table in at.table if "Where or why" in table.value)
    assert where.to_dict("records") == [
        {"Kind": "The partnership can act", "Where or why": "Declined", "People": "1"},
        {"Kind": "Outside its control", "Where or why": "No suspect identified", "People": "1"},
        {"Kind": "Still in progress", "Where or why": "In direct work now", "People": "1"},
    ]


def test_uptake_by_area_unit_and_crime_type_and_completion_beside_it(see: See):
    said = [one.value for one in see("interventions").caption]
    assert [line for line in said if re.match(r"(Uptake|Completion) by ", line)] == [
        "Uptake by area",
        "Uptake by unit",
        "Uptake by crime type",
        "Completion by crime type",
    ]


def test_a_step_of_the_funnel_opens_the_people_on_it(see: See):
    at = see("interventions")
    at.button(key="chart by step : behind uptake_funnel started None None").click().run()
    assert len(at.dataframe[0].value) == 2
