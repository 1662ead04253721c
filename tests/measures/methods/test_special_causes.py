"""The four rules, with the vectors of NHSRplotthedots' own tests where it has them."""

import pytest

from measures.methods.special_causes import Rule, Side, signals

FAR = 100.0  # a limit that nothing here comes near


def _marks(values, mean=0.0, reach=FAR):
    return [one and (one.rule.value, one.side.value) for one in signals(values, mean, reach)]


def test_outside_a_limit_is_strict():
    assert _marks([4, 0, -4, 0, 4.1, 0, -4.1], reach=4) == [
        *[None] * 4,
        ("outside", "high"),
        None,
        ("outside", "low"),
    ]


@pytest.mark.parametrize("close", [[1, 0, 1], [0, 1, 1], [1, 1, 0]])
def test_two_of_three_mark_those_two_and_not_the_third(close):
    """ptd_part_of_two_in_three: (1,0,1) -> (1,0,1), and so on."""
    values = [2.5 if one else 0.5 for one in close]
    assert _marks(values, reach=3) == [("two_of_three", "high") if one else None for one in close]


def test_two_close_points_too_far_apart_are_no_signal():
    """ptd_part_of_two_in_three: (1,0,0,1) -> none, (1,0,0,1,1) -> the last two."""
    assert _marks([2.5, 0.5, 0.5, 2.5], reach=3) == [None] * 4
    assert _marks([2.5, 0.5, 0.5, 2.5, 2.5], reach=3)[3:] == [("two_of_three", "high")] * 2


def test_two_close_points_on_either_side_are_no_signal():
    assert _marks([2.5, -2.5, 0.5], reach=3) == [None] * 3


@pytest.mark.parametrize("third", [0.5, 0.0, -0.5, -2.5])
def test_the_third_may_lie_anywhere(third):
    close = ("two_of_three", "high")
    assert _marks([2.5, third, 2.5], reach=3) == [close, None, close]


def test_a_point_outside_a_limit_lies_beyond_two_thirds_of_the_way_too():
    assert _marks([2.5, 3.5, 0.5], reach=3) == [
        ("two_of_three", "high"),
        ("outside", "high"),
        None,
    ]
    assert _marks([2.5, 3.5, 2.5], reach=3) == [
        ("two_of_three", "high"),
        ("outside", "high"),
        ("two_of_three", "high"),
    ]


def test_two_thirds_of_the_way_is_not_beyond_it():
    assert _marks([2, 2, 2], reach=3) == [None] * 3


def test_seven_on_one_side_are_marked_from_the_first():
    eight = [1, 2, 1, 2, 1, 2, 1, 2]
    assert _marks([*eight, -1]) == [("shift", "high")] * 8 + [None]
    assert _marks([-one for one in eight] + [1]) == [("shift", "low")] * 8 + [None]
    assert _marks([*eight[:6], -1]) == [None] * 7


def test_a_point_on_the_mean_breaks_a_shift():
    assert _marks([1, 2, 1, 0, 2, 1, 2, 1]) == [None] * 8


def test_six_moves_one_way_are_a_trend():
    """ptd_seven_point_trend: 1..7 rises, (2, 1..7, 3) rises from the second to the eighth."""
    centred = [-3, -2, -1, 0, 1, 2, 3]
    assert _marks(centred) == [("trend", "high")] * 7
    assert _marks([-2, *centred, -1]) == [None, *[("trend", "high")] * 7, None]
    assert _marks(centred[::-1]) == [("trend", "low")] * 7


def test_five_moves_or_a_pause_are_no_trend():
    assert _marks([-3, -2, -1, 1, 2, 3]) == [None] * 6
    assert _marks([-3, -2, -1, -1, 1, 2, 3]) == [None] * 7


def test_a_rise_points_up_also_below_the_mean():
    assert {one.side for one in signals([-3, -2, -1, 0, 1, 2, 3], 0, FAR)} == {Side.HIGH}


def test_a_turning_point_belongs_to_the_run_that_came_first():
    up = [-3, -2, -1, 0, 1, 2, 3]
    marks = _marks([*up, *up[-2::-1]])
    assert marks == [("trend", "high")] * 7 + [("trend", "low")] * 6


def test_a_point_gets_the_first_rule_that_holds():
    """Rising through all four: a trend everywhere, a shift above the mean, close, and outside."""
    values = [1, 2, 3, 4, 5, 6, 7, 8.5, 9.5, 11]
    rules = [one.rule for one in signals(values, 0, 10)]
    assert rules == [Rule.SHIFT] * 6 + [Rule.TWO_OF_THREE] * 3 + [Rule.OUTSIDE]
