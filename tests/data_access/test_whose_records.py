"""Every measure and each of its splits: the rows of another unit are never counted nor listed."""

from itertools import product

import pytest

from data_access.case_records import DENOMINATOR, EVERYTHING, NUMERATOR, behind, has_records
from data_access.counting import count
from domain.scope import CaseScope
from measures.catalogue import CATALOGUE
from tests.programme import Programme, emptied
from tests.two_units import AS_OF, two_units

EVERY_SPLIT = [
    (key, by) for key, measure in CATALOGUE.items() for by in (None, *measure.all_breakdowns)
]
ABOUT_NO_UNIT = {"feed_freshness": "how long ago a feed spoke is the same for every unit"}
LISTED = {key: one for key, one in CATALOGUE.items() if has_records(one)}


def _counts(programme, key, by, *units):
    question = programme.question(AS_OF, by=by, units=units)
    return count(programme.engine, CATALOGUE[key], question).counts


def test_with_one_unit_in_scope_the_other_might_as_well_not_exist(sqlite_engine):
    """Whatever is asked, of two units with one in scope and of that one alone: the same answer."""
    alone = two_units(Programme(sqlite_engine), "U1")
    answers = {(key, by): _counts(alone, key, by, "U1") for key, by in EVERY_SPLIT}
    both = two_units(emptied(sqlite_engine), "U1", "U2")
    for (key, by), answer in answers.items():
        assert _counts(both, key, by, "U1") == answer, (key, by)


@pytest.fixture
def both(engine):
    return two_units(Programme(engine), "U1", "U2")


def test_both_units_together_are_another_answer(both):
    """Else the test above would show nothing."""
    for key in set(CATALOGUE) - set(ABOUT_NO_UNIT):
        assert _counts(both, key, None, "U1", "U2") != _counts(both, key, None, "U1"), key


def test_an_empty_scope_counts_nothing(sqlite_engine):
    both = two_units(Programme(sqlite_engine), "U1", "U2")
    for key in set(CATALOGUE) - set(ABOUT_NO_UNIT):
        for one in _counts(both, key, None):
            assert not one.numerator, key
            assert not one.denominator, key
            assert not any(step.count for step in one.steps if step.name != "Standard, days"), key
            assert not any(point.count for point in one.series), key


def _behind(programme, key, units, scope_units, part=EVERYTHING):
    scope = CaseScope(frozenset(scope_units), viewer="ana", door="case list")
    question = programme.question(AS_OF, units=units)
    return behind(programme.engine, scope, CATALOGUE[key], question, part=part)


def test_a_list_is_within_the_viewers_units_and_within_the_units_asked_for(both):
    for key, part in product(LISTED, (NUMERATOR, DENOMINATOR, EVERYTHING)):
        for asked, held in ((("U1", "U2"), ("U1",)), (("U1",), ("U1", "U2"))):
            listed = _behind(both, key, asked, held, part)
            assert {record.unit_id for record in listed} <= {"U1"}, (key, part)


def test_a_list_of_a_unit_that_is_not_the_viewers_is_empty(both):
    for key in LISTED:
        assert _behind(both, key, ("U1",), ("U1",)) != [], key
        assert _behind(both, key, ("U2",), ("U1",)) == [], key
        assert _behind(both, key, ("U1", "U2"), ()) == [], key
