"""The heading of the risk of open cases: on one tool and domain, and which."""

from briefing.findings import finding
from briefing.findings.risk import risk_distribution
from tests.briefing.literal import not_received, number, rate, released, to_the_commissioner

BY_LEVEL = "tool:domain:level"


def levels(cases, **scales):
    """Open cases, and for each tool the number at each level and not assessed."""
    names = {
        "dash": ("overall", ("standard", "medium", "high", "not_assessed")),
        "rosh": ("overall", ("low", "medium", "high", "very_high", "not_assessed")),
    }
    groups = [
        rate(n, cases, BY_LEVEL, f"{tool}:{names[tool][0]}:{level}")
        for tool, counts in scales.items()
        for level, n in zip(names[tool][1], counts, strict=True)
    ]
    return ("risk_distribution", number(cases), *groups)


DASH_MOST = levels(48, dash=(6, 10, 12, 20), rosh=(1, 2, 1, 1, 43))


def test_the_tool_most_cases_are_assessed_on_is_the_one_named():
    assert finding(released(*DASH_MOST)) == (
        "12 of 48 open cases are high on DASH; 20 not assessed on it"
    )


def test_a_tool_may_be_asked_for():
    assert risk_distribution(released(*DASH_MOST), "rosh:overall") == (
        "2 of 48 open cases are high or very high on Risk of serious harm; 43 not assessed on it"
    )


def test_a_tool_without_a_domain_means_its_first():
    assert risk_distribution(released(*DASH_MOST), "dash") == finding(released(*DASH_MOST))


def test_hidden_numbers_are_not_added_up():
    assert risk_distribution(to_the_commissioner(*DASH_MOST), "rosh:overall") == (
        "How many of the 48 open cases are high or very high on Risk of serious harm is hidden; "
        "43 not assessed on it"
    )


def test_a_tool_that_nobody_is_assessed_on_says_nothing_of_levels():
    asked = released(*levels(48, dash=(6, 10, 12, 20), rosh=(0, 0, 0, 0, 48)))
    assert risk_distribution(asked, "rosh") == (
        "None of the 48 open cases is assessed on Risk of serious harm"
    )


def test_none_assessed_none_open_none_received():
    assert finding(released(*levels(2, dash=(0, 0, 0, 2)))) == (
        "None of the 2 open cases is assessed on any tool"
    )
    assert finding(released(*levels(0, dash=(0, 0, 0, 0)))) == (
        "No cases are open, so none has a level of risk"
    )
    assert finding(not_received("risk_distribution", "risk_assessments")) == (
        "Risk assessments have not been received"
    )
