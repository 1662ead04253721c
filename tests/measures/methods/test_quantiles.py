"""Median and 90th percentile against R's default."""

from collections import Counter

import pytest

from measures.methods.quantiles import quantiles

MPG_TENTHS = [  # R's mtcars$mpg, miles per gallon times ten
    *(210, 210, 228, 214, 187, 181, 143, 244, 228, 192, 178, 164, 173, 152, 104, 104),
    *(147, 324, 304, 339, 215, 155, 152, 133, 192, 273, 260, 304, 158, 197, 150, 214),
]


def test_they_are_those_of_r():
    """quantile(mtcars$mpg, c(0.5, 0.9)) is 19.20 and 30.09."""
    found = quantiles(Counter(MPG_TENTHS))
    assert (found.median, found.ninetieth) == pytest.approx((192, 300.9))


def test_one_to_ten_by_hand():
    """Type 7 counts from the first: place 1 + 9 x 0.9 = 9.1 of ten."""
    assert quantiles(dict.fromkeys(range(1, 11), 1)) == pytest.approx((5.5, 9.1))


def test_many_of_one_value_count_each():
    assert quantiles({0: 90, 40: 10}) == pytest.approx((0, 4))  # place 90.1 of 100: a tenth up
    assert quantiles({3: 7}) == (3, 3)


def test_a_value_that_nobody_has_does_not_count():
    assert quantiles({2: 3, 99: 0}) == (2, 2)


def test_nothing_has_no_quantiles():
    assert quantiles({}) is None
    assert quantiles({5: 0}) is None


def test_a_negative_lag_is_refused():
    with pytest.raises(ValueError, match="negative: -2 days"):
        quantiles({1: 4, -2: 1})
