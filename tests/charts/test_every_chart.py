"""What holds for every form: a Released in, valid Vega-Lite out, and nothing hidden in it."""

import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.drawn import Drawn
from disclosure.released import Figure, Released, State
from tests.charts.factories import a_figure, grouped, hidden, released
from tests.charts.forms import FORMS, WHOLES, Form, Whole


def _of_groups(form: Form, numbers: list[int], is_hidden: list[bool], secret: int) -> Released:
    figures = {
        group: _with_secret(form.figure(secret)) if hide else form.figure(number)
        for group, number, hide in zip(form.groups, numbers, is_hidden, strict=False)
    }
    return released(*grouped(form.breakdown, figures))


def _with_secret(figure: Figure) -> Figure:
    """Hidden, with every number left in but the base: whether that is shown is for release."""
    return replace(figure, state=State.HIDDEN)


def _of_a_whole(form: Whole, figure: Figure) -> Released:
    return released(figure, measure=form.measure)


def _text(drawn: Drawn) -> str:
    return json.dumps(drawn, ensure_ascii=False)


public = st.lists(st.integers(5, 500), min_size=6, max_size=6)
some_hidden = st.lists(st.booleans(), min_size=6, max_size=6)
secrets = st.integers(700_001, 799_999)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@settings(max_examples=60, deadline=None)
@given(public, some_hidden, secrets, secrets)
def test_a_hidden_number_is_nowhere_and_changes_nothing(form, numbers, is_hidden, one, other):
    text = _text(form.draw(_of_groups(form, numbers, is_hidden, one)))
    assert str(one) not in text
    assert f"{one:,}" not in text
    # A length, an order, a scale or a sum that came from it would differ.
    assert text == _text(form.draw(_of_groups(form, numbers, is_hidden, other)))


@pytest.mark.parametrize("form", WHOLES.values(), ids=WHOLES)
@settings(max_examples=20, deadline=None)
@given(secrets, secrets)
def test_a_hidden_whole_says_only_that_it_is_hidden(form, one, other):
    text = _text(form.draw(_of_a_whole(form, _with_secret(form.figure(one)))))
    assert str(one) not in text
    assert "Hidden: fewer than 5." in text
    assert text == _text(form.draw(_of_a_whole(form, _with_secret(form.figure(other)))))


@pytest.mark.parametrize("draw", [form.draw for form in FORMS.values()], ids=FORMS)
@pytest.mark.parametrize("thing", [{"halton": 41}, [a_figure()], None])
def test_a_chart_of_groups_is_drawn_from_a_released_only(draw, thing):
    with pytest.raises(TypeError, match="A chart is drawn from a Released"):
        draw(thing)


@pytest.mark.parametrize("draw", [form.draw for form in WHOLES.values()], ids=WHOLES)
@pytest.mark.parametrize("thing", [{"halton": 41}, [a_figure()], None])
def test_a_chart_of_a_whole_is_drawn_from_a_released_only(draw, thing):
    with pytest.raises(TypeError, match="A chart is drawn from a Released"):
        draw(thing)


def _every_chart() -> dict[str, Drawn]:
    numbers, shown, one_hidden = [30, 20, 10, 5, 7, 9], [False] * 6, [False, True] + [False] * 4
    charts = {}
    for name, form in FORMS.items():
        charts[name] = form.draw(_of_groups(form, numbers, shown, 700_001))
        charts[f"{name}, part hidden"] = form.draw(_of_groups(form, numbers, one_hidden, 700_001))
        charts[f"{name}, all hidden"] = form.draw(_of_groups(form, numbers, [True] * 6, 700_001))
    for name, whole in WHOLES.items():
        charts[name] = whole.draw(_of_a_whole(whole, whole.figure(41)))
        charts[f"{name}, hidden"] = whole.draw(_of_a_whole(whole, hidden()))
        nothing = a_figure(0, state=State.NOTHING)
        charts[f"{name}, nothing"] = whole.draw(_of_a_whole(whole, nothing))
    return charts


EVERY_CHART = _every_chart()


def _vega_lite() -> jsonschema.Draft7Validator:
    """The schema that Altair ships, without importing Altair."""
    [altair] = find_spec("altair").submodule_search_locations
    schema = Path(altair) / "vegalite" / "v6" / "schema" / "vega-lite-schema.json"
    return jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))


VEGA_LITE = _vega_lite()


@pytest.mark.parametrize("drawn", EVERY_CHART.values(), ids=EVERY_CHART)
def test_the_spec_is_valid_vega_lite_as_wide_as_where_it_stands(drawn):
    assert not list(VEGA_LITE.iter_errors(json.loads(json.dumps(drawn.spec))))
    assert drawn.spec["width"] == "container"


@pytest.mark.parametrize("drawn", EVERY_CHART.values(), ids=EVERY_CHART)
def test_a_chart_has_no_title_inside_and_a_sentence_for_who_cannot_see_it(drawn):
    assert not {"title", "description"} & drawn.spec.keys()
    assert drawn.alt.endswith(".")
    assert "None" not in json.dumps(drawn.spec)
    assert "nan" not in _text(drawn).lower().split()


def _marks(spec: Any) -> list[dict[str, Any]]:
    """Every layer that has a mark, however deep."""
    found = [spec] if "mark" in spec else []
    return found + [mark for layer in spec.get("layer", ()) for mark in _marks(layer)]


@pytest.mark.parametrize("drawn", EVERY_CHART.values(), ids=EVERY_CHART)
def test_only_marks_with_a_sentence_of_their_own_speak(drawn):
    assert drawn.spec["config"]["mark"] == {"tooltip": None, "aria": False}
    for layer in _marks(drawn.spec):
        speaks = layer["mark"].get("aria", False)
        assert speaks == ("description" in layer["encoding"])


@pytest.mark.parametrize("drawn", EVERY_CHART.values(), ids=EVERY_CHART)
def test_a_table_is_made_of_words_under_the_same_heads(drawn):
    assert all(isinstance(cell, str) for row in drawn.table for cell in row.values())
    assert len({tuple(row) for row in drawn.table}) <= 1
