"""The last seven days: each number opens into its rows."""

import pytest

from tests.pages.test_every_page import opened


@pytest.mark.parametrize("step", ["Opened", "Closed"])
def test_the_cases_of_the_week_are_as_many_as_it_says(sample_engine, monkeypatch, step):
    at = opened(sample_engine, monkeypatch, "ana", "this_week")
    number = next(one.value for one in at.metric if one.label == f"Cases {step.lower()}")
    assert int(number) > 0
    button = at.button(key=f"week: behind net_flow {step} None None")
    assert button.label.startswith(f"See {number} case")
    button.click().run()
    assert f"Net flow, {step}: {number} row" in " ".join(text.value for text in at.text)


def test_a_week_of_no_movement_offers_no_way(see):
    assert not [one for one in see("this_week").button if "net_flow" in (one.key or "")]
