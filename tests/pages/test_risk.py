"""Risk, of one drawn unit: each tool by itself, those not assessed on it counted as that."""

from tests.pages.conftest import See
from tests.pages.sent import cells


def test_a_chart_a_tool_headed_by_its_own_finding(see: See):
    at = see("risk")
    assert [one.value for one in at.subheader][:4] == [
        "1 of 3 open cases is high on Stalking Risk Profile (violence); 2 not assessed on it",
        "None of the 3 open cases is assessed on SASH (violence)",
        "None of the 3 open cases is assessed on DASH",
        "1 of 3 open cases is high or very high on Risk of serious harm; 2 not assessed on it",
    ]
    assert "Each tool keeps its own scale" in at.caption[0].value


def test_under_ten_cases_no_share_is_given_in_table_or_picture(see: See):
    at = see("risk")
    assert not [cell for cell in cells(at) if "%" in cell]


def test_whose_cases_they_are(see: See):
    assert [one.value for one in see("risk").subheader][4:] == [
        "Stalking has the most cases: 3 of 3",
        "Not recorded has the most cases: 3 of 3",
        "Halton has the most cases: 3 of 3",
        "Unit One has the most cases: 3 of 3",
    ]


def test_the_cases_not_assessed_on_a_tool_can_be_opened(see: See):
    at = see("risk")
    group = "tool:domain:level dash:overall:not_assessed"
    place = "chart by tool:domain:level dash"
    at.button(key=f"{place}: behind risk_distribution numerator {group}").click().run()
    assert len(at.dataframe[0].value) == 3
