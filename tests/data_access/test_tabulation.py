"""Groups come to the very numbers that the measure itself counts."""

from datetime import date

import pytest

from briefing.releases.contents import FAMILIES, columns
from data_access.counting import count
from data_access.tabulation import groups
from domain.measure import Distribution, Ratio
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from domain.tabulated import NOT_IN_IT, outcomes
from tests.releases_drawn import two_years

DAY = date(2020, 4, 5)


@pytest.fixture
def question(engine):
    units = two_years(engine).every_unit
    return Question(Scope(units), Period(date(2018, 4, 1), date(2019, 3, 31)), DAY)


def test_every_column_has_the_base_and_the_numerator_that_its_measure_counts(engine, question):
    for keys in FAMILIES.values():
        asked = list(columns(keys, question, 1))
        counted = groups(engine, asked)
        for place, column in enumerate(asked):
            inside = {group: n for group, n in counted.items() if group[place] != NOT_IN_IT}
            whole = count(engine, column.measure, column.question.split_by(None)).counts[0]
            of_all = whole.numerator if isinstance(column.measure, Ratio) else whole.denominator
            base = whole.numerator if of_all is None else of_all
            assert sum(inside.values()) == base, column.measure.key
            if whole.denominator and not isinstance(column.measure, Distribution | Ratio):
                last = outcomes(column)[-1].codes
                hits = sum(n for group, n in inside.items() if group[place].split("|")[-1] in last)
                assert hits == whole.numerator, column.measure.key


def test_people_of_whom_everything_is_the_same_are_one_group(engine, question):
    [column] = columns(("referrals_received",), question, 1)
    assert groups(engine, [column]) == {("halton|0",): 30, ("warrington|0",): 30}
    assert groups(engine, []) == {}


def test_nothing_outside_the_scope_is_counted(engine, question):
    nobody = Question(Scope(frozenset()), question.period, DAY)
    assert groups(engine, list(columns(("referrals_received", "adoption"), nobody, 1))) == {}
