"""Numbers as written: no more digits than the base supports."""

import pytest

from charts.numbers import (
    counted,
    days,
    nice_top,
    per_cent,
    pounds,
    short_pounds,
    weeks,
)


@pytest.mark.parametrize(
    ("share", "base", "written"),
    [
        (5.357, 56, "5%"),  # worked figure: 3 of 56
        (31.923, 260, "31.9%"),  # worked figure: 83 of 260
        (30.0, 260, "30%"),
        (12.5, 8, "13%"),  # a half goes up
        (99.0, 99, "99%"),
        (99.0, 100, "99%"),
        (31.9, None, "32%"),  # no base known: no decimal
        (0.0, 14, "0%"),
        (100.0, 14, "100%"),
        (0.3, 56, "under 1%"),  # not nought
        (0.03, 3000, "under 0.1%"),
        (99.97, 3000, "over 99.9%"),  # not everybody
    ],
)
def test_a_percentage_has_no_more_digits_than_its_base_supports(share, base, written):
    assert per_cent(share, base) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (41, "41"), (41.0, "41"), (1234, "1,234"), (4.6, "4.6"), (-3, "-3")],
)
def test_counts_have_thousands_separators(number, written):
    assert counted(number) == written


@pytest.mark.parametrize(
    ("amount", "in_full", "in_short"),
    [
        (0, "£0", "£0"),
        (950.4, "£950", "£950"),
        (4350, "£4,350", "£4,350"),
        (398_211, "£398,211", "£398k"),
        (999_499, "£999,499", "£999k"),
        (999_500, "£999,500", "£1m"),
        (1_240_000, "£1,240,000", "£1.24m"),
        (-12_500, "-£12,500", "-£13k"),
    ],
)
def test_pounds_in_full_and_in_short(amount, in_full, in_short):
    assert (pounds(amount), short_pounds(amount)) == (in_full, in_short)


def test_one_day_and_several():
    assert (days(1), days(16.5), weeks(2)) == ("1 day", "17 days", "2 weeks")
    assert (days(0.4), weeks(1.5)) == ("0 days", "1.5 weeks")


@pytest.mark.parametrize(
    ("highest", "top"),
    [(0, 5), (3, 5), (7, 8), (12, 15), (21, 25), (41, 50), (95, 100), (101, 150)],
)
def test_an_axis_ends_at_a_round_number_that_covers_all(highest, top):
    assert nice_top(highest) == top
