"""Newcombe's method 10 against his own table."""

import pytest

from measures.methods.difference import difference

NEWCOMBE_1998 = [  # Statistics in Medicine 17:873-890, table II, method 10
    (56, 70, 48, 80, 0.0524, 0.3339),
    (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062),
    (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775),
    (0, 10, 0, 10, -0.2775, 0.2775),
    (10, 10, 0, 20, 0.6791, 1.0000),
    (10, 10, 0, 10, 0.6075, 1.0000),
]


@pytest.mark.parametrize(("n", "of", "less", "less_of", "lower", "upper"), NEWCOMBE_1998)
def test_the_limits_are_those_of_newcombe_1998(n, of, less, less_of, lower, upper):
    found = difference(n, of, less, less_of)
    assert found.difference == pytest.approx(n / of - less / less_of)
    assert (round(found.lower, 4), round(found.upper, 4)) == (lower, upper)


def test_the_other_way_round_is_the_same_difference_with_its_sign_turned():
    one, other = difference(56, 70, 48, 80), difference(48, 80, 56, 70)
    assert (-one.upper, -one.lower) == pytest.approx((other.lower, other.upper))
