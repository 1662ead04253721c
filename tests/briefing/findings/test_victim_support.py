"""The headings of victim support, sentence by sentence."""

from briefing.findings import finding
from tests.briefing.literal import rate, released, to_the_commissioner


def test_support_offered():
    assert finding(released("support_offered", rate(40, 52))) == (
        "40 of 52 victims who can be contacted safely were offered support (77%)"
    )
    assert finding(released("support_offered", rate(1, 52))) == (
        "1 of 52 victims who can be contacted safely was offered support (2%)"
    )
    assert finding(released("support_offered", rate(0, 0))) == (
        "No victims who can be contacted safely in the period"
    )


def test_support_accepted():
    assert finding(released("support_accepted", rate(25, 40))) == (
        "25 of 40 victims offered support accepted it (63%)"
    )
    assert finding(to_the_commissioner("support_accepted", rate(4, 40))) == (
        "40 victims offered support; how many accepted it is hidden"
    )
