"""How a number is counted: every step with what is left, and the way to its rows."""

from tests.pages.conftest import See
from tests.pages.sent import cells, steps

STEPS = ["Offers of direct work in the period", "Offered at least 28 days ago"]


def test_the_steps_go_down_to_the_base_of_the_number(see: See):
    assert steps(see("interventions"), "Uptake") == {
        "Offers of direct work in the period": "3",
        "The first offer to the person": "3",
        "Offered at least 28 days ago": "3",
        "Each perpetrator once, whatever the number of units": "3",
    }


def test_every_card_of_a_measure_says_what_is_counted_and_leads_to_its_definition(see: See):
    at = see("interventions")
    said = [one.value for one in at.caption]
    assert "Counted: perpetrators offered direct work by the day asked." in said
    definitions = [one.proto for one in at.get("page_link")]
    assert {one.label for one in definitions} == {"The whole definition"}
    assert "measure=uptake" in [one.query_string for one in definitions]


def test_each_step_opens_as_many_rows_as_it_says(see: See):
    at = see("victim_support")
    key = "step: behind support_offered Contact recorded as possible or not None None"
    assert at.button(key=key).label == "See 4 rows"  # four of the nine referrals
    at.button(key=key).click().run()
    title = "Support offered, Contact recorded as possible or not: 4 rows"
    assert title in [text.value for text in at.text]


def test_a_step_that_nobody_reached_opens_nothing(see: See):
    at = see("victim_support")
    assert steps(at, "Safety plans in time")["Day of acceptance recorded"] == "0"
    opened = [button.key for button in at.button if "step: behind safety_plans" in button.key]
    assert opened == ["step: behind safety_plans Support accepted in the period None None"]


def test_what_is_said_beside_the_steps_has_no_rows(see: See):
    at = see("caseload")
    assert steps(at, "Awaiting triage")["Oldest, days"] == "157"
    assert not [button for button in at.button if "Oldest" in button.key]


def test_one_row_is_no_rows(see: See):
    labels = [button.label for button in see("victim_support").button]
    assert "See 1 row" in labels
    assert "See 1 rows" not in labels


def test_a_partner_sees_the_steps_and_no_row(see: See):
    at = see("interventions", "pia")
    assert set(STEPS) <= set(cells(at))
    assert not [button for button in at.button if "row" in button.label]
