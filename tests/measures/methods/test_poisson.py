"""Exact Poisson limits against Garwood's table and R's poisson.test."""

import pytest

from measures.methods.poisson import event_rate, rate_ratio

GARWOOD = [  # the 95% limits of a count, as printed in every table since Garwood 1936
    (0, 0.00, 3.69),
    (1, 0.03, 5.57),
    (2, 0.24, 7.22),
    (3, 0.62, 8.77),
    (5, 1.62, 11.67),
    (10, 4.80, 18.39),
    (20, 12.22, 30.89),
    (100, 81.36, 121.63),
]


@pytest.mark.parametrize(("events", "lower", "upper"), GARWOOD)
def test_the_limits_of_a_count_are_garwoods(events, lower, upper):
    found = event_rate(events, 1)
    assert (found.rate, round(found.lower, 2), round(found.upper, 2)) == (events, lower, upper)


def test_a_rate_is_that_of_r():
    """The first example of ?poisson.test in R: 137 events over 24.19893."""
    found = event_rate(137, 24.19893)
    assert [round(limit, 6) for limit in found] == [5.661407, 4.753125, 6.692709]


def test_three_in_54_and_a_half_person_years_by_the_hundred():
    found = event_rate(3, 54.5, per=100)
    assert [round(limit, 1) for limit in found] == [5.5, 1.1, 16.1]


def test_a_ratio_is_that_of_r():
    """The second example of ?poisson.test: 11 over 800 and 21 over 3,011."""
    found = rate_ratio(11, 800, 21, 1083 + 1050 + 878)
    assert [round(limit, 6) for limit in found] == [1.971488, 0.858426, 4.277266]


def test_a_ratio_takes_both_exposures_into_account():
    """Boice and Monson 1977: 41 breast cancers in 28,010 woman-years, 15 in 19,017."""
    found = rate_ratio(41, 28_010, 15, 19_017)
    assert [round(limit, 3) for limit in found] == [1.856, 1.006, 3.609]


def test_no_events_in_the_second_leave_the_ratio_without_an_upper_end():
    found = rate_ratio(3, 100, 0, 100)
    assert (found.ratio, found.upper) == (None, None)
    assert round(found.lower, 2) == 0.41  # 0.2924 of three events, turned into a ratio


def test_no_events_in_the_first_are_a_ratio_of_nothing():
    found = rate_ratio(0, 100, 3, 100)
    assert (found.ratio, found.lower) == (0, 0)
    assert round(found.upper, 2) == 2.42  # the other way round, upside down


def test_no_events_at_all_say_nothing():
    assert rate_ratio(0, 10, 0, 10) == (None, 0.0, None)


def test_a_rate_without_exposure_or_of_less_than_nothing_is_refused():
    for events, exposure in ((1, 0), (-1, 10)):
        with pytest.raises(ValueError, match="not a rate"):
            event_rate(events, exposure)
        with pytest.raises(ValueError, match="not a rate"):
            rate_ratio(1, 10, events, exposure)
