"""Charts on paper: with every word, in the letters of the page, and nothing cut off."""

import re

import pytest

from briefing.record.pictures import as_pixels, as_vectors
from charts.risk_bars import risk_bars
from charts.style import frame
from domain.terms import Tool
from tests.briefing.record.literal import FOREIGN, SPEC
from tests.charts.factories import a_rate, grouped, released

LEVELS = ("low", "moderate", "high", "not_assessed")


def words_in(drawn: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", drawn)


def size(drawn: str) -> tuple[float, float]:
    return tuple(map(float, re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn).groups()))


def test_it_has_its_words_in_the_letters_of_the_page():
    drawn = as_vectors(SPEC, 400)
    assert {"Late", "Within the standard"} <= set(words_in(drawn))
    assert set(re.findall(r'font-family="([^"]*)"', drawn)) == {"'Source Sans 3'"}


@pytest.mark.parametrize("width", [345, 640])
def test_it_is_as_wide_as_its_place(width):
    assert size(as_vectors(SPEC, width))[0] == pytest.approx(width, abs=2)


def test_a_key_of_more_lines_makes_it_higher():
    """On the screen it is laid out again when its place is known; here there is one try."""
    groups = {f"srp:psychosocial_damage:{level}": a_rate(20, 80) for level in LEVELS}
    chart = risk_bars(released(a_rate(20, 80), *grouped("tool:domain:level", groups)), Tool.SRP)
    narrow, wide = (as_vectors(chart.spec, width) for width in (300, 700))
    assert size(narrow)[1] - size(wide)[1] > 40
    for drawn in (narrow, wide):
        assert {"High", "Moderate", "Low", "Not assessed"} <= set(words_in(drawn))


def test_a_picture_has_its_words_too():
    silent = frame([{"name": ""}, {"name": " "}], SPEC["layer"][0]["layer"][0], height=60)
    assert len(as_pixels(SPEC, 400)) > len(as_pixels(silent, 400)) + 2000


def test_letters_that_are_not_there_are_replaced():
    spec = frame([{"name": f"{FOREIGN}\x00\ud800"}], SPEC["layer"][0]["layer"][0], height=60)
    assert "□□ □ Łódź" in words_in(as_vectors(spec, 400))


def test_nothing_is_fetched_from_outside():
    spec = {"data": {"url": "https://example.org/x.csv"}, "mark": "bar", "encoding": {}}
    with pytest.raises(ValueError, match="(?i)allowed|denied|permi|url"):
        as_vectors(spec, 400)
