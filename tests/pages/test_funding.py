"""Money and posts, of one drawn unit: pounds of the grant, costs of the same months, posts."""

from tests.pages.conftest import See
from tests.pages.sent import figures, steps
from tests.pages.test_every_page import opened


def test_spend_forecast_costs_and_posts(see: See):
    assert figures(see("funding")) == {
        "Spend against profile": "£1,700",
        "Forecast outturn": "£1,710",
        "Posts filled": "nothing to count",  # no post is funded
        "Cost per referral": "nothing to count",
        "Cost per start": "too few to say",
        "Cost per completion": "too few to say",
    }


def test_the_finding_is_the_first_thing_on_the_page(see: See):
    said = "£1,700 of the £2,000 grant is spent, £300 less than planned by now"
    assert see("funding").header[0].value == said


def test_a_cost_names_the_pounds_and_whom_they_were_spent_on(see: See):
    at = see("funding")
    assert steps(at, "Cost per start") == {
        "Pounds spent": "1,700",
        "Perpetrators who started direct work on the fund line": "2",
    }
    warning = "It is never the grant over people of another time."
    assert [one.value for one in at.caption if warning in one.value]


def test_costs_are_not_for_the_partnership(see: See):
    assert not [label for label in figures(see("funding", "pia")) if label.startswith("Cost ")]


def test_a_line_that_also_pays_for_other_units_gives_one_unit_no_cost(sample_engine, monkeypatch):
    """The grant of the sample pays for all three units, and Ana does not lead all of them."""
    at = opened(sample_engine, monkeypatch, "ana", "funding")
    costs = {label: value for label, value in figures(at).items() if label.startswith("Cost ")}
    assert list(costs.values()) == ["nothing to count"] * 3
    assert any("pays for these units" in one.value for one in at.caption)


def test_posts_by_profession_and_unit(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "ana", "funding")
    assert figures(at)["Posts filled"] == "95%"
    posts = [one.value for one in at.table if "Profession" in one.value]
    assert len(posts) == 1 and posts[0]["Profession"].is_unique
