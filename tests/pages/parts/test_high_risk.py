"""Who is at the highest levels: each tool in its own words, with the way to the cases."""

from tests.pages.conftest import See

LINES = [
    "1 of 3 open cases is high on Stalking Risk Profile (violence); 2 not assessed on it.",
    "None of the 3 open cases is assessed on SASH (violence).",
    "None of the 3 open cases is assessed on DASH.",
    "1 of 3 open cases is high or very high on Risk of serious harm; 2 not assessed on it.",
]


def test_a_line_a_tool_and_tools_never_added_together(see: See):
    said = [one.value for one in see("this_week").markdown]
    assert [line for line in said if " open cases is " in line] == LINES


def test_the_level_is_named_where_a_tool_has_two_of_them(see: See):
    at = see("this_week")
    ways = [button.label for button in at.button if (button.key or "").startswith("high risk")]
    assert ways == ["See 1 case", "See 1 very high"]


def test_the_way_leads_to_the_cases_at_that_level(see: See):
    at = see("this_week")
    group = "tool:domain:level rosh:overall:very_high"
    at.button(key=f"high risk: behind risk_distribution numerator {group}").click().run()
    [cases] = at.dataframe
    assert cases.value["Reference"].to_list() == ["U1-c1"]
    assert cases.value["Level"].to_list() == ["Very high"]


def test_a_partner_reads_the_lines(see: See):
    said = [one.value for one in see("this_week", "pia").markdown]
    assert set(LINES) <= set(said)
