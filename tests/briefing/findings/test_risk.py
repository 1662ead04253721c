"""The heading of the risk of open cases: on one tool and domain, and which."""

from briefing.findings import finding
from briefing.findings.risk import movement_on, risk_distribution
from tests.briefing.literal import not_received, number, rate, released, to_the_commissioner
from tests.charts import factories

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


def test_assessed_in_time():
    assert finding(released("assessed_in_time", rate(30, 40))) == (
        "30 of 40 new cases due for assessment were assessed in time (75%)"
    )
    assert finding(released("assessed_in_time", rate(0, 1))) == (
        "0 of 1 new case due for assessment was assessed in time: too few for a rate"
    )
    assert finding(released("assessed_in_time", rate(0, 0))) == (
        "No cases opened in the period have come due for assessment"
    )


def test_plans_in_place():
    assert finding(released("plans_in_place", rate(20, 40))) == (
        "20 of 40 open cases due their plans have both in place (50%)"
    )
    assert finding(released("plans_in_place", rate(0, 0))) == (
        "No open case has been open long enough to need its plans"
    )
    assert finding(not_received("plans_in_place", "plans")) == "Plans have not been received"


def moved(risen, cases):
    return released("risk_movement", number(cases), number(risen, "movement", "risen"))


def test_risk_movement_says_how_many_have_risen():
    assert finding(moved(5, 30)) == (
        "5 of 30 open cases assessed twice have risen on a tool and domain"
    )
    assert finding(moved(1, 1)) == (
        "1 of 1 open case assessed twice has risen on a tool and domain"
    )
    assert finding(moved(0, 30)) == (
        "None of the 30 open cases assessed twice has risen on a tool and domain"
    )
    assert finding(moved(0, 0)) == "No open case has been assessed twice on one tool and domain"
    assert finding(not_received("risk_movement", "risk_assessments")) == (
        "Risk assessments have not been received"
    )


def change(n, scale, levels):
    return number(n, "tool:domain:change", f"{scale}:{levels}")


def test_one_scale_says_how_many_went_each_way():
    asked = released(
        "risk_movement",
        number(20),
        change(2, "dash:overall", "high>medium"),
        change(1, "dash:overall", "high>standard"),
        change(12, "dash:overall", "medium>medium"),
        change(2, "dash:overall", "standard>high"),
        change(9, "srp:violence", "low>high"),  # another scale is not added to it
    )
    assert movement_on(asked, "dash:overall") == "DASH: 3 lower, 12 the same, 2 higher"
    assert movement_on(asked, "srp:violence") == (
        "Stalking Risk Profile (violence): 0 lower, 0 the same, 9 higher"
    )
    assert movement_on(asked, "rosh:overall") == (
        "Risk of serious harm: 0 lower, 0 the same, 0 higher"
    )


def test_levels_stand_in_the_order_of_their_tool():
    asked = released("risk_movement", number(1), change(1, "rosh:overall", "high>very_high"))
    assert movement_on(asked, "rosh:overall").endswith("0 lower, 0 the same, 1 higher")


def test_a_hidden_number_makes_no_sum():
    cells = {
        "dash:overall:high>medium": factories.hidden(),
        "dash:overall:medium>medium": factories.a_figure(5),
    }
    asked = factories.released(*factories.grouped("tool:domain:change", cells))
    assert movement_on(asked, "dash:overall") == "DASH: some of the numbers are hidden"


def test_risk_at_closing():
    assert finding(released("risk_reduction", rate(14, 30))) == (
        "14 of 30 pairs of assessments are lower at closing (47%)"
    )
    assert finding(released("risk_reduction", rate(1, 1))) == (
        "1 of 1 pair of assessments is lower at closing: too few for a rate"
    )
    assert finding(released("risk_reduction", rate(0, 0))) == (
        "No case closed in the period was assessed twice on one tool and domain"
    )
    assert finding(to_the_commissioner("risk_reduction", rate(2, 30))) == (
        "30 pairs of assessments; how many are lower at closing is hidden"
    )
