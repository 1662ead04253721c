"""Control charts: the chart only colours the words that were released."""

import json
from dataclasses import replace
from datetime import date

from charts.control_chart import control_chart
from charts.style import CONCERN, MAIN
from disclosure.released import State, Step
from domain.counts import Kind
from domain.known_causes import RECORDING_CHANGE, launch
from domain.measure import Direction
from measures.catalogue import CATALOGUE
from tests.charts.factories import (
    a_figure,
    a_flow,
    a_rate,
    a_rate_measure,
    grouped,
    hidden,
    layers_in,
    released,
    rows_in,
    too_few,
    weeks,
)

LEVEL = [10, 12] * 7
"""Mean 11, limits 5.68 and 16.32; from 6 January 2020. A jump of 8 to 20 is left out of them."""


def a_chart(*counts, direction=Direction.CONTEXT, causes=(), names=None, **given):
    whole = a_figure(sum(one or 0 for one in counts), points=weeks(*counts), **given)
    return control_chart(released(whole, measure=a_flow(direction), causes=causes), names=names)


def by_month(*figures, target=None):
    """From January 2018 on."""
    codes = [f"{2018 + place // 12}-{place % 12 + 1:02d}" for place in range(len(figures))]
    months = {
        code: replace(figure, start=date(2018, 1, 1), end=date(2020, 3, 6))
        for code, figure in zip(codes, figures, strict=True)
    }
    one = released(
        a_rate(300, 500), *grouped("month", months), measure=a_rate_measure(), target=target
    )
    return control_chart(one, by="month")


def test_a_point_is_coloured_and_shaped_by_its_word():
    drawn = a_chart(*LEVEL, 20, direction=Direction.DOWN)
    assert [row["word"] for row in rows_in(drawn)] == ["no_change"] * 14 + ["concern"]
    point = layers_in(drawn, "point")[0]["encoding"]
    words, shapes = (point["shape"]["scale"][side] for side in ("domain", "range"))
    colours = point["stroke"]["scale"]["range"]
    looks = dict(zip(words, zip(shapes, colours, strict=True), strict=True))
    assert looks["concern"] == ("diamond", CONCERN)
    assert looks["improvement"] == ("square", MAIN)
    assert len({shape for shape, _ in looks.values()}) == 4  # no change, and not judged, are round


def test_mean_and_limits_are_lines_over_the_whole_of_their_segment_with_labels():
    drawn = a_chart(*LEVEL)
    mean, limits = (layer["data"]["values"] for layer in layers_in(drawn, "rule"))
    assert mean == [{"from": -0.5, "to": 13.5, "level": 11}]
    assert [round(one["level"], 2) for one in limits] == [5.68, 16.32]
    labels = layers_in(drawn, "text")[0]["data"]["values"]
    assert [one["name"] for one in labels] == ["Upper 16.3", "Mean 11", "Lower 5.7"]


def test_a_row_a_point_with_the_limits_it_is_judged_by_and_what_it_says():
    drawn = a_chart(*LEVEL, 20)
    assert drawn.table[0] == {
        "When": "6 to 12 Jan 2020",
        "Referrals": "10",
        "Mean": "11.6",
        "Limits": "6.3 to 16.9",
        "What it says": "no change",
    }
    assert drawn.table[-1]["What it says"] == "change: above the upper limit"


def test_the_words_say_what_is_usual_what_was_not_and_how_sure_the_limits_are():
    drawn = a_chart(*LEVEL, 20)
    assert drawn.note == (
        "Triangle: change. Trial limits from 6 Jan 2020: 15 weeks are few. 1 jump far larger than "
        "the others is left out of the limits from 6 Jan 2020."
    )
    assert drawn.alt == (
        "Referrals received, by week, as a control chart. Mean 11.6, usual 6.3 to 16.9, from 6 Jan "
        f"2020. Change upwards: 13 to 19 Apr 2020. {drawn.note}"
    )
    assert "No sign of change." in a_chart(*LEVEL).alt


def test_a_known_cause_is_a_rule_with_words_and_the_limits_step_there():
    cause = launch("U2", RECORDING_CHANGE.on)
    drawn = a_chart(*LEVEL[:12], *[20, 24] * 6, causes=[cause], names={"U2": "Second Unit"})
    mean, _, rule = layers_in(drawn, "rule")
    assert mean["data"]["values"] == [
        {"from": -0.5, "to": 11.5, "level": 11},
        {"from": 11.5, "to": 23.5, "level": 22},
    ]
    assert rule["data"]["values"] == [
        {"at": 11.5, "top": -24, "side": "right", "name": "1 Apr 2020: Second Unit launched"}
    ]
    assert "Known cause: 1 Apr 2020, Second Unit was launched." in drawn.note
    assert [row["Known cause"] for row in drawn.table[11:14]] == [
        "",
        "1 Apr 2020: Second Unit was launched",
        "",
    ]


def test_a_segment_that_is_too_short_says_so():
    drawn = a_chart(*LEVEL[:12], 20, 24, causes=[RECORDING_CHANGE])
    assert "No limits from 30 Mar 2020 (2 weeks): they need 12." in drawn.note
    assert drawn.table[-1]["What it says"] == "no limits to judge it by"
    assert drawn.table[-1]["Mean"] == drawn.table[-1]["Limits"] == ""


def test_a_rare_count_has_its_poisson_rate_in_the_note_and_no_limits():
    drawn = a_chart(*[1, 2, 0, 1] * 5)
    assert drawn.note == (
        "Too rare for limits: 1 a week (95% interval 0.6 to 1.5) from 6 Jan 2020."
    )
    assert layers_in(drawn, "rule") == []


def test_a_week_that_is_not_over_is_hollow_and_judged_by_nothing():
    *whole, last = weeks(*LEVEL, 3)
    cut = (*whole, replace(last, end=date(2020, 4, 14)))
    drawn = control_chart(released(a_figure(157, points=cut), measure=a_flow()))
    assert [row["is_part"] for row in rows_in(drawn)] == [False] * 14 + [True]
    assert drawn.table[-1]["What it says"] == ""
    assert "Not a whole week, drawn hollow: 13 to 14 Apr 2020." in drawn.note


def test_one_hidden_week_leaves_a_line_with_a_gap_and_no_limit():
    drawn = a_chart(*LEVEL[:7], None, *LEVEL)
    assert layers_in(drawn, "rule") == [] and layers_in(drawn, "rect") == []
    assert drawn.note.startswith(
        "No limits: a point is hidden for privacy, and limits could give it back. 1 week is hidden"
    )
    assert {row["Mean"] for row in drawn.table} == {""}


def test_a_hidden_month_changes_nothing_whatever_it_was():
    months = [a_rate(16, 20)] * 13
    drawn = [
        by_month(*months[:5], hidden(secret, kind=months[0].kind, denominator=20), *months)
        for secret in (700_001, 799_999)
    ]
    assert json.dumps(drawn[0]) == json.dumps(drawn[1])
    assert "700" not in json.dumps(drawn[0])


def test_rates_by_month_against_a_target():
    rates = [a_rate(16, 20), a_rate(17, 20)] * 6
    drawn = by_month(*rates, too_few(3, 9), target=0.8)
    assert drawn.table[0] == {
        "When": "Jan 2018",
        "Per cent": "16 of 20 (80%)",
        "Mean": "83%",
        "Limits": "69% to 96%",
        "What it says": "no change",
    }
    assert "Hit or miss against the target of 80%." in drawn.alt
    labels = [one["name"] for one in layers_in(drawn, "text")[0]["data"]["values"]]
    assert labels == ["Upper 96%", "Mean 83%", "Lower 69%", "Target 80%"]
    assert rows_in(drawn)[-1]["amount"] is None
    assert drawn.table[-1]["Per cent"] == "3 of 9: too few to say"


def test_a_named_part_is_a_chart_of_its_own():
    parts = [replace(point, parts=(Step("Opened", point.count),)) for point in weeks(*LEVEL)]
    whole = a_figure(0, points=tuple(parts), unit="cases")
    drawn = control_chart(released(whole, measure=CATALOGUE["net_flow"]), "Opened")
    assert drawn.alt.startswith("Net flow, opened, by week, as a control chart. Mean 11")
    assert drawn.table[0]["Cases"] == "10"


def test_a_part_of_a_share_counts_things_and_is_no_percentage():
    parts = [replace(point, parts=(Step("Started", point.count),)) for point in weeks(*LEVEL)]
    whole = a_figure(58, kind=Kind.SHARE, denominator=70, unit="%", points=tuple(parts))
    drawn = control_chart(released(whole, measure=CATALOGUE["places_in_use"]), "Started")
    assert drawn.table[0]["Perpetrators"] == "10"
    assert "Per cent" not in drawn.table[0]


def test_nothing_to_draw_is_a_sentence():
    assert a_chart().alt == "Referrals received. Nothing to count."
    not_received = released(a_figure(None, state=State.NOT_RECEIVED), measure=a_flow())
    assert control_chart(not_received).alt == "Referrals received. Not received."
    assert a_chart(None, None).alt == "Referrals received. Hidden: fewer than 5."
