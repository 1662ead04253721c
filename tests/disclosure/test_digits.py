"""The one rule of digits: what a number is made from says how many of them it may have."""

import pytest

from disclosure.digits import significant, supported, supported_share
from domain.counts import Kind
from tests.charts.factories import a_figure, a_rate


@pytest.mark.parametrize(
    ("share", "base", "shown"),
    [
        (5.357, 56, 5),  # worked figure: 3 of 56
        (31.923, 260, 31.9),  # worked figure: 83 of 260
        (31.923, 99, 32),
        (12.5, 8, 13),  # a half goes up
        (31.923, None, 32),  # no base known: no decimal
        (0, 56, 0),
        (100, 56, 100),
        (0.34, 56, 0.3),  # somebody: not nought, and no more than one digit
        (0.0234, 12792, 0.02),
        (99.977, 4000, 99.98),  # not everybody
    ],
)
def test_a_share_has_the_digits_of_its_base(share, base, shown):
    assert supported_share(share, base) == shown


@pytest.mark.parametrize(
    ("amount", "base", "written"),
    [
        (3571.43, 56, 3600),  # under 100: two digits that count
        (3571.43, 99, 3600),
        (3571.43, 100, 3570),  # from there three
        (9960, 56, 10000),
        (0.456, 56, 0.46),
        (-3550, 56, -3600),  # a half goes away from nought
        (0, 56, 0),
        (41.2, None, 41),
    ],
)
def test_an_amount_has_as_many_digits_that_count_as_its_base_supports(amount, base, written):
    assert significant(amount, base) == written


@pytest.mark.parametrize(
    ("kind", "numerator", "denominator", "value", "shown"),
    [
        (Kind.RATE, 3, 80, 3.75, 4),
        (Kind.WITHIN, 40, 108, 37.853, 37.9),
        (Kind.SHARE, 18.9, 19.7, 95.939, 96),
        (Kind.COST, 168382, 50, 3367.64, 3400),
        (Kind.COST, 168382, 450, 374.182, 374),
        (Kind.PER_PERSON_YEARS, 1, 3.989, 25.069, 25),
        (Kind.PER_PERSON_YEARS, 1, 3.989, 139.675, 140),  # the upper limit of one event
        (Kind.PER_PERSON_YEARS, 1, 3.989, 148.2, 150),
        (Kind.PER_PERSON_YEARS, 6, 124.49, 4.8197, 4.8),
        (Kind.MEDIAN, 20, 40, 187.5, 188),
        (Kind.QUANTILE, 54, None, 0.5, 1),
        (Kind.RATIO, 62, 5, 12.4, 12),
        (Kind.RATIO, 16, 3.5, 4.571, 4.6),
        (Kind.WEEKS, 104, 3.75, 27.733, 28),
        (Kind.AMOUNT, 168382.25, 200000, 168382.25, 168382.25),  # pounds booked are counted
        (Kind.COUNT, 476, None, 476, 476),
    ],
)
def test_a_value_has_the_digits_of_what_it_is_made_from(kind, numerator, denominator, value, shown):
    figure = a_figure(numerator, kind=kind, denominator=denominator, value=value)
    assert supported(value, figure) == shown


def test_an_estimate_has_the_digits_of_those_still_followed():
    of_all = a_rate(6, 113, kind=Kind.ESTIMATE)
    of_those_left = a_rate(6, 113, kind=Kind.ESTIMATE, rests_on=52)
    assert (supported(7.634, of_all), supported(7.634, of_those_left)) == (7.6, 8)
