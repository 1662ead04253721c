"""The heading of the money, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import (
    cost,
    forecast,
    not_received,
    posts,
    released,
    spent,
    to_the_commissioner,
)


@pytest.mark.parametrize(
    ("actual", "planned", "said"),
    [
        (92000, 100000, "£92,000 of the £200,000 grant is spent, £8,000 less than planned by now"),
        (100450, 100000, "£100,450 of the £200,000 grant is spent, £450 more than planned by now"),
        (100000, 100000, "£100,000 of the £200,000 grant is spent, as planned by now"),
        (0, 0, "£0 of the £200,000 grant is spent, as planned by now"),
    ],
)
def test_spend_against_profile(actual, planned, said):
    assert finding(released("spend_against_profile", spent(actual, planned, 200000))) == said


def test_no_grant_and_no_ledger():
    assert finding(released("spend_against_profile", spent(0, 0, 0))) == (
        "No money is planned or spent on this fund line"
    )
    assert (
        finding(not_received("spend_against_profile", "ledger")) == "Ledger has not been received"
    )


@pytest.mark.parametrize(
    ("outturn", "said"),
    [
        (190000, "£190,000 is forecast against the £200,000 grant: £10,000 less"),
        (200450, "£200,450 is forecast against the £200,000 grant: £450 more"),
        (200000, "£200,000 is forecast against the £200,000 grant: all of it"),
    ],
)
def test_forecast_outturn(outturn, said):
    assert finding(released("forecast_outturn", forecast(outturn, 200000))) == said


def test_a_forecast_without_a_ledger():
    assert finding(released("forecast_outturn", forecast(0, 0))) == (
        "No money is planned or spent on this fund line"
    )
    assert finding(not_received("forecast_outturn", "ledger")) == "Ledger has not been received"


@pytest.mark.parametrize(
    ("key", "pounds", "things", "said"),
    [
        ("cost_per_start", 90000, 25, "£90,000 for 25 perpetrators who started direct work: "
         "£3,600 (95% interval £2,400 to £5,600) each"),
        ("cost_per_completion", 90000, 9, "£90,000 for 9 perpetrators who completed direct work: "
         "too few for a cost of each"),
        ("cost_per_completion", 90000, 1, "£90,000 for 1 perpetrator who completed direct work: "
         "too few for a cost of each"),
        ("cost_per_start", 90000, 0, "£90,000 for 0 perpetrators who started direct work"),
        ("cost_per_start", 0, 25, "No spending is booked on a fund line in whole months of the "
         "period"),
        ("cost_per_referral", 90000, 126, "£90,000 for 126 referrals: £714 (95% interval £600 "
         "to £857) each"),
    ],
)  # fmt: skip
def test_costs(key, pounds, things, said):
    assert finding(released(key, cost(pounds, things))) == said


def test_a_cost_that_is_hidden_or_whose_ledger_never_came():
    assert finding(to_the_commissioner("cost_per_completion", cost(90000, 4))) == (
        "What each completion of direct work cost is hidden: the numbers are too small"
    )
    assert finding(not_received("cost_per_referral", "ledger")) == "Ledger has not been received"


@pytest.mark.parametrize(
    ("filled", "funded", "said"),
    [
        (11.5, 13, "11.5 of 13 whole-time posts are filled (88%)"),
        (1, 1, "1 of 1 whole-time post is filled"),
        (13, 13, "All 13 whole-time posts are filled (100%)"),
        (0, 13, "None of the 13 whole-time posts is filled (0%)"),
        (14, 13, "14 whole-time posts are filled, and 13 are funded (108%)"),
        (2, 0, "No posts are funded; 2 whole-time posts are filled"),
        (0, 0, "No posts are funded; 0 whole-time posts are filled"),
    ],
)
def test_posts_filled(filled, funded, said):
    assert finding(released("posts_filled", posts(filled, funded))) == said


def test_posts_that_never_came():
    assert finding(not_received("posts_filled", "posts")) == "Posts have not been received"
