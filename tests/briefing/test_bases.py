"""What a value is of: never without the unit that is counted."""

import pytest

from briefing.bases import base_words, so_many_of
from measures.catalogue import CATALOGUE
from tests.briefing.grid import counts_of
from tests.briefing.literal import (
    each_100_years,
    ended,
    estimate,
    followed,
    median,
    rate,
    released,
    to_the_commissioner,
    waits,
)

WITHIN = "within_standard"


def base(key, *counts, by=None):
    asked = released(key, *counts)
    return base_words(asked.by(by)[0] if by else asked.whole)


@pytest.mark.parametrize(
    ("key", "count", "said"),
    [
        ("adoption", rate(183, 457), "183 of 457 referrals"),
        ("risk_reduction", rate(162, 378), "162 of 378 pairs of assessments"),
        ("attendance", rate(9, 10), "9 of 10 sessions"),
        ("uptake_funnel", rate(13, 173), "13 of 173 people adopted"),
        ("completeness", rate(6295, 6388), "6,295 of 6,388 cells"),
    ],
)
def test_a_rate_is_of_so_many_things(key, count, said):
    assert base(key, count) == said


def test_a_share_beside_a_rate_may_be_of_something_else():
    safer = rate(124, 160), rate(165, 254, "response_rate")
    assert base("feels_safer", *safer) == "124 of 160 victims"
    assert base("feels_safer", *safer, by="response_rate") == "165 of 254 ended supports"


def test_an_estimate_of_waits_says_of_how_many_and_how_many_so_far():
    started = waits(108, *[20] * 40, *[48] * 14)
    within = waits(108, *[20] * 40, *[48] * 14, by=WITHIN, within=28)
    assert base("wait_to_start", started) == "estimated from 108 offers, 54 started so far"
    assert base("wait_to_start", started, within, by=WITHIN) == (
        "estimated from 108 offers, 40 started within 28 days so far"
    )
    assert base("case_length", median(40, 60, 120)) == ("estimated from 60 cases, 40 closed so far")
    assert base("wait_to_start", ended(40, 9, declined_after=20)) == (
        "estimated from 40 offers, 1 started so far"
    )


def test_of_few_or_too_early_waits_the_number_itself_is_said():
    few = released("wait_to_start", waits(7, 5, 9)).whole
    assert (so_many_of(few), base_words(few)) == ("2 of 7", "offers started so far")
    early = released("case_length", median(12, 60, 120)).whole
    assert (so_many_of(early), base_words(early)) == ("12 of 60", "cases closed so far")


def test_an_estimate_of_people_says_of_how_many_and_how_many_so_far():
    events = estimate(56, 400, events=[100, 200, 300])
    assert base("reoffending_within_12_months", events) == (
        "estimated from 56 people, 3 reoffended within 12 months so far"
    )
    assert base("reoffending_within_12_months", estimate(56, 200, events=[100])) == (
        "56 people followed"
    )


def test_a_rate_of_events_says_for_how_many_years_it_is():
    assert base("reoffending_rate", each_100_years(3, 56, 47.5)) == (
        "for each 100 person-years: 3 first reoffences in 48"
    )
    assert base("reoffending_rate", each_100_years(1, 9, 8.0)) == (
        "1 first reoffence in 8 person-years"
    )


def test_those_followed_are_of_so_many_people():
    assert base("followed_up", *followed(56, ("12_months", 24)), by="window") == "perpetrators"


def test_of_a_hidden_number_only_the_base_is_said():
    assert base_words(to_the_commissioner("uptake", rate(3, 40)).whole) == "of 40 perpetrators"
    assert base_words(to_the_commissioner("uptake", rate(2, 4)).whole) == ""


@pytest.mark.parametrize("key", CATALOGUE)
def test_no_base_is_a_bare_number(key):
    """n of N ends in what is counted, for every audience of every measure."""
    for counts in counts_of(key):
        for audience in CATALOGUE[key].audience:
            for figure in released(key, *counts, audience=audience).figures:
                assert (
                    not base_words(figure)
                    or base_words(figure)[-1].isalpha()
                    or ("person-years" in base_words(figure) or "£" in base_words(figure))
                ), base_words(figure)
