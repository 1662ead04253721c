"""The frame of every chart, and its colours."""

import pytest

from charts import style
from charts.style import frame, sentence


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("text", [style.INK, style.MUTED, style.MAIN, style.CONCERN])
def test_text_reads_on_white(text):
    assert _contrast(text, style.WHITE) >= 4.5  # WCAG 1.4.3


@pytest.mark.parametrize("mark", [*style.SERIES, style.NEUTRAL, style.LEVEL_EDGE])
def test_lines_and_edges_stand_out_from_white(mark):
    assert round(_contrast(mark, style.WHITE), 1) >= 3.0  # WCAG 1.4.11


@pytest.mark.parametrize("fill", [style.ROOM, style.LATE, *style.LEVELS[:2], style.NOT_ASSESSED])
def test_dark_words_read_on_pale_segments(fill):
    assert _contrast(style.INK, fill) >= 4.5


@pytest.mark.parametrize("fill", [style.VERY_LATE, *style.LEVELS[2:]])
def test_white_words_read_on_dark_segments(fill):
    assert _contrast(style.WHITE, fill) >= 4.5


def test_levels_of_risk_keep_their_order_in_grey():
    assert [*style.LEVELS] == sorted(style.LEVELS, key=_luminance, reverse=True)


def test_a_frame_is_as_wide_as_where_it_stands_and_has_neither_title_nor_data_of_its_own():
    spec = frame([{"row": 0}], {"mark": {"type": "bar"}}, height=40)
    assert spec["width"] == "container"
    assert spec["autosize"] == {"type": "fit-x", "contains": "padding"}
    assert not {"title", "description", "data"} & spec.keys()
    assert spec["layer"][0]["data"] == {"values": [{"row": 0}]}


def test_a_long_sentence_runs_over_several_lines():
    spec = sentence("Nothing to count in any of the twelve months asked about here.")
    lines = spec["layer"][0]["layer"][0]["encoding"]["text"]["value"]
    assert lines == ["Nothing to count in any of the twelve", "months asked about here."]
    assert spec["height"] == 40
