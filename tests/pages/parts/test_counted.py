"""How a number is counted: every step with what is left, and the way to its rows."""

from tests.pages.conftest import See
from tests.pages.sent import cells

STEPS = ["Offers of direct work in the period", "Offered at least 28 days ago"]


def test_the_steps_go_down_to_the_base_of_the_number(see: See):
    tables = [table.value for table in see("interventions").table]
    [uptake] = [one for one in tables if STEPS[0] in one.iloc[:, 0].to_list()]
    assert uptake["Step"].to_list() == [*STEPS, "Each perpetrator once, by the first offer"]
    assert uptake["Left"].to_list() == ["3", "3", "3"]


def test_each_step_opens_as_many_rows_as_it_says(see: See):
    at = see("victim_support")
    key = "step: behind support_offered Contact recorded as possible or not None None"
    assert at.button(key=key).label == "See 2 rows"
    at.button(key=key).click().run()
    title = "Support offered, Contact recorded as possible or not: 2 rows"
    assert title in [text.value for text in at.text]


def test_one_row_is_no_rows(see: See):
    labels = [button.label for button in see("victim_support").button]
    assert "See 1 row" in labels
    assert "See 1 rows" not in labels


def test_a_partner_sees_the_steps_and_no_row(see: See):
    at = see("interventions", "pia")
    assert set(STEPS) <= set(cells(at))
    assert not [button for button in at.button if "row" in button.label]
