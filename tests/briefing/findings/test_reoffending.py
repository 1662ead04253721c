"""The headings of reoffending: what is known, and never what caused it."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import (
    each_100_years,
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
            "5% (95% interval 2% to 16%) are estimated to reoffend within 12 months",
        ),
        (
            estimate(14, 400),
            "0% (95% interval 0% to 23%) are estimated to reoffend within 12 months",
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


@pytest.mark.parametrize(
    ("events", "people", "years", "said"),
    [
        (3, 56, 47.5, "3 first reoffences in 48 person-years: 6.3 for each 100"),
        (1, 56, 8.25, "1 first reoffence in 8.3 person-years: 12 for each 100"),
        (0, 56, 47.5, "No first reoffences in 48 person-years: 0 for each 100"),
        (1, 9, 1.0, "1 first reoffence in 1 person-year, of too few people for a rate"),
        (0, 12, 0.4, "No first reoffences in less than a person-year: 0 for each 100"),
        (0, 12, 0, "Nobody has been followed for a day yet"),
    ],
)
def test_the_rate(events, people, years, said):
    assert finding(released("reoffending_rate", each_100_years(events, people, years))) == said


def test_the_rate_to_the_commissioner():
    asked = to_the_commissioner("reoffending_rate", each_100_years(3, 56, 47.5))
    assert finding(asked) == "How often people reoffended is hidden: the numbers are too small"
    assert (
        finding(not_received("reoffending_rate", "offences")) == "Offences have not been received"
    )


@pytest.mark.parametrize(
    ("again", "people", "said"),
    [
        (2, 24, "2 of 24 people followed for 18 months have a proven reoffence (8%)"),
        (0, 24, "None of the 24 people followed for 18 months has a proven reoffence (0%)"),
        (
            1,
            7,
            "Not yet known how many have a proven reoffence: fewer than 20 people followed for "
            "18 months",
        ),
        (0, 0, "Nobody has been worked with yet"),
    ],
)
def test_proven(again, people, said):
    assert finding(released("proven_reoffending", rate(again, people))) == said


@pytest.mark.parametrize(
    ("again", "victims", "said"),
    [
        (
            3,
            40,
            "3 of 40 supported victims suffered another offence by the same person (8%)",
        ),
        (0, 0, "Nobody accepted support a year ago or longer"),
    ],
)
def test_repeat_victimisation(again, victims, said):
    assert finding(released("repeat_victimisation", rate(again, victims))) == said


def test_repeat_victimisation_to_the_commissioner():
    assert finding(to_the_commissioner("repeat_victimisation", rate(3, 40))) == (
        "40 supported victims; how many suffered another offence by the same person is hidden"
    )
