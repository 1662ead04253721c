"""Risk, of one drawn unit: each tool by itself, those not assessed on it counted as that."""

from tests.pages.conftest import See
from tests.pages.sent import cells, figures


def test_a_chart_a_tool_headed_by_its_own_finding(see: See):
    at = see("risk")
    assert [one.value for one in at.subheader][:4] == [
        "1 of 3 open cases is high on Stalking Risk Profile (violence); 2 not assessed on it",
        "None of the 3 open cases is assessed on SASH (violence)",
        "None of the 3 open cases is assessed on DASH",
        "1 of 3 open cases is high or very high on Risk of serious harm; 2 not assessed on it",
    ]
    apart = "Each tool keeps its own scale; a case not assessed on a tool is counted as that."
    assert apart in [one.value for one in at.caption]


def test_whether_risk_is_looked_after_in_time_comes_first(see: See):
    at = see("risk")
    assert at.header[0].value == (
        "2 of 4 new cases due for assessment were assessed in time: too few for a rate"
    )
    assert figures(at) == {
        "Assessed in time": "2 of 4",
        "Plans in place": "0 of 3",
        "Movement of risk": "1",
        "Lower risk at closing": "1 of 1",
    }


def test_from_the_first_level_to_the_latest_with_the_way_to_those_that_rose(see: See):
    at = see("risk")
    said = "Stalking Risk Profile (violence): 0 lower, 0 the same, 1 higher"
    assert said in [one.value for one in at.subheader]
    moved = next(table.value for table in at.table if "First assessed" in table.value)
    assert moved.to_dict("records")[1] == {
        "First assessed": "Moderate",
        "Now low": "0",
        "Now moderate": "0",
        "Now high": "1",
    }
    at.button(key="risen: behind risk_movement numerator movement risen").click().run()
    assert at.dataframe[0].value["Reference"].to_list() == ["U1-c1"]


def test_under_ten_cases_no_share_is_given_in_table_or_picture(see: See):
    at = see("risk")
    assert not [cell for cell in cells(at) if "%" in cell]


def test_whose_cases_they_are(see: See):
    assert [one.value for one in see("risk").subheader][7:] == [
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
