"""The headings of reoffending: what is known, and never what caused it."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import (
    estimate,
    followed,
    not_received,
    number,
    rate,
    released,
    to_the_commissioner,
)


@pytest.mark.parametrize(
    ("again", "people", "said"),
    [
        (3, 56, "56 people worked with; 3 have reoffended since, over unequal follow-up"),
        (1, 56, "56 people worked with; 1 has reoffended since, over unequal follow-up"),
        (0, 56, "56 people worked with; none has reoffended since, over unequal follow-up"),
        (1, 1, "1 person worked with; 1 has reoffended since, over unequal follow-up"),
        (0, 0, "Nobody was first worked with in the period"),
    ],
)
def test_as_reported(again, people, said):
    assert finding(released("reoffending_as_reported", rate(again, people))) == said


def test_as_reported_to_the_commissioner():
    assert finding(to_the_commissioner("reoffending_as_reported", rate(3, 56))) == (
        "56 people worked with; how many have reoffended since is hidden"
    )
    assert finding(to_the_commissioner("reoffending_as_reported", rate(0, 4))) == (
        "How many people were worked with is hidden: the numbers are too small"
    )
    assert finding(not_received("reoffending_as_reported", "offences", "sessions")) == (
        "Offences and sessions have not been received"
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (
            estimate(56, 400, events=[100, 200, 300]),
            "5% are estimated to reoffend within 12 months (95% interval 2% to 16%)",
        ),
        (
            estimate(14, 400),
            "0% are estimated to reoffend within 12 months (95% interval 0% to 23%)",
        ),
        (estimate(56, 300), "Too early to say how many reoffend within 12 months"),
        (estimate(9, 400), "Too few people to say how many reoffend within 12 months"),
        (estimate(0, 400), "Nobody has been worked with yet"),
    ],
)
def test_within_12_months(count, said):
    assert finding(released("reoffending_within_12_months", count)) == said


def test_within_12_months_to_the_commissioner():
    asked = to_the_commissioner("reoffending_within_12_months", estimate(56, 400, events=[100]))
    assert finding(asked) == (
        "How many reoffend within 12 months is hidden: the numbers are too small"
    )


@pytest.mark.parametrize(
    ("windows", "said"),
    [
        (
            (("6_months", 40), ("12_months", 24), ("18_months", 7)),
            "24 of 56 people worked with have been followed for 12 months",
        ),
        (
            (("6_months", 40), ("12_months", 12)),
            "40 of 56 people worked with have been followed for 6 months",
        ),
        (
            (("6_months", 3),),
            "56 people worked with, too few of them followed for 6 months to say more",
        ),
    ],
)
def test_followed_up(windows, said):
    assert finding(released("followed_up", *followed(56, *windows))) == said


def test_followed_up_without_people():
    assert finding(released("followed_up", *followed(0))) == "Nobody has been worked with yet"
    assert finding(to_the_commissioner("followed_up", number(4))) == (
        "How many people were worked with is hidden: the numbers are too small"
    )
