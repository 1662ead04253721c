"""Funnel limits against the exact tails, and against Public Health England's where those hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from measures.methods.funnel_limits import ALARM, WARNING, Standing, funnel_limits, standing

PHE_BASELINE = 0.80642448
PHE_LINES = [  # PHEindicatormethods, testdata_funnel_prop_outputs.csv: 95%, then 99.8%, per cent
    (1008, 78.203374, 83.081521, 76.796814, 84.488082),
    (9998, 79.867989, 81.416907, 79.421375, 81.863521),
    (110000, 80.408963, 80.875933, 80.274317, 81.010578),
]
PHE_AREAS = [  # and testdata_funnel_prop_inputs.csv, numerators to the nearest person
    ("South Gloucestershire", 50051, 61921, "inside", "inside"),
    ("Exeter", 24867, 30929, "inside", "inside"),
    ("North Devon", 30278, 37828, "below", "inside"),
    ("West Norfolk", 26789, 33012, "above", "inside"),
    ("New Forest", 35078, 41980, "above", "above"),
    ("Norwich", 24804, 31824, "below", "below"),
]

baselines = st.floats(0.01, 0.99)
sizes = st.integers(1, 80)


@pytest.mark.parametrize(("n", "lower", "upper", "lowest", "highest"), PHE_LINES)
def test_in_the_thousands_the_lines_are_those_of_phe_to_one_person(
    n, lower, upper, lowest, highest
):
    found = [*funnel_limits(PHE_BASELINE, n), *funnel_limits(PHE_BASELINE, n, ALARM)]
    theirs = [share / 100 for share in (lower, upper, lowest, highest)]
    assert found == pytest.approx(theirs, abs=1.5 / n)


@pytest.mark.parametrize(("name", "n", "of", "warning", "alarm"), PHE_AREAS)
def test_areas_stand_where_phe_puts_them(name, n, of, warning, alarm):
    assert standing(n, of, PHE_BASELINE) == warning
    assert standing(n, of, PHE_BASELINE, ALARM) == alarm


def test_at_ten_people_the_normal_lines_would_cry_wolf_and_these_do_not():
    """At 10%: PHE's upper lines are at 28.6% and 39.3%, so 3 and 4 of 10 are past them."""
    assert round(float(binom.sf(2, 10, 0.1)), 3) == 0.070  # nominally 0.025
    assert round(float(binom.sf(3, 10, 0.1)), 3) == 0.013  # nominally 0.001
    assert standing(3, 10, 0.1) is Standing.INSIDE
    assert standing(4, 10, 0.1) is Standing.ABOVE
    assert standing(5, 10, 0.1, ALARM) is Standing.INSIDE  # 0.0016 likely
    assert standing(6, 10, 0.1, ALARM) is Standing.ABOVE


def test_the_line_at_ten_people_by_hand():
    """P(3 or more) = 0.0702, P(4 or more) = 0.0128: the 0.025 between them is at 3.787 people."""
    assert round(funnel_limits(0.1, 10).upper, 4) == 0.3787


def test_where_even_nobody_is_likely_there_is_no_lower_line():
    assert funnel_limits(0.1, 10).lower == 0
    assert standing(0, 10, 0.1) is Standing.INSIDE
    assert standing(0, 36, 0.1) is Standing.BELOW  # 0.9^36 = 0.0225


def test_where_even_everybody_is_likely_there_is_no_upper_line():
    assert funnel_limits(0.5, 5).upper == 1
    assert standing(5, 5, 0.5) is Standing.INSIDE


@given(baselines, sizes, st.sampled_from([WARNING, ALARM]))
@settings(max_examples=60, deadline=None)
def test_a_group_at_the_baseline_is_beyond_no_more_often_than_said(baseline, n, covers):
    beyond = {
        side: sum(
            float(binom.pmf(count, n, baseline))
            for count in range(n + 1)
            if standing(count, n, baseline, covers) is side
        )
        for side in (Standing.ABOVE, Standing.BELOW)
    }
    assert max(beyond.values()) <= (1 - covers) / 2 + 1e-9


@given(baselines, sizes)
@settings(max_examples=60, deadline=None)
def test_the_lines_close_in_as_groups_grow(baseline, n):
    now, then = funnel_limits(baseline, n), funnel_limits(baseline, n + 1)
    assert now.lower <= then.lower + 1e-9
    assert now.upper >= then.upper - 1e-9
    assert now.lower <= baseline <= now.upper


@given(baselines, sizes.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
@settings(max_examples=100, deadline=None)
def test_a_group_stands_where_the_lines_show_it(baseline, counts):
    count, n = counts
    line, where = funnel_limits(baseline, n), standing(count, n, baseline)
    if where is Standing.ABOVE:
        assert count / n >= line.upper - 1e-9
    elif where is Standing.BELOW:
        assert count / n <= line.lower + 1e-9
    else:
        assert line.lower - 1e-9 <= count / n <= line.upper + 1e-9
