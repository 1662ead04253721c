"""The heading of a split: the most, or who stands out from all together."""

from briefing.comparisons import finding_by
from tests.briefing.literal import held, median, number, rate, released, to_the_commissioner


def test_the_group_with_the_most():
    asked = released(
        "referrals_received",
        number(187),
        number(92, "area", "halton"),
        number(80, "area", "warrington"),
        number(15, "area", "not_known"),
    )
    assert finding_by(asked, "area") == "Halton has the most referrals: 92 of 187"


def test_groups_that_share_the_most_and_groups_without_any():
    two = [number(9, "area", "halton"), number(9, "area", "warrington")]
    asked = released("referrals_received", number(18), *two)
    assert finding_by(asked, "area") == "Halton and Warrington have the most referrals: 9 each"
    none = released("referrals_received", number(0), number(0, "area", "halton"))
    assert finding_by(none, "area") == "No referrals in any area"


def test_units_are_called_by_their_names():
    asked = released("open_cases", number(9), number(5, "unit", "U1"), number(4, "unit", "U2"))
    names = {"U1": "Integrated Anti-Stalking Unit"}
    assert finding_by(asked, "unit", names) == (
        "Integrated Anti-Stalking Unit has the most cases: 5 of 9"
    )


def test_a_rate_stands_out_only_when_its_range_leaves_out_the_overall_one():
    low, high = rate(5, 50, "area", "halton"), rate(45, 50, "area", "warrington")
    asked = released("uptake", rate(50, 100), low, high)
    assert finding_by(asked, "area") == (
        "Uptake is lower in Halton and higher in Warrington than the overall 50%"
    )
    near = released("uptake", rate(50, 100), rate(26, 50, "area", "halton"))
    assert finding_by(near, "area") == "Uptake: no area stands out from the overall 50%"


def test_the_heading_and_the_funnel_agree_on_who_stands_out():
    """12 of 23 beside 71.5%: its own interval ends at 71%, and 4% of such groups have as few."""
    asked = released("support_accepted", rate(143, 200), rate(12, 23, "crime_type", "stalking"))
    said = "Support accepted: no crime type stands out from the overall 71.5%"
    assert finding_by(asked, "crime_type") == said
    asked = released("support_accepted", rate(143, 200), rate(11, 23, "crime_type", "stalking"))
    assert finding_by(asked, "crime_type").startswith("Support accepted is lower in Stalking")


def test_too_few_to_compare_and_nothing_to_split():
    asked = released("uptake", rate(6, 9), rate(3, 4, "area", "halton"))
    assert finding_by(asked, "area") == "Uptake by area: too few to compare"
    hidden = to_the_commissioner("referrals_received", number(3), number(3, "area", "halton"))
    assert finding_by(hidden, "area") == (
        "How many referrals were received in the 12 months to 6 March 2020 is hidden"
    )


def test_of_lengths_the_longest_is_named_and_not_the_most():
    whole, halton = median(30, 60, 100), median(20, 40, 90, "area", "halton")
    warrington = median(10, 20, 120, "area", "warrington")
    asked = released("case_length", whole, halton, warrington)
    assert finding_by(asked, "area") == "Length of cases: longest for Warrington (120 days)"
    asked = released("case_length", whole, median(2, 40, 90, "area", "halton"))  # not reached
    assert finding_by(asked, "area") == "Length of cases by area: too few to compare"


def test_of_days_held_the_longest_is_named():
    asked = released("holding_agency", number(3), held(60, 90, "health"), held(30, 90, "police"))
    assert finding_by(asked, "held_by") == "Holding agency: longest for Health (60 days)"
