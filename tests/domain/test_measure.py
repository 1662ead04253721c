"""A definition is whole or it is not there."""

import pytest

from domain.measure import EVERYONE, Direction, Measure, UnitOfCount
from domain.timeline import case_timeline
from measures.catalogue import CATALOGUE

WHOLE = {
    "key": "harm",
    "title": "Harm",
    "question": "How much?",
    "numerator_words": "cases with harm",
    "unit_of_count": UnitOfCount.CASE,
    "direction": Direction.DOWN,
    "audience": EVERYONE,
    "needs": ("cases",),
    "rows": case_timeline,
    "everything": "Cases",
}


@pytest.mark.parametrize("sentence", ["title", "question", "numerator_words"])
def test_a_definition_without_a_sentence_is_refused(sentence):
    with pytest.raises(ValueError, match=f"harm has no {sentence}"):
        Measure(**{**WHOLE, sentence: ""})


def test_a_definition_shown_by_what_it_cannot_be_split_by_is_refused():
    with pytest.raises(ValueError, match="colour"):
        Measure(**WHOLE, shown_by=("colour",))


def test_a_measure_is_known_by_its_key():
    assert Measure(**WHOLE) == Measure(**{**WHOLE, "title": "Hurt"})
    assert len({Measure(**WHOLE), Measure(**WHOLE)}) == 1


@pytest.mark.parametrize("measure", CATALOGUE.values(), ids=lambda measure: measure.key)
def test_every_definition_says_what_is_counted_of_what_and_in_which_unit(measure):
    assert measure.question.endswith("?")
    assert measure.unit_of_count.label
    assert measure.everything
    names = [measure.everything, *(step.name for step in measure.steps)]
    assert len(set(names)) == len(names), "a step is found by its name: no two alike"
