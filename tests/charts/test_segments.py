"""Segments: colours from the key, words that can be read on them."""

from charts.segments import Look, segment, segment_layers

LOOKS = {"High": Look("#3A0A24", is_dark=True), "Low": Look("#F1DDE7", "#801650")}


def _layers():
    bars, words = segment_layers(LOOKS, {}, {}, {"label": "Domain"}, "datum.to - datum.from")
    return bars, words


def test_each_kind_has_its_fill_and_edge_under_one_key():
    encoding = _layers()[0]["encoding"]
    assert encoding["fill"]["scale"] == {"domain": ["High", "Low"], "range": ["#3A0A24", "#F1DDE7"]}
    assert encoding["stroke"]["scale"]["range"] == ["#FFFFFF", "#801650"]
    assert encoding["fill"]["legend"] == encoding["stroke"]["legend"]


def test_the_key_is_one_line_where_it_fits_else_two_columns_or_one():
    columns = _layers()[0]["encoding"]["fill"]["legend"]["columns"]["expr"]
    assert columns == "width > 126 ? 2 : width > 126 ? 2 : 1"


def test_words_are_white_on_dark_segments_and_gone_where_they_do_not_fit():
    encoding = _layers()[1]["encoding"]
    assert encoding["color"]["condition"]["test"] == 'indexof(["High"], datum.kind) >= 0'
    assert encoding["opacity"] == {
        "condition": {"test": "datum.to - datum.from > datum.needs", "value": 1},
        "value": 0,
    }


def test_a_segment_says_whose_it_is_and_knows_the_room_its_words_need():
    row = segment(0, "Violence", "High", (0, 25), "25%")
    assert row["say"] == "Violence, High: 25%"
    assert row["needs"] == 24
