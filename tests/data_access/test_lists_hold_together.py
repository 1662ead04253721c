"""The list behind every number has as many records as it says, on random small programmes."""

import pytest

from data_access.case_records import DENOMINATOR, NUMERATOR, behind, has_records
from domain.measure import DaysHeld, PersonTime, Ratio
from domain.scope import CaseScope
from measures.catalogue import CATALOGUE
from tests.data_access.test_counts_hold_together import some_splits
from tests.second_way.asking import counted, drawn_in, question, random_question, whole
from tests.second_way.dice import Dice
from tests.second_way.random_programme import random_programme

LISTED = {key: one for key, one in CATALOGUE.items() if has_records(one)}
BASES_OF_SOMETHING_ELSE = (Ratio, PersonTime)
"""Posts, places and years are no records of what is counted."""

MOST_SPLITS, MOST_OPENED = 2, 3
"""Of a measure, and groups of a split: to open all of them takes minutes."""


def _drawn(engine, seed):
    dice = Dice(seed)
    return drawn_in(engine, random_programme(dice)), random_question(dice), dice


@pytest.mark.parametrize("seed", range(300, 302))
def test_a_list_has_as_many_records_as_its_number_says(sqlite_engine, seed):
    programme, asked, _ = _drawn(sqlite_engine, seed)
    for key, measure in LISTED.items():
        one = whole(programme, key, asked)
        rungs = {measure.everything, *(step.name for step in measure.steps)}
        rungs.add(getattr(measure, "once_words", ""))
        counts = {step.name: step.count for step in one.steps if step.name in rungs}
        counts |= _both_parts(measure, one)
        assert {part: _listed(programme, key, asked, part) for part in counts} == counts, key


@pytest.mark.parametrize("seed", range(310, 311))
def test_a_list_of_a_group_has_as_many_records_as_it_says(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    for key, measure in LISTED.items():
        splits = some_splits(measure, dice)
        for by in dice.sample(splits, min(MOST_SPLITS, len(splits))):
            if isinstance(measure, DaysHeld) and by == measure.held_by:
                continue  # days are no records
            groups = counted(programme, key, asked, by)
            for one in dice.sample(groups, min(MOST_OPENED, len(groups))):
                for part, number in _both_parts(measure, one).items():
                    listed = _listed(programme, key, asked, part, by, one.group)
                    assert listed == number, (key, by, one.group, part)


def _both_parts(measure, one):
    parts = {NUMERATOR: one.numerator}
    if one.denominator is not None and not isinstance(measure, BASES_OF_SOMETHING_ELSE):
        parts[DENOMINATOR] = one.denominator
    return parts


def _listed(programme, key, asked, part, by=None, group=None):
    scope = CaseScope(asked.units, viewer="ana", door="case list")
    wanted = question(asked, by)
    return len(behind(programme.engine, scope, CATALOGUE[key], wanted, part=part, group=group))
