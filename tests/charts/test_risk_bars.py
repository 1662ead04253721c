"""Risk on one tool: bars of 100%, those not assessed included."""

import pytest

from charts.risk_bars import risk_bars, tools_in
from charts.style import LEVELS
from domain.measure import UnitOfCount
from domain.terms import SCALES, Tool
from measures.risk.risk_distribution import BY_LEVEL, NOT_ASSESSED, RISK_DISTRIBUTION
from tests.charts.factories import (
    a_measure,
    a_rate,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    too_few,
)

RISK = a_measure("Risk of open cases", UnitOfCount.CASE)
LEVELS_OF_DASH = {
    "dash:overall:standard": a_rate(12, 48),
    "dash:overall:medium": a_rate(18, 48),
    "dash:overall:high": a_rate(6, 48),
    "dash:overall:not_assessed": a_rate(12, 48),
}


def _released(levels):
    return released(*grouped(BY_LEVEL, levels), measure=RISK)


def test_levels_run_from_the_highest_down_and_those_not_assessed_come_last():
    drawn = risk_bars(_released(LEVELS_OF_DASH), Tool.DASH)
    assert [(row["kind"], row["from"], row["to"], row["words"]) for row in rows_in(drawn)] == [
        ("High", 0, 12.5, "13%"),
        ("Medium", 12.5, 50, "38%"),
        ("Standard", 50, 75, "25%"),
        ("Not assessed", 75, 100, "25%"),
    ]


def test_every_segment_has_a_name_and_a_colour_of_its_own_in_the_key():
    [bar] = layers_in(risk_bars(_released(LEVELS_OF_DASH), Tool.DASH), "bar")
    scale = bar["encoding"]["fill"]["scale"]
    assert scale["domain"] == ["High", "Medium", "Standard", "Not assessed"]
    assert scale["range"][:3] == [LEVELS[2], LEVELS[1], LEVELS[0]]
    assert bar["encoding"]["description"] == {"field": "say"}


def test_the_alternative_and_the_table():
    drawn = risk_bars(_released(LEVELS_OF_DASH), Tool.DASH)
    assert drawn.alt == (
        "Risk of open cases by DASH. "
        "Overall: high 13%, medium 38%, standard 25%, not assessed 25% of 48."
    )
    assert drawn.table == [
        {
            "Domain": "Overall",
            "High": "6",
            "Medium": "18",
            "Standard": "12",
            "Not assessed": "12",
            "Open cases": "48",
        }
    ]


def test_tools_are_never_drawn_together():
    rosh = {
        f"rosh:overall:{level}": a_rate(12, 60)
        for level in (*SCALES["rosh", "overall"], NOT_ASSESSED)
    }
    both = _released(LEVELS_OF_DASH | rosh)
    assert tools_in(both) == (Tool.DASH, Tool.ROSH)
    for tool in tools_in(both):
        assert len({row["row"] for row in rows_in(risk_bars(both, tool))}) == 1


def test_one_hidden_level_leaves_words_in_place_of_the_bar_for_a_gap_would_give_it_away():
    some_hidden = LEVELS_OF_DASH | {"dash:overall:high": hidden(denominator=48)}
    drawn = risk_bars(_released(some_hidden), Tool.DASH)
    [row] = rows_in(drawn)
    assert row["words"] == "in part hidden: fewer than 5"
    assert "from" not in row
    assert drawn.table[0]["High"] == "hidden: fewer than 5"
    assert drawn.alt == (
        "Risk of open cases by DASH. "
        "1 level is hidden for privacy (fewer than 5, or would give one away)."
    )


def test_on_a_small_base_the_counts_stand_in_the_table_and_no_share_is_drawn():
    few = {group: too_few(2, 8) for group in LEVELS_OF_DASH}
    drawn = risk_bars(_released(few), Tool.DASH)
    assert rows_in(drawn)[0]["words"] == "too few to say"
    assert drawn.table[0]["High"] == "2"


@pytest.mark.parametrize("tool", Tool)
def test_every_tool_of_the_measure_can_be_drawn(tool):
    groups = RISK_DISTRIBUTION.own_breakdowns[BY_LEVEL].groups
    drawn = risk_bars(_released({group: a_rate(10, 50) for group in groups}), tool)
    domains = [domain for scale, domain in SCALES if scale == tool]
    assert len(drawn.table) == len(domains)


def test_a_tool_that_is_not_there_is_a_sentence():
    drawn = risk_bars(_released(LEVELS_OF_DASH), Tool.SRP)
    assert drawn.alt == "Risk of open cases by Stalking Risk Profile. Nothing to count."
