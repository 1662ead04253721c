"""XmR limits against NHSRplotthedots, rebasing, words and assurance."""

from itertools import accumulate

import pytest

from domain.measure import Direction
from measures.methods.control_limits import (
    Assurance,
    Limits,
    Word,
    assurance,
    control_limits,
    rebased,
    too_rare,
    word,
)
from measures.methods.special_causes import Rule, Side, Signal

# NHSRplotthedots: its own series, mean 1.94, with outliers screened the limits are -0.72 and 4.60
GOLDEN = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
CALM = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]  # mean 5, every moving range 2


def test_the_golden_series_has_the_published_limits():
    found = control_limits(GOLDEN, at_least=None)
    assert round(found.mean, 4) == 1.9444
    assert (round(found.lower, 2), round(found.upper, 2)) == (-0.72, 4.60)
    assert found.dropped == 2  # the jump to 10 and back, where the mean moving range is 1.88


def test_limits_of_a_count_do_not_go_under_nothing():
    assert control_limits(GOLDEN).lower == 0
    assert control_limits([-one for one in GOLDEN], at_least=None).lower < 0


def test_limits_of_a_percentage_do_not_go_over_a_hundred():
    high = [94, 99] * 6
    assert control_limits(high).upper == pytest.approx(96.5 + 2.66 * 5)
    assert control_limits(high, at_most=100).upper == 100


def test_the_one_point_outside_is_the_one_signal_of_the_golden_series():
    signals = [point.signal for point in control_limits(GOLDEN).points]
    assert signals[4] == (Rule.OUTSIDE, Side.HIGH)
    assert not any(signals[:4] + signals[5:])


@pytest.mark.parametrize(("jump", "dropped"), [(3267, 1), (3266, 0)])
def test_a_moving_range_is_dropped_from_3_267_times_the_mean(jump, dropped):
    """Eleven moving ranges with a mean of 1,000, the last of them exactly at the screen."""
    others = [773] * 7 + [774] * 3
    moves = [one * (-1) ** i for i, one in enumerate([*others, jump])]
    assert control_limits(list(accumulate(moves, initial=5000))).dropped == dropped


def test_a_close_pair_on_either_side_is_common_cause_as_in_nhsrplotthedots():
    values = [1, -1] * 7 + [5.5, -5.5]
    last = control_limits(values, at_least=None).points[-2:]
    assert [point.signal for point in last] == [None, None]


def test_equal_values_lie_on_their_mean_and_are_no_signal():
    found = control_limits([0.1] * 12)
    assert (found.mean, found.lower, found.upper, found.dropped) == (0.1, 0.1, 0.1, 0)
    assert not any(point.signal for point in found.points)


def test_under_twelve_points_there_are_no_limits_and_no_signals():
    found = control_limits([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99])
    assert found[:4] == (None, None, None, 0)
    assert [point.value for point in found.points][-1] == 99
    assert not any(point.signal for point in found.points)


def test_a_rebased_series_is_each_part_by_itself():
    before, after = rebased(CALM + [one + 10 for one in CALM], [12])
    assert (before.mean, after.mean) == (5, 15)
    assert before == control_limits(CALM)


def test_no_rule_crosses_a_rebase():
    """Twelve low and twelve high are a signal as one series, and none once the cause is known."""
    values = CALM + [one + 10 for one in CALM]
    assert any(point.signal for part in rebased(values, []) for point in part.points)
    assert not any(point.signal for part in rebased(values, [12]) for point in part.points)


def test_a_part_under_twelve_points_has_no_limits():
    before, after = rebased(CALM + CALM[:11], [12])
    assert before.upper is not None
    assert after.upper is None


def test_causes_may_be_given_in_any_order_or_on_the_first_point():
    assert [len(part.points) for part in rebased(CALM, [8, 0, 3, 8])] == [3, 5, 4]


def test_a_cause_outside_the_series_is_refused():
    with pytest.raises(ValueError, match="inside the series"):
        rebased(CALM, [12])


@pytest.mark.parametrize(
    ("side", "direction", "expected"),
    [
        (Side.HIGH, Direction.UP, Word.IMPROVEMENT),
        (Side.LOW, Direction.UP, Word.CONCERN),
        (Side.HIGH, Direction.DOWN, Word.CONCERN),
        (Side.LOW, Direction.DOWN, Word.IMPROVEMENT),
        (Side.HIGH, Direction.CONTEXT, Word.CHANGE),
        (Side.LOW, Direction.CONTEXT, Word.CHANGE),
    ],
)
def test_the_word_is_computed_from_the_signal_and_the_direction(side, direction, expected):
    assert word(Signal(Rule.SHIFT, side), direction) is expected


def test_without_a_signal_nothing_has_changed():
    assert {word(None, direction).label for direction in Direction} == {"no change"}


# ptd_calculate_assurance_type: lower 1, 5, 1, upper 3, 7, 5, and a target of 4
@pytest.mark.parametrize(
    ("lower", "upper", "when_up", "when_down"),
    [
        (1, 3, "consistently fails", "consistently passes"),
        (5, 7, "consistently passes", "consistently fails"),
        (1, 5, "hit or miss", "hit or miss"),
        (4, 6, "hit or miss", "hit or miss"),
        (2, 4, "hit or miss", "hit or miss"),
    ],
)
def test_the_assurance_is_that_of_nhsrplotthedots(lower, upper, when_up, when_down):
    last = Limits((lower + upper) / 2, lower, upper, 0, ())
    assert assurance(last, 4, Direction.UP).label == when_up
    assert assurance(last, 4, Direction.DOWN).label == when_down
    assert assurance(last, 4, Direction.CONTEXT) is None
    assert assurance(last, None, Direction.UP) is None


def test_without_limits_nothing_is_assured():
    assert assurance(control_limits([1, 2]), 4, Direction.UP) is None


def test_a_target_of_zero_is_a_target():
    assert assurance(control_limits(CALM), 0, Direction.UP) is Assurance.HIT_OR_MISS


def test_counts_with_a_mean_under_three_are_too_rare():
    assert too_rare([2, 3, 3])
    assert not too_rare([3, 3, 3])
    assert too_rare([])
