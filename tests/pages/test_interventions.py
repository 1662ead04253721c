"""Interventions and uptake, of one drawn unit."""

from tests.pages.conftest import See


def test_the_victim_measures_stand_beside_the_perpetrator_measures(see: See):
    cards = [(metric.label, metric.value) for metric in see("interventions").metric]
    assert cards == [
        ("Uptake", "2 of 3"),
        ("Completion", "1 of 1"),
        ("Support offered", "1 of 1"),
        ("Support accepted", "1 of 1"),
    ]


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
    about = [one.value for one in see("interventions").caption if " by " in one.value]
    splits = [f"Uptake by {by}" for by in ("area", "unit", "crime type")]
    assert [*splits, "Completion by crime type"] == [line for line in about if "of " not in line]


def test_a_step_of_the_funnel_opens_the_people_on_it(see: See):
    at = see("interventions")
    at.button(key="chart by step : behind uptake_funnel started None None").click().run()
    assert len(at.dataframe[0].value) == 2
