"""Closed periods of releases: financial years, halves, quarters."""

from datetime import date

import pytest

from domain.errors import BadQuestion
from domain.release_periods import Length, closed_periods, period_named

FIRST, DAY = date(2018, 6, 19), date(2020, 3, 6)


@pytest.mark.parametrize(
    ("length", "names"),
    [
        (Length.YEAR, ["2018/19"]),
        (Length.HALF_YEAR, ["2019/20-H1", "2018/19-H2", "2018/19-H1"]),
        (Length.QUARTER, ["2019/20-Q3", "2019/20-Q2", "2019/20-Q1", "2018/19-Q4"]),
    ],
)
def test_the_last_closed_period_comes_first(length, names):
    found = [one.name for one in closed_periods(length, DAY, FIRST)]
    assert found[: len(names)] == names


def test_the_last_day_of_a_period_closes_it():
    assert not closed_periods(Length.YEAR, date(2019, 3, 30), FIRST)
    [year] = closed_periods(Length.YEAR, date(2019, 3, 31), FIRST)
    assert year.days == (date(2018, 4, 1), date(2019, 3, 31))


def test_periods_are_the_same_or_apart_or_one_holds_the_other():
    every = [one.period for length in Length for one in closed_periods(length, DAY, FIRST)]
    for one in every:
        for other in every:
            apart = one.end < other.start or other.end < one.start
            holds = one.start <= other.start and other.end <= one.end
            held = other.start <= one.start and one.end <= other.end
            assert apart or holds or held


def test_a_period_that_is_none_is_refused_with_those_there_are():
    assert period_named("2018/19-Q4", DAY, FIRST).days == (date(2019, 1, 1), date(2019, 3, 31))
    with pytest.raises(BadQuestion, match=r"no closed period 2019/20\. The closed periods are: 20"):
        period_named("2019/20", DAY, FIRST)
