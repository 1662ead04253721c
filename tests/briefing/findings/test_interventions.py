"""The headings of interventions and uptake, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import (
    ended,
    in_use,
    not_received,
    rate,
    released,
    to_the_commissioner,
    waits,
)


@pytest.mark.parametrize(
    ("n", "of", "said"),
    [
        (28, 40, "28 of 40 perpetrators offered direct work came to a session (70%)"),
        (0, 14, "None of the 14 perpetrators offered direct work came to a session (0%)"),
        (12, 12, "All 12 perpetrators offered direct work came to a session (100%)"),
        (3, 7, "3 of 7 perpetrators offered direct work came to a session: too few for a rate"),
        (0, 0, "No offers of direct work old enough to count"),
    ],
)
def test_uptake(n, of, said):
    assert finding(released("uptake", rate(n, of))) == said


def test_uptake_that_is_hidden_or_never_came():
    assert finding(to_the_commissioner("uptake", rate(3, 40))) == (
        "40 perpetrators offered direct work; how many came to a session is hidden"
    )
    assert finding(to_the_commissioner("uptake", rate(0, 3))) == (
        "How many came to a session is hidden: the numbers are too small"
    )
    assert finding(not_received("uptake", "sessions")) == "Sessions have not been received"


def test_completion():
    assert finding(released("completion", rate(9, 20))) == (
        "9 of 20 perpetrators whose direct work ended completed it (45%)"
    )
    assert finding(released("completion", rate(0, 0))) == (
        "Nobody's direct work ended in the period"
    )


def funnel(adopted, **reached):
    steps = [rate(n, adopted, "step", step) for step, n in reached.items()]
    return ("uptake_funnel", rate(reached["completed"], adopted), *steps)


def test_the_funnel_names_three_steps():
    asked = released(*funnel(56, identified=50, offered=40, accepted=33, started=28, completed=9))
    assert finding(asked) == (
        "Of 56 people adopted, 40 were offered direct work, 28 started and 9 completed"
    )
    asked = released(*funnel(1, offered=1, started=0, completed=0))
    assert finding(asked) == (
        "Of 1 person adopted, 1 was offered direct work, none started and none completed"
    )
    assert finding(released(*funnel(0, completed=0))) == "Nobody was adopted in the period"


def test_a_hidden_step_is_said_to_be_hidden():
    asked = to_the_commissioner(*funnel(56, offered=40, started=28, completed=3))
    assert finding(asked) == (
        "Of 56 people adopted, 40 were offered direct work and 28 started; "
        "how many completed is hidden"
    )


@pytest.mark.parametrize(
    ("key", "n", "of", "said"),
    [
        ("offered", 40, 50, "40 of 50 perpetrators taken on have been offered direct work (80%)"),
        ("offered", 0, 0, "Nobody who could be offered direct work was taken on in the period"),
        ("attendance", 310, 400, "310 of 400 sessions booked were attended (77.5%)"),
        ("attendance", 1, 1, "1 of 1 session booked was attended: too few for a rate"),
        ("attendance", 0, 0, "No sessions were booked in the period"),
        (
            "attrition",
            6,
            20,
            "6 of 20 perpetrators whose direct work ended had disengaged or were unsuitable (30%)",
        ),
        ("attrition", 0, 0, "Nobody's direct work ended in the period"),
        (
            "intervention_mix",
            62,
            90,
            "62 of 90 cases open in the period have an offer of direct work (69%)",
        ),
        ("intervention_mix", 0, 0, "No cases were open in the period"),
        (
            "protective_orders",
            0,
            14,
            "None of the 14 cases open in the period has a protective order applied for (0%)",
        ),
    ],
)
def test_the_other_rates(key, n, of, said):
    assert finding(released(key, rate(n, of))) == said


def test_the_commissioner_s_form_of_the_other_rates():
    assert finding(to_the_commissioner("protective_orders", rate(3, 40))) == (
        "40 cases open in the period; how many have a protective order applied for is hidden"
    )


def test_the_wait_to_start():
    within = waits(40, *[21] * 25, by="within_standard", within=28)
    assert finding(released("wait_to_start", waits(40, *[21] * 25), within)) == (
        "An estimated half of 40 offers of direct work had started within 21 days, 63% within the "
        "standard"
    )
    assert finding(released("wait_to_start", waits(12, *[1] * 12))) == (
        "An estimated half of 12 offers of direct work had started within 1 day"
    )
    assert finding(released("wait_to_start", waits(40, 5, 9))) == (
        "2 of 40 offers of direct work have started, fewer than half"
    )
    assert finding(released("wait_to_start", ended(40, *[9] * 12, declined_after=20))) == (
        "12 of 40 offers of direct work have started: the median wait is not reached"
    )
    assert finding(released("wait_to_start", waits(40))) == (
        "None of the 40 offers of direct work has started"
    )
    assert finding(released("wait_to_start", waits(9, 5))) == (
        "1 of 9 offers of direct work has started: too few for a median"
    )
    assert finding(released("wait_to_start", waits(0))) == (
        "No offers of direct work were made in the period"
    )
    assert finding(not_received("wait_to_start", "sessions")) == "Sessions have not been received"


@pytest.mark.parametrize(
    ("people", "places", "said"),
    [
        (17, 20, "17 people are in direct work, for 20 places (85%)"),
        (1, 1, "1 person is in direct work, for 1 place"),
        (22, 20, "22 people are in direct work, for 20 places (110%)"),
        (0, 20, "Nobody is in direct work, for 20 places (0%)"),
        (17, 0, "17 people are in direct work, and no number of places is on record"),
    ],
)
def test_places_in_use(people, places, said):
    assert finding(released("places_in_use", in_use(people, places))) == said


def test_places_in_use_that_are_hidden():
    assert finding(to_the_commissioner("places_in_use", in_use(3, 20))) == (
        "How many people are in direct work is hidden: the numbers are too small"
    )
