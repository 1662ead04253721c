"""The headings of interventions and uptake, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import not_received, rate, released, to_the_commissioner


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
